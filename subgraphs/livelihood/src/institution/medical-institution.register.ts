import { choice, code, day, Entity, flag, foreign, register, text } from '@redsail/kit';
import { FacilityStatus } from '../division/facility-status.js';
import { InstitutionTier, ServiceStandard } from './medical-institution.choices.js';
import { institutionRowProblems } from './institution-row-problems.js';

/** A hospital or health centre. A standard reached has a date and a certifier (rule L6). */
@register('医疗机构 · medical institution', {
  plural: 'medicalInstitutions',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'livelihood:read',
  checkRow: institutionRowProblems,
})
export class MedicalInstitution extends Entity {
  @code(null, '机构代码 · code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @choice(InstitutionTier, '层级 · tier', { index: true }) tier!: InstitutionTier;
  @foreign('Region', 'code', '所在区划 · division', { index: true }) region!: string;
  @text('地址 · address', { nullable: true }) address?: string | null;
  @choice(FacilityStatus, '状态 · state', { index: true }) status!: FacilityStatus;
  @choice(ServiceStandard, '达到的标准 · standard reached', { nullable: true, index: true }) standard?: ServiceStandard | null;
  @day('达标日期 · certified on', { nullable: true }) certifiedOn?: string | null;
  @text('认定机关 · certified by', { nullable: true }) certifier?: string | null;
  @flag('社区医院 · is a community hospital') communityHospital!: boolean;
  @day('社区医院创建日期 · community hospital since', { nullable: true }) communityHospitalOn?: string | null;
}
