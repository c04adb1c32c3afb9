import { sql } from 'kysely';
import type { Context } from '../graph/context.js';
import { entryFrom } from '../journal/chained-table.js';
import { badInput } from '../read/cursor.js';
import { PAGE_MAX } from '../read/page.js';
import type { EntityClass } from '../register/field.js';
import { registerOf } from '../register/register.js';
import { ACCESS_LOG, type AccessEntry } from './access-log.js';

export interface AccessArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  /** Moment from which on, as the DateTime scalar gives it. */
  readonly from?: Date | string | null;
}

/** A row of the log as its subject sees it. */
export type Access = AccessEntry & { readonly seq: number; readonly at: string };

type Stored = Record<string, unknown> & { seq: number | string; recorded_at: string; total: number | string };

/** Who has read the plain values of one record, the latest first, in one statement. Whoever asks must have the right to know. */
export async function accessesOf(context: Context, target: EntityClass, record: string, { first, after, from }: AccessArgs) {
  const size = first ?? 50;
  if (size < 0 || size > PAGE_MAX) throw badInput('first', `应在0至${PAGE_MAX}之间`, `expected 0 to ${PAGE_MAX}, got ${size}`);
  const before = after ? Number(after) : Number.MAX_SAFE_INTEGER;
  if (!Number.isSafeInteger(before)) throw badInput('after', '游标无效', 'not a cursor: pass the endCursor of a page');
  const of = sql`record = ${record} and register = ${registerOf(target).name} and recorded_at >= ${from ? new Date(from).toISOString() : ''}`;
  const { rows } = await sql<Stored>`select page.*, (select count(*) from access_log where ${of}) as total
    from (select * from access_log where ${of} and seq < ${before} order by seq desc limit ${size + 1}) as page order by seq desc`.execute(
    context.kysely,
  );
  const nodes = rows.slice(0, size).map((row): Access => ({ ...entryFrom(ACCESS_LOG, row), seq: Number(row.seq), at: row.recorded_at }));
  const cursors = nodes.map(({ seq }) => String(seq));
  return {
    edges: nodes.map((node, at) => ({ cursor: cursors[at], node })),
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount: rows[0] ? Number(rows[0].total) : await countAll(context, of),
  };
}

async function countAll(context: Context, of: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number | string }>`select count(*) as n from access_log where ${of}`.execute(context.kysely);
  return Number(rows[0]!.n);
}
