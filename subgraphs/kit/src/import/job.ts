import type { Register } from '../register/register.js';
import type { Field } from '../register/field.js';
import type { Problem } from './problem.js';

/** One row on its way into a register: values by field name; references are still natural codes or ids. */
export interface SourceRow {
  readonly line: number;
  /** The import's own: references in it become ids. */
  readonly values: Record<string, unknown>;
}

/** What the journal says of a row; parts that a row does not give itself. */
export interface Occasion {
  readonly act: string;
  readonly effectiveOn: string;
  readonly subject: string;
  readonly organ: string | null;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

/** One import: rows of one register from a file or from the sample. */
export interface Job {
  readonly register: Register;
  /** The fields the rows give. */
  readonly fields: readonly Field[];
  readonly rows: AsyncIterable<readonly SourceRow[]> | Iterable<readonly SourceRow[]>;
  readonly occasion: Occasion;
  /**
   * Rows may leave out fields of `fields`; what they leave out stays as it is in the register. They may also tell the
   * journal an occasion of their own (`$act`, `$reason`, …).
   */
  readonly partial: boolean;
}

export interface Report {
  add(problem: Problem): void;
  readonly total: number;
}

/** What an import did. Nothing is written when there are problems. */
export interface Outcome {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly problems: { readonly listed: readonly Problem[]; readonly total: number };
}

export type Progress = (done: number) => void;
