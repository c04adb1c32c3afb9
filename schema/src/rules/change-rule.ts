import type { Change, Severity } from '../diff/change.js';
import type { Bilingual } from '../report/problem.js';

/** How one sort of change is worded and judged. One rule a file, named by its id; its golden cases have the same name. */
export interface ChangeRule {
  readonly id: string;
  readonly severity: Severity;
  /**
   * Whether use has a say in a breaking change. `if-unused`: where no saved operation, view or recorded use touches it, it is as bad as
   * policy.yaml says. `never`: it is as bad as it is, for it breaks more than operations (a join between subgraphs, privacy).
   */
  readonly downgraded: 'if-unused' | 'never';
  readonly title: Bilingual;
  /** Why it is judged as it is: a paragraph for `explain` and RULES.md. */
  readonly why: Bilingual;
  /** What to do instead; none where there is nothing to do. */
  readonly mend?: Bilingual;
  readonly words: (change: Change) => Bilingual;
}
