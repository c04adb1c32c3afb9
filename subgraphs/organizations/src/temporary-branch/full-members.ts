import { DependencyUnavailable, type Ask, type Row } from '@redsail/kit';

const FULL_MEMBERS = 'query FullMembers($code: String!) { partyOrganization(code: $code) { memberCounts { full } } }';

interface Answer {
  readonly partyOrganization: { readonly memberCounts: { readonly full: number | null } | null } | null;
}

/**
 * How many full members the organisation has, by personnel's account (rule O4).
 * @throws DependencyUnavailable when personnel gives no number: no number is no answer, not zero
 */
export async function askFullMembers(record: Row | { readonly code: string }, ask: Ask): Promise<{ fullMembers: number }> {
  const answer = await ask<Answer>(FULL_MEMBERS, { code: (record as { code: string }).code });
  const full = answer.partyOrganization?.memberCounts?.full;
  if (typeof full !== 'number') throw new DependencyUnavailable('personnel gave no number of full members');
  return { fullMembers: full };
}
