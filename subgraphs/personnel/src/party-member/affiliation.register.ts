import { choice, day, Entity, foreign, ref, register } from '@redsail/kit';
import { AffiliationKind } from './party-member.choices.js';
import { PartyMember } from './party-member.register.js';
import { periodRowProblems } from '../standards/period-row-problems.js';

@register('组织关系 · affiliation', {
  plural: 'affiliations',
  natural: ['member', 'org', 'kind', 'from'],
  scope: 'person:read',
  rows: [{ through: 'member' }],
  validity: ['from', 'to'],
  checkRow: periodRowProblems,
})
export class Affiliation extends Entity {
  @ref(() => PartyMember, '党员 · party member') member!: string;
  @foreign('PartyOrganization', 'code', '党组织 · party organisation', { index: true }) org!: string;
  @choice(AffiliationKind, '类别 · kind') kind!: AffiliationKind;
  @day('起 · from, inclusive', { order: true }) from!: string;
  @day('止 · to, exclusive; empty while it lasts', { nullable: true }) to?: string | null;
}
