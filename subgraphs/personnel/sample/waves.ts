import type { SampleStep } from '@redsail/district';
import type { SampleBatch, SampleRow } from '@redsail/kit';

/** A record of the sample district whose life is told in steps. */
interface Life {
  readonly steps: readonly SampleStep[];
}

/**
 * The lives of all records, replayed step by step: everybody's first step, then everybody's second …
 * So each record has as many journal rows as it had steps, and they are written in bulk.
 * @param change what the record's step changes; the first step gives the whole record
 */
export function* waves<T extends Life>(
  register: SampleBatch['register'],
  records: readonly T[],
  acts: Readonly<Record<string, string>>,
  change: (record: T, step: SampleStep, isFirst: boolean) => SampleRow,
): Generator<SampleBatch> {
  const longest = records.reduce((most, { steps }) => Math.max(most, steps.length), 0);
  for (let at = 0; at < longest; at += 1) yield { register, rows: wave(records, acts, change, at) };
}

function* wave<T extends Life>(
  records: readonly T[],
  acts: Readonly<Record<string, string>>,
  change: (record: T, step: SampleStep, isFirst: boolean) => SampleRow,
  at: number,
): Generator<SampleRow> {
  for (const record of records) {
    const step = record.steps[at];
    if (step) yield { ...change(record, step, at === 0), ...occasion(step.on, acts[step.act] ?? step.act, step.reason, step.documentNo) };
  }
}

/** What the journal says of a row of the sample. */
export const occasion = (on: string, act: string, reason: string, documentNo: string | null = null): SampleRow => ({
  $effectiveOn: on,
  $act: act,
  $reason: reason,
  $documentNo: documentNo,
});
