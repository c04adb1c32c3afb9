/** The two databases every register runs on. */
export type Dialect = 'sqlite' | 'postgres';

/** What a cell of an import file means: a value, or what is wrong with it and what was expected. */
export type Parsed = { readonly value: unknown } | { readonly rule: string; readonly zh: string; readonly en: string };

/** Which comparisons a filter on the field offers; each set is one input type (graph/filters.ts). */
export type Comparison = 'text' | 'exact' | 'range' | 'flag' | 'list' | 'none';

/**
 * A kind of field: everything that a value of this kind needs on its way between a file, a client and a database.
 * The value in between is plain (string, number, boolean, string[]); decimals and dates are strings, so nothing is rounded.
 * The conformance test runs every kind on both databases.
 */
export interface FieldKind {
  readonly name: string;
  /** SQL type of the column. */
  readonly column: Readonly<Record<Dialect, string>>;
  /** GraphQL type on the way out and on the way in. */
  readonly output: string;
  readonly input: string;
  readonly compare: Comparison;
  /** The column holds integers beyond 2^53, which SQLite's driver would round: it is selected as text. */
  readonly wide?: boolean;
  toColumn(value: never, dialect: Dialect): unknown;
  fromColumn(raw: never): unknown;
  /** Reads a non-empty cell of an import file. `today` is the clock's day, for codes that hold a date. */
  parse(cell: string, today: string): Parsed;
  /** The value as an import file would have it. */
  print(value: never): string;
  /** A value that came from a client in a command; undefined when it is fine. */
  check?(value: never, today: string): { readonly rule: string; readonly zh: string; readonly en: string } | undefined;
}

export const bad = (rule: string, zh: string, en: string): Parsed => ({ rule, zh, en });

export const same = <T>(value: T): T => value;
