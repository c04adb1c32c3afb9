/** What a row of an import breaks: the heading it stands under (null: the row), the rule, and what was expected. */
export interface RowProblem {
  readonly column: string | null;
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

/** The problems among answers of checks, each of which may be silent. */
export const found = (...problems: readonly (RowProblem | undefined)[]): RowProblem[] =>
  problems.filter((problem) => problem !== undefined);
