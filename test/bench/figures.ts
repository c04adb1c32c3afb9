import { tableLines } from '../../gateway/cli/src/output/table.js';

/** One line of a bench's table: what was measured, the figure with its unit, and what it is held against. */
export type Figure = readonly [what: string, figure: string, against?: string];

/** Prints the result of a bench. Figures are told, never asserted: how long a thing takes is for a person to judge. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const rows = figures.map(([what, figure, against = '']) => [what, figure, against]);
  const lines = tableLines(['', '结果 · figure', '对照 · against'], rows);
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n\n`);
}

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
export const whole = (count: number): string => Math.round(count).toLocaleString('en');

/** `61 % of 60 s`: how much of what is allowed was used. */
export const ofLimit = (value: number, limit: number, unit: (value: number) => string): string =>
  `${((value / limit) * 100).toFixed(0)} % of ${unit(limit)}`;

/** `2.4 ×`: how many times the other. */
export const times = (value: number, other: number): string => `${(value / other).toFixed(value / other < 10 ? 2 : 0)} ×`;

/** The p-th part of the values, 0 to 1. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}
