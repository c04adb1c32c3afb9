import { rule } from '@redsail/kit';
import type { CommunityProfile } from '../community-profile/community-profile.register.js';
import { profileRowProblems } from '../community-profile/profile-row-problems.js';

/** L4: approximate figures keep their bound and raw text; a share lies between 0 and 1. */
export const l4BoundStated = rule<CommunityProfile>('L4', ({ record }) => {
  const found = profileRowProblems({ ...record })[0];
  return found && { field: found.column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), zh: found.zh, en: found.en };
});
