import type { Severity } from '../diff/change.js';
import type { Bilingual } from '../report/problem.js';
import type { Snapshot } from '../snapshot/snapshot.js';

/** One publication of the graph, as history.yaml tells of it. */
export interface Version {
  /** 1, 2, 3, … without gaps. */
  readonly version: number;
  /** ISO 8601 with the offset of whoever published it: `2026-07-01T09:30:00.000+08:00`. */
  readonly at: string;
  /** A name, never a mail address. */
  readonly author: string;
  readonly note: string | undefined;
  /** The earlier version whose files these are again. */
  readonly rollbackOf: number | undefined;
  /** SHA-256 of the supergraph's text, 64 hexadecimal digits: what a gateway looks for. */
  readonly hash: string;
  /** Every file of published/ by name, with the SHA-256 of its text. */
  readonly files: ReadonlyMap<string, string>;
  /** Against the version before. */
  readonly changes: VersionChanges;
}

export interface VersionChanges {
  readonly breaking: number;
  readonly dangerous: number;
  readonly safe: number;
  /** Worst first: all that are breaking or dangerous, and the first that are safe. */
  readonly list: readonly VersionChange[];
  /** So many safe ones are counted above and not listed. */
  readonly more: number;
}

export interface VersionChange {
  readonly severity: Severity;
  /** The id of a rule: `field-removed`. */
  readonly rule: string;
  readonly coordinate: string;
  readonly words: Bilingual;
}

/** What changed between two graphs, judged and worded. `today`: `2026-11-25`. */
export type Compare = (before: Snapshot, after: Snapshot, today: string) => Promise<readonly VersionChange[]>;

export const SUPERGRAPH = 'supergraph.graphql';
export const API = 'api.graphql';
