import { COMPOUND_SURNAMES } from '../names/compound-surnames.js';

/** Hidden characters are shown as one, two, or three and more: enough to tell lengths apart, too little to tell people apart. */
const MOST_STARS = 3;

/**
 * S10: 张三丰 → 张**, 欧阳娜娜 → 欧阳**, 阿卜杜拉·买买提 → 阿***·***. The surname stays, a compound one whole; of a name with `·` (no surname in
 * it) the first character. A name of one character, and whatever does not begin with a letter, is hidden altogether.
 */
export function maskName(name: string): string {
  const parts = name.trim().split(/[·•・‧.]/u);
  return parts.map((part, at) => (at === 0 ? maskAfter(part, shownOf(part, parts.length > 1)) : maskAfter(part, 0))).join('·');
}

/** S10: 169****0001 (3 + 4). What is no mobile number is hidden altogether. */
export function maskPhone(phone: string): string {
  return /^[0-9]{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : stars(phone);
}

/** S10, the default: all of it. */
export function maskResidentId(id: string): string {
  return stars(id);
}

/** S10: 590102********0014 (6 + 4), for those who must tell holders apart. What has not 18 characters is hidden altogether. */
export function maskResidentIdMiddle(id: string): string {
  return /^[0-9]{17}[0-9X]$/.test(id) ? `${id.slice(0, 6)}********${id.slice(14)}` : stars(id);
}

/** How many characters may be seen. A mask that showed a whole name would be none. */
function shownOf(part: string, isMinorityName: boolean): number {
  const characters = [...part];
  if (characters.length < 2 && !isMinorityName) return 0;
  if (!/^\p{L}/u.test(part)) return 0;
  return !isMinorityName && characters.length > 2 && COMPOUND_SURNAMES.has(part.slice(0, 2)) ? 2 : 1;
}

function maskAfter(part: string, shown: number): string {
  const characters = [...part];
  return characters.slice(0, shown).join('') + '*'.repeat(Math.min(MOST_STARS, characters.length - shown));
}

function stars(text: string): string {
  return '*'.repeat([...text].length);
}
