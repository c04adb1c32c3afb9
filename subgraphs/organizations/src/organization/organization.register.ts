import { choice, code, day, Entity, many, ref, register, socialCreditCode, text, type Many } from '@redsail/kit';
import { RegionLevel } from '../region/region.choices.js';
import { Region } from '../region/region.register.js';
import { organizationRowProblems } from './organization-row-problems.js';
import { OrganizationKind, OrganizationStatus } from './organization.choices.js';

@register('单位 · organisation: organ, institution, firm, committee or ad-hoc body', {
  plural: 'organizations',
  natural: 'code',
  keys: ['id', 'code'],
  scope: 'organization:read',
  tree: 'parent',
  validity: ['validFrom', 'validTo'],
  checkRow: organizationRowProblems,
})
export class Organization extends Entity {
  @code(null, '单位代码 · organisation code', { unique: true, order: true }) code!: string;
  @text('全称 · full name', { pinyin: true, order: true }) name!: string;
  @text('简称 · short name', { nullable: true }) shortName?: string | null;
  @choice(OrganizationKind, '类别 · kind', { index: true }) kind!: OrganizationKind;
  @choice(RegionLevel, '级别 · level, that of its division (rule O2)') level!: RegionLevel;
  @code(socialCreditCode, '统一社会信用代码 · unified social credit code', { unique: true, nullable: true }) uscc?: string | null;
  @ref(() => Region, '所在区划 · division') region!: string;
  @ref(() => Organization, '上级单位 · parent organisation', { nullable: true }) parent?: string | null;
  @many(() => Organization, 'parent', '下级单位 · subordinate organisations') children!: Many;
  @ref(() => Organization, '行业主管部门 · organ that oversees its trade', { nullable: true }) industryOrgan?: string | null;
  @code(null, '系统领域代码 · code in the dictionary system-sector', { nullable: true, index: true }) systemSectorCode?: string | null;
  @ref(() => Organization, '承担单位 · host of an ad-hoc body', { nullable: true }) host?: string | null;
  @text('职责任务 · purpose of an ad-hoc body', { nullable: true }) purpose?: string | null;
  @choice(OrganizationStatus, '状态 · state', { index: true }) status!: OrganizationStatus;
  @day('成立日期 · in being from, inclusive', { nullable: true }) validFrom?: string | null;
  @day('撤销日期 · in being until, exclusive; for an ad-hoc body its set end', { nullable: true }) validTo?: string | null;
}
