import { count, day, Entity, ref, register } from '@redsail/kit';
import { Organization } from '../organization/organization.register.js';
import { PartyOrganization } from './party-organization.register.js';

/** One of the units that a joint branch stands for: at most five, each with fewer than three full members (rule O8). */
@register('联合党支部覆盖单位 · unit covered by a joint branch', {
  plural: 'coveredUnits',
  natural: ['branch', 'unit'],
  scope: 'party:read',
  validity: ['from', 'to'],
})
export class CoveredUnit extends Entity {
  @ref(() => PartyOrganization, '联合党支部 · joint branch') branch!: string;
  @ref(() => Organization, '单位 · unit') unit!: string;
  @count('正式党员数 · full members in the unit', { scope: 'person:read' }) fullMembers!: number;
  @day('核定日期 · counted on') countedOn!: string;
  @day('纳入日期 · covered from, inclusive') from!: string;
  @day('退出日期 · covered until, exclusive; empty while it lasts', { nullable: true }) to?: string | null;
}
