import type { DocumentNode } from 'graphql';

/** `warn` counts and logs and never refuses: how a limit is measured before it is enforced. */
export const LIMIT_MODES = ['enforce', 'warn', 'off'] as const;
export type LimitMode = (typeof LIMIT_MODES)[number];

export interface LimitSetting {
  /** The most that passes. */
  readonly limit: number;
  readonly mode: LimitMode;
}

/** What every rule of this folder is made of: its name, its code, what it allows unless told otherwise, and its words. */
export interface Limit {
  /** `root-fields`: in the file of REDSAIL_LIMITS, and as REDSAIL_LIMIT_ROOT_FIELDS. */
  readonly name: string;
  /** `extensions.code` of the refusal. */
  readonly code: string;
  /** HTTP status of the refusal. */
  readonly status: number;
  readonly setting: LimitSetting;
  /** What was found, what passes, how to mend it; Chinese first. */
  words(found: number, limit: number): string;
}

/** Measured on the text, before it is parsed. */
export interface TextLimit extends Limit {
  /** May stop counting just above the limit: more than that nobody has to know. */
  measure(text: string, limit: number): number;
}

/** Measured on the parsed document, once for each text. */
export interface DocumentLimit extends Limit {
  measure(document: DocumentNode): number;
}
