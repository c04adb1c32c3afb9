import type { Affected, JudgedChange } from '../check/check-report.js';
import type { Severity } from '../diff/change.js';
import type { Waiver } from '../policy/policy.js';
import { both } from './both.js';
import type { Bilingual } from './problem.js';
import { shownPlace } from './shown-file.js';
import { isDowngraded, standings } from './standing.js';

/** One thing that there is to say of a change beside what it is. */
export interface Detail {
  readonly label: Bilingual;
  readonly lines: readonly string[];
}

/** How many of those whom a change meets are named; a field that everybody uses would fill the report. */
export const MOST_AFFECTED = 10;

/** Whom a change meets, how to mend it, who approved it. Files are shown relative to `folder`. */
export function changeDetails(change: JudgedChange, folder: string): readonly Detail[] {
  const { affected, mend, waiver, expired, severity, ruled } = change;
  return [
    isDowngraded(change) && { label: { zh: '降级', en: 'downgraded' }, lines: [both(downgradeWords(ruled))] },
    affected.length > 0 && { label: affectedLabel(severity), lines: affectedLines(change, folder) },
    mend && { label: { zh: '处理', en: 'to mend' }, lines: both(mend).split('\n') },
    waiver && { label: { zh: '已获准', en: 'approved' }, lines: waiverLines(waiver, folder) },
    expired && { label: { zh: '批准已过期', en: 'approval has ended' }, lines: waiverLines(expired, folder) },
  ].filter((detail): detail is Detail => Boolean(detail));
}

/** As lines of plain text: what fits stands beside its label. */
export const detailLines = (details: readonly Detail[], styled: (label: string) => string = (label) => label): readonly string[] =>
  details.flatMap(({ label, lines }) =>
    lines.length === 1 ? [`${styled(`${both(label)}:`)} ${lines[0]}`] : [styled(`${both(label)}:`), ...lines.map((line) => `  ${line}`)],
  );

const downgradeWords = (ruled: Severity): Bilingual => ({
  zh: `按规则为${standings[ruled].title.zh}，但不影响任何已知的使用`,
  en: `${standings[ruled].title.en} by its rule, but it meets no use that is known`,
});

export const affectedLabel = (severity: Severity): Bilingual =>
  severity === 'breaking' ? { zh: '影响', en: 'breaks' } : { zh: '涉及', en: 'concerns' };

function affectedLines({ affected, coordinate }: JudgedChange, folder: string): readonly string[] {
  const rest = affected.slice(MOST_AFFECTED);
  return [
    ...affected.slice(0, MOST_AFFECTED).flatMap((one) => affectedWords(one, coordinate, folder)),
    ...(rest.length > 0 ? [both(andMore(rest))] : []),
  ];
}

/** Who, where, and what GraphQL says of it now; what is used is named where it is not the changed part itself. */
function affectedWords(one: Affected, coordinate: string, folder: string): readonly string[] {
  const uses = one.uses === coordinate ? '' : `  (${one.uses})`;
  if (one.by === 'record') return [`${one.client}  ${both(recordWords(one))}${uses}`];
  const where = `${one.client}  ${one.operation}  ${shownPlace(one.file, one.line, folder)}${uses}`;
  return [where, ...(one.error?.split('\n').map((line) => `  ${line}`) ?? [])];
}

export const recordWords = ({ count, lastOn }: Extract<Affected, { by: 'record' }>): Bilingual => ({
  zh: `记录到 ${numbers.format(count)} 次，最近 ${lastOn}`,
  en: `recorded ${count === 1 ? 'once' : `${numbers.format(count)} times, last`} on ${lastOn}`,
});

/** Those who are not named one by one; their clients are, for a client should not learn of it when it breaks. */
export function andMore(rest: readonly Affected[]): Bilingual {
  const clients = [...new Set(rest.map(({ client }) => client))];
  const named = [...clients.slice(0, MOST_AFFECTED), ...(clients.length > MOST_AFFECTED ? ['…'] : [])];
  return { zh: `… 另有 ${rest.length} 处（${named.join('、')}）`, en: `and ${rest.length} more (${named.join(', ')})` };
}

const numbers = new Intl.NumberFormat('en');

/** Who approved it, until when, where that is written, and why. */
export const waiverLines = ({ approver, until, reason, file, line }: Waiver, folder: string): readonly string[] => [
  `${approver}  ${both({ zh: `至 ${until}`, en: `until ${until}` })}  ${shownPlace(file, line, folder)}`,
  ...reason.trim().split('\n'),
];
