import { choice, choices, code, Entity, register, text, type ChoiceOf } from '@redsail/kit';

export const PositionSeries = choices('PositionSeries', '职务序列 · series of position levels', {
  CIVIL_SERVANT: '公务员 · civil servants, 1xx',
  STAFF: '职员 · staff grades, 2xx',
  PROFESSIONAL: '专业技术 · professional posts, 4xx',
});
export type PositionSeries = ChoiceOf<typeof PositionSeries>;

/** GB/T 12407-2008 (standards S7). A position level is no rank: the two run in parallel. Loaded from data/. */
@register('职务级别 · position level', { plural: 'positionLevels', natural: 'code', scope: 'organization:read' })
export class PositionLevel extends Entity {
  @code(null, '代码 · code of GB/T 12407, 3 digits', { unique: true, order: true }) code!: string;
  @text('名称 · name') name!: string;
  @text('英文名称 · name in English') nameEn!: string;
  @choice(PositionSeries, '序列 · series') series!: PositionSeries;
}
