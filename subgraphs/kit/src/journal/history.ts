import { sql } from 'kysely';
import type { Context } from '../graph/context.js';
import { batch } from '../read/loader.js';
import { badInput } from '../read/cursor.js';
import { PAGE_MAX } from '../read/page.js';
import { oneOf } from '../read/row-query.js';
import type { Register } from '../register/register.js';
import { HISTORY_SCOPE } from './history-scope.js';
import { isProtected } from './snapshot.js';
import { entryOf } from './verify.js';

interface HistoryArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** One page of a record's changes, oldest first; the records of a step share one statement. */
export async function historyPage(context: Context, register: Register, record: string, args: HistoryArgs) {
  if (!context.allows(HISTORY_SCOPE)) return null;
  const size = args.first ?? 50;
  if (size < 0 || size > PAGE_MAX) throw badInput('first', `应在0至${PAGE_MAX}之间`, `expected 0 to ${PAGE_MAX}, got ${size}`);
  const after = args.after ? Number(args.after) : 0;
  if (!Number.isSafeInteger(after)) throw badInput('after', '游标无效', 'not a cursor: pass the endCursor of a page');
  const pages = batch<string, Stored[]>(context, `history ${register.name} ${size} ${after}`, (records) =>
    read(context, register, records, size, after),
  );
  const found = await pages.load(record);
  const rows = found.filter((row) => Number(row.place) > Number(row.skipped)).slice(0, size);
  const nodes = rows.map((row) => changeOf(context, register, row));
  const cursors = nodes.map((node) => String(node.seq));
  const total = Number(found[0]?.total ?? 0);
  return {
    edges: nodes.map((node, at) => ({ cursor: cursors[at], node })),
    nodes,
    pageInfo: {
      hasNextPage: Number(rows.at(-1)?.place ?? total) < total,
      hasPreviousPage: after > 0,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount: total,
  };
}

type Stored = Record<string, unknown> & {
  seq: number | string;
  record: string;
  place: number | string;
  skipped: number | string;
  total: number | string;
};

/** `place` counts a record's changes from 1, `skipped` those at or before the cursor. */
async function read(context: Context, register: Register, records: readonly string[], size: number, after: number): Promise<Stored[][]> {
  const { rows } = await sql<Stored>`select * from (
      select journal.*, row_number() over (partition by record order by seq) as place, count(*) over (partition by record) as total,
        count(case when seq <= ${after} then 1 end) over (partition by record) as skipped
      from journal where ${oneOf(sql.ref('record'), records)} and register = ${register.name}
    ) as page where place <= skipped + ${Math.max(size, 1)} and (place > skipped or place = 1) order by record, seq`.execute(
    context.kysely,
  );
  const byRecord = Map.groupBy(rows, (row) => row.record);
  return records.map((record) => byRecord.get(record) ?? []);
}

function changeOf(context: Context, register: Register, row: Stored) {
  const { before, after, ...entry } = entryOf(row);
  return {
    ...entry,
    seq: Number(row.seq),
    recordedAt: row.recorded_at,
    fields: fieldChanges(context, register, before && JSON.parse(before), after && JSON.parse(after)),
  };
}

function fieldChanges(context: Context, register: Register, before: Record<string, unknown> | null, after: Record<string, unknown> | null) {
  return register.columns.flatMap((field) => {
    const [old, fresh] = [before?.[field.name] ?? null, after?.[field.name] ?? null];
    if (field.name === 'id' || JSON.stringify(old) === JSON.stringify(fresh)) return [];
    // Personal values are never shown; a field with a scope of its own only to whoever may read it.
    const hidden = isProtected(field) || !context.can(field.options.scope);
    const show = (value: unknown) => (value === null ? null : hidden ? '***' : Array.isArray(value) ? value.join('|') : String(value));
    return [{ field: field.output, labelZh: field.zh, labelEn: field.en, before: show(old), after: show(fresh) }];
  });
}
