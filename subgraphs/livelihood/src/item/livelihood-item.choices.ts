import { choices, type ChoiceOf } from '@redsail/kit';

export const LivelihoodField = choices('LivelihoodField', '民生领域 · field of livelihood', {
  EMPLOYMENT: '就业 · employment',
  EDUCATION: '教育 · education',
  HEALTH: '医疗卫生 · health',
  HOUSING: '住房与旧改 · housing and renewal',
  PARKING_TRANSPORT: '停车交通 · parking and transport',
  ELDERLY: '养老 · elderly care',
  INSURANCE: '医保 · medical insurance',
  SPORT: '健身 · sport',
  ENVIRONMENT: '环境 · environment',
  OTHER: '其他 · other',
});
export type LivelihoodField = ChoiceOf<typeof LivelihoodField>;

export const LivelihoodItemStatus = choices('LivelihoodItemStatus', '实事状态 · state of a livelihood item', {
  SOLICITED: '征集 · solicited',
  CANDIDATE: '初定 · candidate',
  DECIDED: '票决审定 · decided by vote or review',
  PUBLISHED: '公布 · published',
  STARTED: '开工 · started',
  IN_PROGRESS: '推进 · in progress',
  DELAYED: '延期 · delayed',
  ADJUSTED: '调整 · adjusted with the deciding body’s consent',
  COMPLETED: '完成 · completed',
  ACCEPTED: '验收 · accepted',
  RESULT_PUBLISHED: '结果公示 · result published',
});
export type LivelihoodItemStatus = ChoiceOf<typeof LivelihoodItemStatus>;

export const Light = choices('Light', '亮灯 · light: progress against the plan’s time', {
  GREEN: '正常 · on track',
  YELLOW: '缓慢 · slow',
  RED: '滞后 · lagging',
  BLUE: '已完成 · completed',
});
export type Light = ChoiceOf<typeof Light>;
