import type { Affected, JudgedChange } from '../../check/check-report.js';
import type { PlanComparison } from '../../plans/plan-cost.js';
import { both } from '../both.js';
import { affectedLabel, andMore, MOST_AFFECTED, recordWords, waiverLines } from '../change-details.js';
import type { Bilingual, Problem } from '../problem.js';
import { shownPlace } from '../shown-file.js';
import { isDowngraded, standingOf, standings } from '../standing.js';
import { markdownCode, markdownText, tableRow } from './markdown-text.js';

/** What it is, how to mend it and who approved it as a paragraph, and whom it meets as a table. */
export function changeInFull(change: JudgedChange, folder: string): string {
  const { rule, subgraph, file, line, words, mend, waiver, expired } = change;
  const place = file && markdownCode(shownPlace(file, line, folder));
  const lines = [
    [`**${signed(change)}**`, markdownCode(rule), subgraph && markdownCode(subgraph), place].filter(Boolean).join(' · '),
    markdownText(both(words)),
    isDowngraded(change) && downgraded,
    mend && labelled({ zh: '处理', en: 'to mend' }, both(mend)),
    waiver && labelled({ zh: '已获准', en: 'approved' }, waiverLines(waiver, folder).join('\n')),
    expired && labelled({ zh: '批准已过期', en: 'approval has ended' }, waiverLines(expired, folder).join('\n')),
  ].filter(Boolean);
  return `${lines.join('<br>')}\n\n${affectedTable(change, folder)}`;
}

/** One line, wherever it stands. */
export const changeInShort = (change: JudgedChange): string =>
  [`${signed(change)} · ${markdownCode(change.rule)}`, markdownText(both(change.words)), isDowngraded(change) && downgraded]
    .filter(Boolean)
    .join(' · ');

export const problemParagraph = (sign: string, { code, coordinate, file, line, what, expected, mend }: Problem, folder: string): string => {
  const place = file && markdownCode(shownPlace(file, line, folder));
  const lines = [
    [`${sign} ${markdownCode(code)}`, coordinate && markdownCode(coordinate), place].filter(Boolean).join(' · '),
    markdownText(both(what)),
    expected && labelled({ zh: '应为', en: 'expected' }, both(expected)),
    mend && labelled({ zh: '处理', en: 'to mend' }, both(mend)),
  ].filter(Boolean);
  return `${lines.join('<br>')}\n\n`;
};

export const planRow = ({ client, operation, before, after }: PlanComparison): string =>
  tableRow([markdownCode(client), markdownCode(operation), `${before.fetches} → ${after.fetches}`, `${before.steps} → ${after.steps}`]);

function affectedTable({ affected, coordinate, severity }: JudgedChange, folder: string): string {
  if (affected.length === 0) return '';
  const rest = affected.slice(MOST_AFFECTED);
  const header = [affectedLabel(severity), { zh: '操作', en: 'operation' }, { zh: '位置', en: 'where' }, { zh: '说明', en: 'detail' }];
  const rows = affected.slice(0, MOST_AFFECTED).map((one) => tableRow(affectedCells(one, coordinate, folder)));
  const more = rest.length > 0 ? [tableRow([markdownText(both(andMore(rest))), '', '', ''])] : [];
  return `${[tableRow(header.map(both)), '|---|---|---|---|', ...rows, ...more].join('\n')}\n\n`;
}

function affectedCells(one: Affected, coordinate: string, folder: string): readonly string[] {
  const uses = one.uses === coordinate ? [] : [markdownCode(one.uses)];
  if (one.by === 'record') return [markdownCode(one.client), '', '', [markdownText(both(recordWords(one))), ...uses].join('<br>')];
  const said = [...(one.error ? [markdownText(one.error)] : []), ...uses].join('<br>');
  return [markdownCode(one.client), markdownCode(one.operation), markdownCode(shownPlace(one.file, one.line, folder)), said];
}

const signed = (change: JudgedChange): string => `${standings[standingOf(change)].sign} ${markdownCode(change.coordinate)}`;

const labelled = (label: Bilingual, text: string): string => `${both(label)}: ${markdownText(text)}`;

const downgraded = '不影响任何已知的使用，故降级 · downgraded, for it meets no use that is known';
