import { refuse, rule } from '@redsail/kit';
import type { PartyOrganization } from '../party-organization/party-organization.register.js';

/** A branch has at least three full members; above fifty it is too large for one (支部工作条例 art. 4, standards S1a). */
export const FEWEST_FULL_MEMBERS = 3;
export const MOST_MEMBERS = 50;

/** O4: at least three full members on the day of approval. Personnel counts them; `facts.fullMembers` is its answer. */
export const o4ThreeFullMembers = rule<PartyOrganization>('O4', ({ facts }) => {
  const full = Number(facts.fullMembers);
  return full >= FEWEST_FULL_MEMBERS
    ? undefined
    : refuse(
        null,
        `批准时正式党员须不少于${FEWEST_FULL_MEMBERS}名，现有${full}名`,
        `a temporary branch needs at least ${FEWEST_FULL_MEMBERS} full members at approval; it has ${full}`,
      );
});
