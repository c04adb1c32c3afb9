import { choice, code, day, Entity, foreign, many, register, text, type Many } from '@redsail/kit';
import { FacilityStatus } from '../division/facility-status.js';
import { divisionProblems } from '../division/division-problems.js';
import { ClinicTier } from './clinic.choices.js';
import { ClinicEquipment } from './clinic-equipment.register.js';

/** A village clinic. */
@register('村卫生室 · village clinic', {
  plural: 'clinics',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'livelihood:read',
  checkRow: divisionProblems('region'),
})
export class Clinic extends Entity {
  @code(null, '机构代码 · code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @choice(ClinicTier, '层级 · tier', { index: true }) tier!: ClinicTier;
  @foreign('Region', 'code', '所在村（社区） · village or community', { index: true }) region!: string;
  @text('地址 · address', { nullable: true }) address?: string | null;
  @choice(FacilityStatus, '状态 · state', { index: true }) status!: FacilityStatus;
  @day('开办日期 · opened on') openedOn!: string;
  @day('停办日期 · closed on', { nullable: true }) closedOn?: string | null;
  @many(() => ClinicEquipment, 'clinic', '设备 · equipment') equipment!: Many;
}
