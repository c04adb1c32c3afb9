import { isBranch } from '../party-organization/kinds.js';
import { MOST_MEMBERS } from './o4-three-full-members.js';

/** Above this many members a primary organisation is normally a committee; exact thresholds differ by kind of unit (standards S1g). */
export const COMMITTEE_ABOVE = 100;

export interface SizeHint {
  readonly rule: 'O4' | 'O17';
  readonly code: 'BRANCH_TOO_LARGE' | 'GENERAL_BRANCH_TOO_LARGE';
  readonly zh: string;
  readonly en: string;
}

/** O17 (and the second half of O4): a hint, never a refusal. A members' group is no level of the branch tree and has no size. */
export function sizeHint(kind: string, members: number | null | undefined): SizeHint | undefined {
  if (members === null || members === undefined) return undefined;
  if (isBranch(kind) && members > MOST_MEMBERS) {
    return {
      rule: 'O4',
      code: 'BRANCH_TOO_LARGE',
      zh: `党员${members}名，超过${MOST_MEMBERS}名的党支部一般应设党总支${members > COMMITTEE_ABOVE ? '或党委' : ''}`,
      en: `with ${members} members it is too large for a branch: above ${MOST_MEMBERS} a general branch${members > COMMITTEE_ABOVE ? ' or a committee' : ''} is usual`,
    };
  }
  if (kind === 'GENERAL_BRANCH' && members > COMMITTEE_ABOVE) {
    return {
      rule: 'O17',
      code: 'GENERAL_BRANCH_TOO_LARGE',
      zh: `党员${members}名，超过${COMMITTEE_ABOVE}名一般应设党委`,
      en: `with ${members} members it is too large for a general branch: above ${COMMITTEE_ABOVE} a committee is usual`,
    };
  }
  return undefined;
}
