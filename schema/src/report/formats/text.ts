import { styleText } from 'node:util';
import type { CheckReport, JudgedChange } from '../../check/check-report.js';
import { ExitCode } from '../../exit-code.js';
import { both } from '../both.js';
import { changeDetails, detailLines } from '../change-details.js';
import { cleanReport } from '../clean-report.js';
import { inOneLine } from '../clean-text.js';
import { dearerPlans } from '../dearer-plans.js';
import { printProblems } from '../print-problems.js';
import type { Bilingual } from '../problem.js';
import { shownPlace } from '../shown-file.js';
import { isDowngraded, standingNames, standingOf, standings, type Standing } from '../standing.js';
import { countAsides, tally, type Count } from '../tally.js';
import { exitMeanings, verdict } from '../verdict.js';

/** Of what is good or only good to know, as many are shown; the eye has to find what is bad. */
const MOST_SHORT = 30;

/** Of what is dangerous, as many are told in full, and as many again in a line each: JSON has all of them. */
const MOST_DANGEROUS = 20;

/**
 * For terminals: what was compared, then the changes, worst first, and at the end, where the eye is when the command returns, the counts and the
 * verdict.
 */
export function text(report: CheckReport, folder: string): string {
  const clean = cleanReport(report);
  const blocks = [
    heading(clean),
    printProblems(clean.problems, folder),
    ...standingNames.map((standing) => group(clean, standing, folder)),
    plans(clean),
    clean.notices.length > 0 ? title({ zh: '提示', en: 'notices' }) + printProblems(clean.notices, folder, styleText('cyan', 'i')) : '',
    ending(clean),
  ];
  return `${blocks
    .filter(Boolean)
    .map((block) => block.trimEnd())
    .join('\n\n')}\n`;
}

function heading({ base, head, exitCode, operations, usage }: CheckReport): string {
  const { count, clients } = operations;
  return [
    `${styleText('bold', '契约检查 · schema check')}  ${base} → ${head}`,
    exitCode < ExitCode.CANNOT_COMPOSE && `${styleText('green', '✓')} 各子图合成一张图 · the subgraphs compose`,
    count > 0 && `  保存的操作 ${count} 个，客户端 ${clients} 个 · saved operations: ${count}, clients: ${clients}`,
    usage && `  使用记录 · recorded use: ${usage.from} … ${usage.to}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function group({ changes }: CheckReport, standing: Standing, folder: string): string {
  const those = changes.filter((change) => standingOf(change) === standing);
  if (those.length === 0) return '';
  const full = standing === 'safe' ? 0 : standing === 'dangerous' ? MOST_DANGEROUS : those.length;
  const shown = [
    ...those.slice(0, full).map((change) => inFull(change, folder)),
    ...(those.length > full ? [shortened(those.slice(full).map(inShort))] : []),
  ].join('\n');
  return `${title(standings[standing].title, those.length)}${shown}`;
}

/** As the problems are printed: sign, coordinate, rule and place, then what there is to say, indented. */
function inFull(change: JudgedChange, folder: string): string {
  const { coordinate, rule, subgraph, file, line, words } = change;
  const place = file && shownPlace(file, line, folder);
  const lines = [...both(words).split('\n'), ...detailLines(changeDetails(change, folder), (label) => styleText('dim', label))];
  return [
    `${signOf(standingOf(change))} ${[styleText('bold', coordinate), styleText('dim', rule), subgraph, place].filter(Boolean).join('  ')}`,
    ...lines.map((line) => `  ${line}\n`.trimEnd()),
    '',
  ].join('\n');
}

const inShort = (change: JudgedChange): string =>
  [
    `${signOf(standingOf(change))} ${change.coordinate}`,
    styleText('dim', change.rule),
    inOneLine(both(change.words)),
    isDowngraded(change) && styleText('yellow', '降级 · downgraded'),
  ]
    .filter(Boolean)
    .join('  ');

function plans(report: CheckReport): string {
  const dearer = dearerPlans(report);
  if (dearer.length === 0) return '';
  const lines = dearer.map(
    ({ client, operation, before, after }) =>
      `↑ ${client}  ${operation}  请求 · fetches ${before.fetches} → ${after.fetches}  步骤 · steps ${before.steps} → ${after.steps}`,
  );
  return title({ zh: '查询计划变贵，未超出政策', en: 'plans that cost more, within policy' }, dearer.length) + shortened(lines);
}

/** How much of each, and what it comes to. */
function ending(report: CheckReport): string {
  const counts = tally(report);
  const { sign, words } = verdict(report);
  const shown = report.problems.length > 0 ? [] : standingNames.filter((name) => name !== 'approved' || counts.approved.count > 0);
  const width = Math.max(...shown.map((name) => String(counts[name].count).length));
  return [
    ...shown.map((name) => countLine(name, counts[name], width)),
    styleText(['bold', verdictColours[sign]], `${sign} ${both(words)}`),
    styleText('dim', `  退出码 · exit code ${report.exitCode}: ${both(exitMeanings[report.exitCode])}`),
  ].join('\n');
}

function countLine(standing: Standing, count: Count, width: number): string {
  const words = [both(standings[standing].title), ...countAsides(count)].join('  ');
  return `${count.count > 0 ? signOf(standing) : ' '} ${String(count.count).padStart(width)}  ${words}`;
}

const verdictColours = { '✓': 'green', '✗': 'red', '!': 'yellow' } as const;

const title = (words: Bilingual, count?: number): string =>
  `${styleText(['bold', 'underline'], `${both(words)}${count === undefined ? '' : ` (${count})`}`)}\n`;

const signOf = (standing: Standing): string => styleText(colours[standing], standings[standing].sign);

const colours = { breaking: 'red', approved: 'magenta', dangerous: 'yellow', safe: 'green' } as const;

function shortened(lines: readonly string[]): string {
  const rest = lines.length - MOST_SHORT;
  return [...lines.slice(0, MOST_SHORT), ...(rest > 0 ? [`… 另有 ${rest} 处 · ${rest} more`] : [])].join('\n');
}
