import { choice, day, Entity, many, ref, register, type Many } from '@redsail/kit';
import { Person } from '../person/person.register.js';
import { Affiliation } from './affiliation.register.js';
import { MemberKind, MembershipStatus } from './party-member.choices.js';

@register('党员 · party member', {
  plural: 'partyMembers',
  natural: 'person',
  keys: ['id'],
  scope: 'person:read',
  rows: [{ through: 'person' }],
})
export class PartyMember extends Entity {
  @ref(() => Person, '人员 · person', { unique: true }) person!: string;
  @choice(MemberKind, '党员类别 · kind') kind!: MemberKind;
  @choice(MembershipStatus, '党籍状态 · status') status!: MembershipStatus;
  @day('入党日期 · joined on', { order: true }) joinedOn!: string;
  @day('转正日期 · full member since', { nullable: true }) fullOn?: string | null;
  @many(() => Affiliation, 'member', '组织关系 · affiliations') affiliations!: Many;
}
