import { choices, type ChoiceOf } from '@redsail/kit';

export const MilestoneKind = choices('MilestoneKind', '节点类别 · kind of milestone', {
  PLAN_APPROVED: '方案批复 · plan approved',
  STARTED: '开工 · work started',
  HALFWAY: '过半 · half of the work done',
  TOPPED_OUT: '封顶 · main structure topped out',
  COMPLETED: '竣工 · work completed',
  ACCEPTED: '验收 · accepted',
  HANDED_OVER: '交付 · handed over or put into use',
});
export type MilestoneKind = ChoiceOf<typeof MilestoneKind>;
