import { choices, type ChoiceOf } from '@redsail/kit';

export const DeploymentStatus = choices('DeploymentStatus', '下沉状态 · state of a deployment', {
  CALLED: '已召集 · called',
  ACCEPTED: '应召 · accepted',
  ON_LEAVE: '准假 · leave granted',
  OVERDUE: '逾期未应 · no answer by the deadline',
  REPORTED: '报到 · reported to the host',
  ACTIVE: '在岗 · on duty',
  RELEASED: '返岗 · released to the home organisation',
  EVALUATED: '已评价 · evaluated',
});
export type DeploymentStatus = ChoiceOf<typeof DeploymentStatus>;

export const DeploymentKind = choices('DeploymentKind', '下沉类别 · kind of deployment', {
  SENT_DOWN: '下沉社区 · sent down to a community by the unit',
  POOL_DRAW: '下沉干部库调动 · drawn from the pool by the home community',
  EXPERT_DISPATCH: '专家选派 · expert dispatched, with a specialty',
});
export type DeploymentKind = ChoiceOf<typeof DeploymentKind>;

/** A category and nothing more: health detail is never kept (rule P14). */
export const LeaveCategory = choices('LeaveCategory', '请假事由类别 · category of leave', {
  OFFICIAL_DUTY: '公务冲突 · conflicting official duty',
  PERSONAL: '个人事由 · personal',
  OTHER: '其他 · other',
});
export type LeaveCategory = ChoiceOf<typeof LeaveCategory>;

/** 党政领导干部考核工作条例 (2019), standards S13. */
export const AppraisalGrade = choices('AppraisalGrade', '考核等次 · appraisal grade', {
  EXCELLENT: '优秀 · excellent',
  COMPETENT: '称职 · competent',
  BASIC: '基本称职 · basically competent',
  INCOMPETENT: '不称职 · incompetent',
});
export type AppraisalGrade = ChoiceOf<typeof AppraisalGrade>;
