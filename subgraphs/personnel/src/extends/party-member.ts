import { batched, extend, type Context, type Row } from '@redsail/kit';
import { Affiliation } from '../party-member/affiliation.register.js';
import { AffiliationKind } from '../party-member/party-member.choices.js';
import { PartyMember } from '../party-member/party-member.register.js';

/** The one formal affiliation of each member on the day (rule P2), all in one statement. */
async function loadFormal(members: readonly Row[], args: { readonly asOf?: string | null }, context: Context): Promise<(Row | null)[]> {
  const day = args.asOf ?? context.today;
  const rows = await context
    .rows(Affiliation)
    .where({ member: members.map(({ id }) => id), kind: AffiliationKind.FORMAL })
    .all();
  const inForce = rows.filter(({ from, to }) => (from as string) <= day && (!to || day < (to as string)));
  const found = new Map(inForce.map((row) => [row.member as string, row]));
  return members.map(({ id }) => found.get(id) ?? null);
}

export const partyMemberAffiliation = extend(
  PartyMember,
  {},
  {
    formalAffiliation: batched(
      'Affiliation',
      '正式组织关系 · the one formal affiliation on a day',
      { scope: 'person:read', args: { asOf: 'Date' } },
      loadFormal,
    ),
  },
);
