import { choice, code, count, day, Entity, foreign, register, text } from '@redsail/kit';
import { divisionProblems } from '../division/division-problems.js';
import { FacilityStatus } from '../division/facility-status.js';
import { CareFacilityKind } from './care-facility.choices.js';

/** Elderly care near home. Visits are visits (人次): they cannot be joined to people. */
@register('养老服务设施 · care facility', {
  plural: 'careFacilities',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'livelihood:read',
  checkRow: divisionProblems('region'),
})
export class CareFacility extends Entity {
  @code(null, '设施代码 · code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @choice(CareFacilityKind, '类别 · kind', { index: true }) kind!: CareFacilityKind;
  @foreign('Region', 'code', '所在村（社区） · village or community', { index: true }) region!: string;
  @text('地址 · address', { nullable: true }) address?: string | null;
  @choice(FacilityStatus, '状态 · state', { index: true }) status!: FacilityStatus;
  @count('床位 · beds', { nullable: true }) beds?: number | null;
  @day('启用日期 · opened on') openedOn!: string;
  @day('停办日期 · closed on', { nullable: true }) closedOn?: string | null;
  @count('年度服务人次 · visits since the start of the year') visitsTotal!: number;
  @day('人次截至 · visits are as of this day', { nullable: true }) visitsAsOfOn?: string | null;
}
