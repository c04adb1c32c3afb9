import { untouchedCourt } from '../check/untouched-court.js';
import { judge } from '../check/judge.js';
import { apiOf, findChanges } from '../diff/find-changes.js';
import type { Compare } from './version.js';

/** What a version changes, judged by the rules alone: the history is for all readers, whoever used what on the day. */
export const changesOf: Compare = async (before, after, today) => {
  const changes = await findChanges(before, after, { before: apiOf(before), after: apiOf(after), today });
  return judge(changes, untouchedCourt(today)).map(({ severity, rule, coordinate, words }) => ({ severity, rule, coordinate, words }));
};
