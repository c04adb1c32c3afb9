import { DependencyUnavailable, type Ask } from '@redsail/kit';

const FULL_MEMBERS = 'query FullMembers($code: String!) { partyOrganization(code: $code) { memberCounts { full } } }';
const ALL_MEMBERS = 'query AllMembers($code: String!) { partyOrganization(code: $code) { memberCounts { total } } }';

interface Answer {
  readonly partyOrganization: { readonly memberCounts: { readonly full?: number | null; readonly total?: number | null } | null } | null;
}

/** A number that personnel withholds, or does not know, is no answer, and not zero. */
async function askNumber(ask: Ask, document: string, record: object, part: 'full' | 'total'): Promise<number> {
  const { code } = record as { code: string };
  const counts = (await ask<Answer>(document, { code })).partyOrganization?.memberCounts;
  const found = counts?.[part];
  if (typeof found !== 'number') throw new DependencyUnavailable(`personnel gave no number of members of ${code}`);
  return found;
}

/**
 * How many full members the organisation has, by personnel's account (rule O4).
 * @throws DependencyUnavailable when personnel gives no number
 */
export const askFullMembers = async (record: object, ask: Ask) => ({ fullMembers: await askNumber(ask, FULL_MEMBERS, record, 'full') });

/** The same for all members, full and probationary. */
export const askAllMembers = async (record: object, ask: Ask) => ({ members: await askNumber(ask, ALL_MEMBERS, record, 'total') });
