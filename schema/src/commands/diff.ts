import { calendarDay } from '../calendar-day.js';
import { check } from '../check/check.js';
import { failedReport } from '../check/failed-report.js';
import { untimed } from '../check/timings.js';
import type { Graph } from '../compose/graph.js';
import { readPolicy } from '../policy/read-policy.js';
import { readReportTargets } from '../report/report-targets.js';
import { Refusal } from '../report/refusal.js';
import { writeReports } from '../report/write-reports.js';
import { allRules } from '../rules/all-rules.js';
import { ruleIds } from '../rules/rule-table.js';
import { readHeaders } from '../snapshot/read-headers.js';
import { resolveSnapshot } from '../snapshot/resolve-snapshot.js';
import type { Command, Surroundings } from './command.js';

export interface DiffOptions {
  readonly before: string;
  readonly after: string;
  readonly header?: readonly string[] | undefined;
  readonly report?: readonly string[] | undefined;
}

/** `diff A B`: what changed between any two graphs, judged by the rules alone: whoever uses them is not looked at. */
export const diff: Command<DiffOptions> = async (graph, options, surroundings) => {
  const targets = readReportTargets(options.report ?? [], surroundings.folder);
  const report = await compared(graph, options, surroundings);
  writeReports(report, targets, { file: graph.file, rules: allRules }, surroundings);
  return report.exitCode;
};

async function compared(graph: Graph, { before, after, header }: DiffOptions, { folder, clock, cache }: Surroundings) {
  try {
    const place = { config: graph.file, reader: folder, headers: readHeaders(header), cache, role: 'base' as const };
    return await check({
      base: await resolveSnapshot(before, place),
      head: await resolveSnapshot(after, place),
      warnings: [],
      operations: [],
      recorded: undefined,
      contracts: undefined,
      policy: readPolicy(graph, ruleIds),
      waivers: [],
      today: calendarDay(clock()),
      cache,
      timed: untimed,
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failedReport({ base: before, head: after }, error);
  }
}
