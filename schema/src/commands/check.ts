import { check as checkGraphs, type CheckInputs } from '../check/check.js';
import { failedReport } from '../check/failed-report.js';
import type { CheckReport } from '../check/check-report.js';
import { readCheckInputs, type CheckOptions } from '../check/read-check-inputs.js';
import { timedTo, untimed } from '../check/timings.js';
import { secondOpinion } from '../compose/compat.js';
import type { Graph } from '../compose/graph.js';
import { readReportTargets } from '../report/report-targets.js';
import { Refusal } from '../report/refusal.js';
import { writeReports } from '../report/write-reports.js';
import { allRules } from '../rules/all-rules.js';
import { WORKING_TREE } from '../snapshot/find-graph.js';
import type { Command, Surroundings } from './command.js';

export interface CheckCommandOptions extends CheckOptions {
  readonly report?: readonly string[] | undefined;
  readonly compat?: boolean | undefined;
  readonly timings?: boolean | undefined;
}

/** `check`: does it compose; what changed; whom does it break. */
export const check: Command<CheckCommandOptions> = async (graph, options, surroundings) => {
  // What cannot be written is said before minutes are spent on it.
  const targets = readReportTargets(options.report ?? [], surroundings.folder);
  const report = await reported(graph, options, surroundings);
  writeReports(report, targets, { file: graph.file, rules: allRules }, surroundings);
  return report.exitCode;
};

/** A check that cannot be made has a report as well, so that a pull request shows why. */
async function reported(graph: Graph, options: CheckCommandOptions, surroundings: Surroundings): Promise<CheckReport> {
  const timed = options.timings ? timedTo(surroundings.err) : untimed;
  const names = { base: options.base ?? 'published', head: WORKING_TREE };
  try {
    const inputs: CheckInputs = await readCheckInputs(graph, options, { ...surroundings, timed });
    const report = await checkGraphs(inputs);
    if (!options.compat) return report;
    return {
      ...report,
      notices: [...report.notices, ...(await timed('second opinion', () => secondOpinion(inputs.head.subgraphs, inputs.head)))],
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failedReport(names, error);
  }
}
