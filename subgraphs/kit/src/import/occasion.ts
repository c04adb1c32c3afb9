import { sql, type RawBuilder } from 'kysely';
import type { Job, Occasion } from './job.js';

/** The parts of an occasion: the journal's column, and the name by which a row of the sample tells its own. */
export const OCCASION_PARTS = [
  ['act', 'act', '$act'],
  ['effectiveOn', 'effective_on', '$effectiveOn'],
  ['subject', 'subject', '$subject'],
  ['organ', 'organ', null],
  ['reason', 'reason', '$reason'],
  ['documentNo', 'document_no', '$documentNo'],
] as const satisfies readonly (readonly [keyof Occasion, string, string | null])[];

/** The occasion of one row: its own words before the job's. */
export function occasionOfRow({ occasion, partial }: Job, values: Readonly<Record<string, unknown>>): Occasion {
  if (!partial) return occasion;
  const told: Record<string, unknown> = { ...occasion };
  for (const [part, , own] of OCCASION_PARTS) if (own && values[own]) told[part] = values[own];
  return told as unknown as Occasion;
}

/** The same of a staged row `s`: a column where every row may have its own, one value for the whole file otherwise. */
export const occasionColumns = ({ occasion, partial }: Job): [column: string, expression: RawBuilder<unknown>][] =>
  OCCASION_PARTS.map(([part, column]) => [column, partial ? sql.ref(`s.${column}`) : sql`cast(${occasion[part]} as text)`]);
