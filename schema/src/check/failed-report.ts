import type { Refusal } from '../report/refusal.js';
import type { CheckReport } from './check-report.js';

/** The report of a check that found no two graphs to compare. */
export const failedReport = (names: Pick<CheckReport, 'base' | 'head'>, { exitCode, problems }: Refusal): CheckReport => ({
  ...names,
  exitCode,
  problems,
  notices: [],
  changes: [],
  plans: [],
  operations: { count: 0, clients: 0 },
  usage: undefined,
});
