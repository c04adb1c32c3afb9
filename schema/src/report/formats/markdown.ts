import type { CheckReport } from '../../check/check-report.js';
import { ExitCode } from '../../exit-code.js';
import { both } from '../both.js';
import { cleanReport } from '../clean-report.js';
import { dearerPlans } from '../dearer-plans.js';
import type { Bilingual } from '../problem.js';
import { standingNames, standingOf, standings, type Standing } from '../standing.js';
import { countAsides, tally } from '../tally.js';
import { verdict } from '../verdict.js';
import { changeInFull, changeInShort, planRow, problemParagraph } from './markdown-entries.js';
import { fitted, type Section } from './markdown-sections.js';
import { markdownCode, markdownText, tableRow } from './markdown-text.js';

/** GitHub takes 65,536 characters of a comment; who posts it may want to add a line. */
const LONGEST_COMMENT = 60_000;

/** Of one text, so that no single one fills the comment. */
const LONGEST_TEXT = 400;

/** By it a later run finds the comment of an earlier one, to replace it. */
const MARK = '<!-- redsail-schema-check -->';

/** For a comment on a pull request. What is too long for one is cut: safe changes first, then notices, plans, dangerous ones; each time it says so. */
export function markdown(report: CheckReport, folder: string): string {
  const clean = cleanReport(report, LONGEST_TEXT);
  const head = heading(clean);
  return head + fitted(sections(clean, folder), LONGEST_COMMENT - head.length);
}

function heading(report: CheckReport): string {
  const { base, head, exitCode, operations, usage } = report;
  const { sign, words } = verdict(report);
  const counts = tally(report);
  const compared = [
    `${markdownCode(base)} → ${markdownCode(head)}`,
    exitCode < ExitCode.CANNOT_COMPOSE && '各子图合成一张图 · the subgraphs compose',
    operations.count > 0 &&
      `保存的操作 ${operations.count} 个，客户端 ${operations.clients} 个 · saved operations: ${operations.count}, clients: ${operations.clients}`,
    usage && `使用记录 · recorded use: ${markdownText(`${usage.from} … ${usage.to}`)}`,
  ].filter(Boolean);
  const rows = standingNames
    .filter((name) => name !== 'approved' || counts.approved.count > 0)
    .map((name) => tableRow([signed(name), String(counts[name].count), countAsides(counts[name]).join('<br>')]));
  return [
    MARK,
    `## ${sign} ${both(words)}`,
    '',
    compared.join('<br>'),
    '',
    ...(report.problems.length > 0 ? [] : [tableRow(['', '数目 · count', '']), '|---|--:|---|', ...rows, '']),
    '',
  ].join('\n');
}

/** What is least missed comes last. */
const sections = (report: CheckReport, folder: string): readonly Section[] => [
  open(
    { zh: '问题', en: 'problems' },
    report.problems.map((problem) => [problemParagraph('✗', problem, folder)]),
  ),
  ...(['breaking', 'approved', 'dangerous'] as const).map((standing) =>
    open(
      standings[standing].title,
      changesOf(report, standing).map((change) => [changeInFull(change, folder), `${changeInShort(change)}\n\n`]),
      standings[standing].sign,
    ),
  ),
  plans(report),
  folded(
    { zh: '提示', en: 'notices' },
    report.notices.map((notice) => [problemParagraph('i', notice, folder)]),
  ),
  folded(
    standings.safe.title,
    changesOf(report, 'safe').map((change) => [`- ${changeInShort(change)}\n`]),
    standings.safe.sign,
  ),
];

const changesOf = ({ changes }: CheckReport, standing: Standing) => changes.filter((change) => standingOf(change) === standing);

function plans(report: CheckReport): Section {
  const entries = dearerPlans(report).map((plan) => [`${planRow(plan)}\n`]);
  const columns = ['客户端 · client', '操作 · operation', '请求 · fetches', '步骤 · steps'];
  const { opening } = open({ zh: '查询计划变贵，未超出政策', en: 'plans that cost more, within policy' }, entries);
  return { opening: `${opening}${tableRow(columns)}\n|---|---|---|---|\n`, entries, closing: '\n' };
}

const open = (title: Bilingual, entries: Section['entries'], sign?: string): Section => ({
  opening: `### ${sign ? `${sign} ` : ''}${both(title)} (${entries.length})\n\n`,
  entries,
  closing: '',
});

const folded = (title: Bilingual, entries: Section['entries'], sign?: string): Section => ({
  opening: `<details>\n<summary>${sign ? `${sign} ` : ''}${both(title)} (${entries.length})</summary>\n\n`,
  entries,
  closing: '\n</details>\n\n',
});

const signed = (standing: Standing): string => `${standings[standing].sign} ${both(standings[standing].title)}`;
