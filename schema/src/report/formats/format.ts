import type { CheckReport } from '../../check/check-report.js';
import type { ChangeRule } from '../../rules/change-rule.js';
import type { Bilingual } from '../problem.js';

/** What a format may have to say of the graph beside the report. */
export interface ReportedGraph {
  /** subgraphs.yaml, absolute: where a change shows that no file shows, for readers who insist on a file. */
  readonly file: string;
  readonly rules: readonly Pick<ChangeRule, 'id' | 'severity' | 'title' | 'why' | 'mend'>[];
}

/** The report in one form. Files are named by their way from `folder`, with forward slashes. No text of the report can break the form. */
export type Render = (report: CheckReport, folder: string, graph: ReportedGraph) => string;

export interface Format {
  readonly render: Render;
  /** Of a file that holds it: `sarif`. */
  readonly extension: string;
  readonly about: Bilingual;
}
