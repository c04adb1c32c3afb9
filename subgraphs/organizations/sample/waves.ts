import type { SampleBatch, SampleRow } from '@redsail/kit';

/** The life of one sample record: its first row makes it, each later one (natural key and what changes) is one act on it. */
export type Life = readonly SampleRow[];

/**
 * Lives as batches: the first rows of all records, then the second ones, and so on. So a record that is pointed to is there
 * before the one that points, and every record's journal tells its acts in order.
 */
export function* waves(register: SampleBatch['register'], lives: Iterable<Life>): Iterable<SampleBatch> {
  const all = [...lives];
  const longest = Math.max(0, ...all.map((life) => life.length));
  for (let at = 0; at < longest; at += 1) {
    yield { register, rows: all.flatMap((life) => life.slice(at, at + 1)) };
  }
}
