import type { Affected, CheckReport, JudgedChange } from '../check/check-report.js';
import type { Waiver } from '../policy/policy.js';
import { both } from './both.js';
import { changeDetails, type Detail } from './change-details.js';
import { cleanReport } from './clean-report.js';
import type { Bilingual, Problem } from './problem.js';
import { standingOf, type Standing } from './standing.js';

/** What programs are told one by one: a problem, a change, a notice. All texts are clean. */
export interface ReportEntry {
  readonly standing: Standing | 'problem' | 'notice';
  /** The id of a rule, the code of a problem. */
  readonly rule: string;
  readonly coordinate: string | undefined;
  readonly subgraph: string | undefined;
  readonly what: Bilingual;
  /** Absolute. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly details: readonly Detail[];
  readonly affected: readonly Affected[];
  readonly waiver: Waiver | undefined;
}

/** Problems, then changes, worst first, then notices: some readers show the first ten of a kind only. */
export function reportEntries(report: CheckReport, folder: string): readonly ReportEntry[] {
  const { problems, changes, notices } = cleanReport(report);
  return [
    ...problems.map((problem) => problemEntry(problem, 'problem')),
    ...changes.map((change) => changeEntry(change, folder)),
    ...notices.map((notice) => problemEntry(notice, 'notice')),
  ];
}

const changeEntry = (change: JudgedChange, folder: string): ReportEntry => ({
  standing: standingOf(change),
  rule: change.rule,
  coordinate: change.coordinate,
  subgraph: change.subgraph,
  what: change.words,
  file: change.file,
  line: change.line,
  details: changeDetails(change, folder),
  affected: change.affected,
  waiver: change.waiver,
});

const problemEntry = ({ code, coordinate, what, file, line, expected, mend }: Problem, standing: 'problem' | 'notice'): ReportEntry => ({
  standing,
  rule: code,
  coordinate,
  subgraph: undefined,
  what,
  file,
  line,
  details: [
    ...(expected ? [{ label: { zh: '应为', en: 'expected' }, lines: bothLines(expected) }] : []),
    ...(mend ? [{ label: { zh: '处理', en: 'to mend' }, lines: bothLines(mend) }] : []),
  ],
  affected: [],
  waiver: undefined,
});

const bothLines = (words: Bilingual): readonly string[] => both(words).split('\n');
