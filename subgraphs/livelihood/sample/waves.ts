import type { SampleBatch, SampleRow } from '@redsail/kit';

/** The life of one sample record: its first row makes it, each later one (natural key and what changes) is one act on it. */
export type Life = readonly SampleRow[];

/** Lives as batches: the first rows of all records, then the second ones, and so on, so that every journal tells its acts in order. */
export function* waves(register: SampleBatch['register'], lives: readonly Life[]): Generator<SampleBatch> {
  const longest = Math.max(0, ...lives.map((life) => life.length));
  for (let at = 0; at < longest; at += 1) yield { register, rows: lives.flatMap((life) => life.slice(at, at + 1)) };
}
