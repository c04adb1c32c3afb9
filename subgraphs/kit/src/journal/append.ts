import type { Source } from '../database/database.js';
import { appendRows, headOf, type Head } from './chained-table.js';
import { JOURNAL, type Entry } from './entry.js';

/** The last row of the journal. Only a transaction that holds the writer's lock may rely on it. */
export const journalHead = (source: Source): Promise<Head> => headOf(source, JOURNAL);

/** Adds rows to the journal, chained to its head, in the transaction that makes the changes they tell of. */
export const appendJournal = (source: Source, entries: readonly Entry[], recordedAt: string): Promise<void> =>
  appendRows(source, JOURNAL, entries, recordedAt);
