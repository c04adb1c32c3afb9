import { tableLines } from '../../../gateway/cli/src/output/table.js';
import { megabytes, times } from '../figures.js';
import type { Score } from './measure-row.js';
import type { Row } from './rows.js';
import type { RowStage } from './row-stage.js';
import type { ServerName } from './settings.js';

const HEADING = [
  '服务器 · server',
  '连接 · conns',
  'req/s',
  'p50 ms',
  'p99 ms',
  'CPU ms/req',
  '常驻 · RSS MB',
  '峰值 · peak MB',
  '取数 · fetches',
  '实体 · representations',
  '核对 · compared',
];

/** The figures of a row, and what they come to against each other. Told, never asserted. */
export function printRow(row: Row, stage: RowStage, scores: readonly Score[]): void {
  const size = `${(stage.answerBytes / 1000).toFixed(1)} kB`;
  const rows = scores.map((score) => [
    score.server,
    score.connections,
    score.perSecond.toFixed(score.perSecond < 100 ? 1 : 0),
    score.p50.toFixed(2),
    score.p99.toFixed(2),
    score.cpuMs.toFixed(3),
    megabytes(score.steadyBytes).replace(' MB', ''),
    megabytes(score.peakBytes).replace(' MB', ''),
    score.fetches.toFixed(1),
    score.representations.toFixed(1),
    score.compared,
  ]);
  const title = `(${row.key}) ${row.title}: ${stage.plannedFetches} 次取数 · fetches, ${size}`;
  process.stdout.write(`\n${title}\n${tableLines(HEADING, rows).join('\n')}\n${ratios(scores).join('\n')}\n\n`);
}

function ratios(scores: readonly Score[]): string[] {
  const lines: string[] = [];
  for (const connections of new Set(scores.map((score) => score.connections))) {
    const of = (name: ServerName) => scores.find((score) => score.server === name && score.connections === connections);
    const [ours, stock, floor] = [of('ours'), of('stock'), of('floor')];
    const at = `${connections} 连接 · connections`;
    if (ours && stock) {
      lines.push(
        `${at}: ours / stock: req/s ${times(ours.perSecond, stock.perSecond)}, by CPU ${times(stock.cpuMs, ours.cpuMs)}, ` +
          `p50 1/${(stock.p50 / ours.p50).toFixed(2)}, p99 1/${(stock.p99 / ours.p99).toFixed(2)}, ` +
          `RSS ${times(ours.steadyBytes, stock.steadyBytes)}, peak ${times(ours.peakBytes, stock.peakBytes)}`,
      );
    }
    if (ours && floor) {
      lines.push(`${at}: ours / floor: req/s ${times(ours.perSecond, floor.perSecond)}, by CPU ${times(floor.cpuMs, ours.cpuMs)}`);
    }
  }
  return lines;
}
