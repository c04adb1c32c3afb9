/** A sentence for people, in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One thing that is wrong: where, what, what was expected instead, and how to mend it. */
export interface Problem {
  /** Stable and English, for programs: `STALE`, `SATISFIABILITY_ERROR`, or the id of a lint rule. */
  readonly code: string;
  readonly file?: string | undefined;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** `Region.parent`, `Query.regions(first:)`, `RegionLevel.TOWN`. */
  readonly coordinate?: string | undefined;
  readonly what: Bilingual;
  readonly expected?: Bilingual | undefined;
  readonly mend?: Bilingual | undefined;
  /** A unified diff that shows it. */
  readonly diff?: string | undefined;
}
