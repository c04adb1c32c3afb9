import type { Round, Score } from '../../../bench/gateway/measure-row.js';
import { ratio, ratioLines } from '../../../bench/gateway/ratios.js';
import type { ServerName } from '../../../bench/gateway/settings.js';

const rounds = (p50: readonly number[]): Round[] =>
  p50.map((ms) => ({ p50: ms, p99: ms * 2, perSecond: 1_000 / ms, cpuMs: ms, steadyBytes: 100, peakBytes: 200 }) as Round);
const score = (server: ServerName, connections: number, p50: readonly number[]) =>
  ({ server, connections, rounds: rounds(p50) }) as unknown as Score;

test('figures are held against those of the same round: a machine that slows down between rounds makes no difference', () => {
  const [ours, stock] = [rounds([1, 2, 4]), rounds([7, 14, 28])];
  expect(ratio(stock, ours, 'p50')).toEqual({ middle: 7, least: 7, most: 7 });
});

test('the middle one stands, and the least and the most beside it', () => {
  expect(ratio(rounds([6, 30, 7]), rounds([1, 2, 1]), 'p50')).toEqual({ middle: 7, least: 6, most: 15 });
});

test('a line for each pair and number of connections', () => {
  const scores = [
    score('stock', 1, [8, 9]),
    score('ours', 1, [1, 1]),
    score('floor', 1, [0.5, 0.5]),
    score('stock', 50, [80]),
    score('ours', 50, [10]),
  ];
  expect(ratioLines(scores)).toEqual([
    '1 连接 · connections: ours : stock  req/s 9.00 × (8.00–9.00), by CPU 9.00 × (8.00–9.00), p50 1/9.0 (8.0–9.0), p99 1/9.0 (8.0–9.0), RSS 1.00 × (1.00–1.00), peak 1.00 × (1.00–1.00)',
    '1 连接 · connections: ours : floor  req/s 0.50 × (0.50–0.50), by CPU 0.50 × (0.50–0.50)',
    '50 连接 · connections: ours : stock  req/s 8.00 × (8.00–8.00), by CPU 8.00 × (8.00–8.00), p50 1/8.0 (8.0–8.0), p99 1/8.0 (8.0–8.0), RSS 1.00 × (1.00–1.00), peak 1.00 × (1.00–1.00)',
  ]);
});

test('nothing is said of a server that was not measured', () => {
  expect(ratioLines([score('ours', 1, [1])])).toEqual([]);
});
