import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import { entryFrom } from '../journal/chained-table.js';
import { whereAll, type Condition } from '../read/row-query.js';
import type { Access } from './accesses.js';
import { ACCESS_LOG } from './access-log.js';

/** Whose data, or with which token, and when: ISO moments in UTC, `to` exclusive. */
export interface ReportOf {
  readonly record?: string;
  readonly token?: string;
  readonly from?: string;
  readonly to?: string;
}

const BLOCK = 500;

/** The readings that a report is about, oldest first, in blocks. */
export async function* accessReport(source: Source, { record, token, from, to }: ReportOf): AsyncGenerator<readonly Access[]> {
  const conditions: Condition[] = [
    ...(record === undefined ? [] : [sql`record = ${record}`]),
    ...(token === undefined ? [] : [sql`token = ${token}`]),
    ...(from === undefined ? [] : [sql`recorded_at >= ${from}`]),
    ...(to === undefined ? [] : [sql`recorded_at < ${to}`]),
  ];
  for (let last = 0; ;) {
    const { rows } = await sql<Record<string, unknown>>`select * from access_log ${whereAll([...conditions, sql`seq > ${last}`])}
      order by seq limit ${BLOCK}`.execute(source.reader);
    if (!rows.length) return;
    const block = rows.map((row): Access => ({ ...entryFrom(ACCESS_LOG, row), seq: Number(row.seq), at: String(row.recorded_at) }));
    yield block;
    last = block.at(-1)!.seq;
  }
}
