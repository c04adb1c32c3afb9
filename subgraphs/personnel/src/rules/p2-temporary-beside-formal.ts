import { refuse, rule } from '@redsail/kit';
import { Affiliation } from '../party-member/affiliation.register.js';
import { AffiliationKind } from '../party-member/party-member.choices.js';

/** A temporary affiliation stands beside the formal one and never in its place; once in one branch at a time (rules P2, O7). */
export const p2TemporaryBesideFormal = rule<Affiliation>('P2', async ({ input, find }) => {
  const open = await find(Affiliation, { member: input.member, to: null });
  if (!open.some(({ kind }) => kind === AffiliationKind.FORMAL)) {
    return refuse(
      'member',
      '编入临时党组织的党员须有正式组织关系',
      'a member who joins a temporary party organisation has a formal affiliation',
    );
  }
  return open.some(({ kind, org }) => kind === AffiliationKind.TEMPORARY && org === input.branch)
    ? refuse('member', '该党员已编入此临时党组织', 'the member is in this temporary party organisation already')
    : undefined;
});
