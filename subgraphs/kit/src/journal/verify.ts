import type { Source } from '../database/database.js';
import { START, verifyRows, type Verdict } from './chained-table.js';
import { JOURNAL } from './entry.js';

/** Walks the whole journal and recomputes every hash. */
export const verifyJournal = (source: Source, progress?: (done: number) => void): Promise<Verdict> =>
  verifyRows(source, JOURNAL, START, progress);
