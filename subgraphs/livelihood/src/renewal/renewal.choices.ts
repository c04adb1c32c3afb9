import { choices, type ChoiceOf } from '@redsail/kit';

export const RenewalCategory = choices('RenewalCategory', '更新类别 · category of urban renewal', {
  OLD_ESTATE: '老旧小区 · old estate',
  RESETTLEMENT: '安置小区 · resettlement estate',
  URBAN_VILLAGE: '城中村 · urban village',
  ROAD: '道路 · road',
  PARKING: '停车 · parking',
  PARK: '公园 · park',
  HISTORIC: '历史城区 · historic quarter',
  INDUSTRIAL: '低效片区 · under-used industrial area',
});
export type RenewalCategory = ChoiceOf<typeof RenewalCategory>;

export const RenewalStatus = choices('RenewalStatus', '项目状态 · state of a renewal project', {
  PLANNED: '未开工 · planned',
  STARTED: '开工 · started',
  TOPPED_OUT: '封顶 · topped out',
  COMPLETED: '竣工 · completed',
  ACCEPTED: '验收 · accepted',
  HANDED_OVER: '交付 · handed over',
});
export type RenewalStatus = ChoiceOf<typeof RenewalStatus>;
