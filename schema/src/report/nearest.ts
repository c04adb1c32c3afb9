import leven from 'leven';
import type { Bilingual } from './problem.js';

const MOST = 3;

/** What was probably meant by a name that nothing has: the nearest of those that there are; all of them, where none is near and they are few. */
export function nearest(name: string, known: readonly string[]): Bilingual {
  const near = nearNames(name, known);
  const shown = near.length > 0 ? near : known.slice(0, 12);
  const rest = near.length > 0 || known.length <= shown.length ? '' : '…';
  return { zh: `${shown.join('、')}${rest}`, en: `${near.length > 0 ? '' : 'one of '}${shown.join(', ')}${rest && `, ${rest}`}` };
}

/** At most three, nearest first: names that a few slips of the pen lead to. */
export const nearNames = (name: string, known: readonly string[]): readonly string[] =>
  known
    .map((one) => ({ one, slips: leven(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, slips }) => slips <= Math.max(2, Math.floor(Math.max(name.length, one.length) / 3)))
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, MOST)
    .map(({ one }) => one);
