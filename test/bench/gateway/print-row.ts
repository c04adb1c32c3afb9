import { tableLines } from '../../../gateway/cli/src/output/table.js';
import type { Score } from './measure-row.js';
import { ratioLines } from './ratios.js';
import type { Row } from './rows.js';
import type { RowStage } from './row-stage.js';

/** One line a column: its heading, and what stands in it. */
const COLUMNS: readonly (readonly [heading: string, cell: (score: Score) => string | number])[] = [
  ['服务器 · server', ({ server }) => server],
  ['连接 · conns', ({ connections }) => connections],
  ['req/s', ({ perSecond }) => figure(perSecond, perSecond < 100 ? 1 : 0)],
  ['p50 ms', ({ p50 }) => figure(p50, 2)],
  ['p99 ms', ({ p99 }) => figure(p99, 2)],
  ['CPU ms/req', ({ cpuMs }) => figure(cpuMs, 3)],
  ['±', ({ cpuSpread }) => `${figure(cpuSpread * 100, 0)} %`],
  ['RSS MB', ({ steadyBytes }) => figure(steadyBytes / 1e6, 0)],
  ['peak MB', ({ peakBytes }) => figure(peakBytes / 1e6, 0)],
  ['取数 · fetches', ({ fetches }) => figure(fetches, 1)],
  ['实体 · entities', ({ representations }) => figure(representations, 1)],
  ['核对 · compared', ({ compared }) => compared],
];

const figure = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));

/** The figures of a row, and what they come to against each other. Told, never asserted. */
export function printRow(row: Row, stage: RowStage, scores: readonly Score[]): void {
  const size = `${(stage.answerBytes / 1000).toFixed(1)} kB`;
  const rows = scores.map((score) => COLUMNS.map(([, cell]) => cell(score)));
  const heading = COLUMNS.map(([heading]) => heading);
  const title = `(${row.key}) ${row.title}: ${stage.plannedFetches} 次取数 · fetches, ${size}`;
  process.stdout.write(
    `\n${title}\n${tableLines(heading, rows).join('\n')}\n${[...sharing(scores, stage.plannedFetches), ...ratioLines(scores)].join('\n')}\n\n`,
  );
}

/** A tenth of a fetch an answer: less is a request that was cut in two by the clock. */
const FEWER = 0.1;

/** Which sharing was at work, seen from what the subgraphs received: with one client only what one request shares with itself. */
export function sharing(scores: readonly Score[], planned: number): string[] {
  const ours = scores.filter(({ server }) => server === 'ours').sort((a, b) => a.connections - b.connections);
  const [alone, crowd] = [ours.find(({ connections }) => connections === 1), ours.find(({ connections }) => connections > 1)];
  const said = (fewer: boolean, figure: Score) => `${fewer ? '是 · yes' : '否 · no'} (${figure.fetches.toFixed(1)} / ${planned})`;
  const lines: string[] = [];
  if (alone) lines.push(`ours: 请求内共享取数 · shares fetches within a request: ${said(planned - alone.fetches > FEWER, alone)}`);
  if (alone && crowd) {
    lines.push(`ours: 客户端间共享取数 · shares fetches between clients: ${said(alone.fetches - crowd.fetches > FEWER, crowd)}`);
  }
  return lines;
}
