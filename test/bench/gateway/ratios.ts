import type { Round, Score } from './measure-row.js';
import type { ServerName } from './settings.js';

/**
 * How many times the other's figure, round by round: the middle one, the least and the most. What the machine did meanwhile fell on both of
 * one round, and is left out so; between rounds minutes apart it is not.
 */
export function ratio(
  one: readonly Round[],
  other: readonly Round[],
  figure: keyof Round,
): { middle: number; least: number; most: number } {
  const all = one.map((round, at) => round[figure] / other[at]![figure]).sort((a, b) => a - b);
  return { middle: all[all.length >> 1]!, least: all[0]!, most: all.at(-1)! };
}

/** What the figures of a row come to against each other, a line for each pair of servers and number of connections. */
export function ratioLines(scores: readonly Score[]): string[] {
  const lines: string[] = [];
  for (const connections of new Set(scores.map((score) => score.connections))) {
    const of = (name: ServerName) => scores.find((score) => score.server === name && score.connections === connections)?.rounds;
    const [ours, stock, floor] = [of('ours'), of('stock'), of('floor')];
    const at = `${connections} 连接 · connections`;
    if (ours && stock) {
      lines.push(
        `${at}: ours : stock  req/s ${times(ours, stock, 'perSecond')}, by CPU ${times(stock, ours, 'cpuMs')}, ` +
          `p50 ${part(stock, ours, 'p50')}, p99 ${part(stock, ours, 'p99')}, ` +
          `RSS ${times(ours, stock, 'steadyBytes')}, peak ${times(ours, stock, 'peakBytes')}`,
      );
    }
    if (ours && floor) {
      lines.push(`${at}: ours : floor  req/s ${times(ours, floor, 'perSecond')}, by CPU ${times(floor, ours, 'cpuMs')}`);
    }
  }
  return lines;
}

/** `7.10 × (6.89–7.32)` */
function times(one: readonly Round[], other: readonly Round[], figure: keyof Round): string {
  const { middle, least, most } = ratio(one, other, figure);
  return `${middle.toFixed(2)} × (${least.toFixed(2)}–${most.toFixed(2)})`;
}

/** `1/6.4 (6.1–6.6)` */
function part(one: readonly Round[], other: readonly Round[], figure: keyof Round): string {
  const { middle, least, most } = ratio(one, other, figure);
  return `1/${middle.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;
}
