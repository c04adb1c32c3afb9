import type { JudgedChange } from '../check/check-report.js';
import type { Severity } from '../diff/change.js';
import type { Bilingual } from './problem.js';

/** How a change counts: by its severity, and a breaking one that a waiver lets pass by itself. */
export type Standing = 'breaking' | 'approved' | 'dangerous' | 'safe';

export const standingOf = ({ severity, waiver }: JudgedChange): Standing => (severity === 'breaking' && waiver ? 'approved' : severity);

/** Worst first. */
export const standings: Readonly<Record<Standing, { readonly sign: string; readonly title: Bilingual }>> = {
  breaking: { sign: '✗', title: { zh: '破坏性', en: 'breaking' } },
  approved: { sign: '○', title: { zh: '破坏性，已获准', en: 'breaking, approved' } },
  dangerous: { sign: '!', title: { zh: '危险', en: 'dangerous' } },
  safe: { sign: '✓', title: { zh: '安全', en: 'safe' } },
};

export const standingNames = Object.keys(standings) as readonly Standing[];

/** Less bad than its rule has it, because nobody uses it. */
export const isDowngraded = ({ severity, ruled }: JudgedChange): boolean => badness[severity] < badness[ruled];

const badness: Readonly<Record<Severity, number>> = { breaking: 2, dangerous: 1, safe: 0 };
