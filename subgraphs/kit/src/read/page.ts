import { sql, type RawBuilder } from 'kysely';
import type { Source } from '../database/database.js';
import type { Field } from '../register/field.js';
import { fieldOf, type Register } from '../register/register.js';
import { badInput, decodeCursor, encodeCursor, notACursor, type Position } from './cursor.js';
import { filterConditions } from './filter.js';
import { columnsOf, decoder, encode, selection, type Row } from './row.js';
import { oneOf, whereAll, type Condition } from './row-query.js';

export const PAGE_DEFAULT = 50;
export const PAGE_MAX = 500;

/** Arguments of a connection as a client gives them. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly filter?: Readonly<Record<string, never>> | null;
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
  readonly asOf?: string | null;
}

/** One page. `total` is null when nobody asked for it. */
export interface Page {
  readonly rows: readonly Row[];
  readonly cursors: readonly string[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly total: number | null;
}

export interface PageRequest {
  readonly register: Register;
  readonly args: PageArgs;
  /** Field names to read. */
  readonly columns: Iterable<string>;
  readonly withTotal: boolean;
  /** One page for each of these values of a field, all in one statement. */
  readonly partition?: { readonly by: string; readonly keys: readonly string[] };
}

interface Plan {
  readonly order: Field;
  readonly backwards: boolean;
  readonly descending: boolean;
  readonly size: number;
  readonly from: Position | null;
}

/**
 * Reads a page, or one page for each partition key, in ONE statement (a second one counts, when a total is asked for past the first page).
 * Keyset: a cursor is a position, not an offset. Nulls stand last in either direction.
 */
export async function readPages(database: Source, request: PageRequest): Promise<Map<string, Page>> {
  const { register, partition } = request;
  const plan = planOf(register, request.args);
  const table = register.table;
  const order = sql.ref(`${table}.${plan.order.column}`);
  const id = sql.ref(`${table}.id`);
  const conditions = baseConditions(database, request);
  const within = whereAll([...conditions, ...(plan.from ? [past(plan, order, id, database.dialect)] : [])]);
  const fields = columnsOf(register, new Set([...request.columns, plan.order.name]));
  const columns = sql.join([
    ...fields.map((field) => selection(field, database.dialect, table)),
    ...(plan.order.options.pinyin ? [sql`${order} as ${sql.ref(plan.order.column)}`] : []),
  ]);
  const sorted = sorting(plan, order, id);
  const group = partition && sql.ref(`${table}.${fieldOf(register, partition.by).column}`);
  const statement = group
    ? pageForEach(table, columns, within, sorted, group, plan, request.withTotal)
    : onePage(table, columns, within, sorted, plan, request.withTotal, conditions);
  const { rows } = await statement.execute(database.reader);
  // Past the first page the statement above cannot know the totals of groups, nor that of an empty page.
  const unknown = request.withTotal && plan.from && (group || rows.length === 0);
  const totals = unknown ? await countAll(database, table, group ?? null, conditions) : null;
  return assemble(rows, decoder(fields), plan, request, totals);
}

type Sql = RawBuilder<unknown>;
type Found = Record<string, unknown>;

/** The first rows past the cursor; the index does the sorting. The total is a subselect of the same statement. */
function onePage(table: string, columns: Sql, within: Sql, sorted: Sql, plan: Plan, withTotal: boolean, conditions: Condition[]) {
  const total = withTotal ? sql`, (select count(*) from ${sql.table(table)} ${whereAll(conditions)}) as page_total` : sql``;
  return sql<Found>`select ${columns}${total} from ${sql.table(table)} ${within} order by ${sorted} limit ${plan.size + 1}`;
}

/** The first rows of every group. */
function pageForEach(table: string, columns: Sql, within: Sql, sorted: Sql, group: Sql, plan: Plan, withTotal: boolean) {
  const total = withTotal && !plan.from ? sql`, count(*) over (partition by ${group}) as page_total` : sql``;
  return sql<Found>`select * from (select ${columns}, ${group} as page_group,
    row_number() over (partition by ${group} order by ${sorted}) as page_row${total}
    from ${sql.table(table)} ${within}) as page where page_row <= ${plan.size + 1} order by page_group, page_row`;
}

function planOf(register: Register, args: PageArgs): Plan {
  const backwards = args.last !== null && args.last !== undefined;
  if (backwards && args.first) throw badInput('last', '不能与 first 同时使用', 'cannot be combined with first');
  const size = (backwards ? args.last : args.first) ?? PAGE_DEFAULT;
  if (size < 0 || size > PAGE_MAX) {
    throw badInput(backwards ? 'last' : 'first', `应在0至${PAGE_MAX}之间，收到 ${size}`, `expected 0 to ${PAGE_MAX}, got ${size}`);
  }
  const start = backwards ? args.before : args.after;
  const order = fieldOf(register, args.orderBy?.field ?? 'id');
  return {
    order: order.options.pinyin ? { ...order, column: `${order.column}_pinyin`, kind: { ...order.kind, wide: false } } : order,
    backwards,
    descending: (args.orderBy?.direction === 'DESC') !== backwards,
    size,
    from: start ? fitting(order, decodeCursor(start, backwards ? 'before' : 'after'), backwards ? 'before' : 'after') : null,
  };
}

/** A cursor of a page in another order may hold what this column does not. */
function fitting({ kind }: Field, position: Position, argument: string): Position {
  const isTyped = kind.compare === 'range' || kind.compare === 'flag';
  if (isTyped && position.value !== null && kind.check?.(position.value as never, '')) throw notACursor(argument);
  return position;
}

function baseConditions(database: Source, { register, args, partition }: PageRequest): Condition[] {
  const conditions = filterConditions(register, args.filter, database);
  if (partition) conditions.push(oneOf(sql.ref(`${register.table}.${fieldOf(register, partition.by).column}`), partition.keys));
  if (args.asOf && register.validity) {
    const [from, to] = register.validity.map((name) => sql.ref(`${register.table}.${fieldOf(register, name).column}`));
    conditions.push(sql`(${from} is null or ${from} <= ${args.asOf})`, sql`(${to} is null or ${to} > ${args.asOf})`);
  }
  return conditions;
}

/** Nulls last; `backwards` turns everything round, so nulls come first there. */
function sorting(plan: Plan, order: Sql, id: Sql): Sql {
  const direction = sql.raw(plan.descending ? 'desc' : 'asc');
  if (plan.order.name === 'id') return sql`${id} ${direction}`;
  const nulls = plan.order.options.nullable ? sql`(${order} is null) ${sql.raw(plan.backwards ? 'desc' : 'asc')}, ` : sql``;
  return sql`${nulls}${order} ${direction}, ${id} ${direction}`;
}

/** The rows past the cursor in the direction of reading. */
function past(plan: Plan, order: Sql, id: Sql, dialect: Source['dialect']): Condition {
  const more = sql.raw(plan.descending ? '<' : '>');
  const { value, id: last } = plan.from!;
  if (plan.order.name === 'id') return sql`${id} ${more} ${last}`;
  if (value === null) {
    const tie = sql`(${order} is null and ${id} ${more} ${last})`;
    return plan.backwards ? sql`(${tie} or ${order} is not null)` : tie;
  }
  const put = plan.order.options.pinyin ? value : encode(plan.order, value, dialect);
  const further = sql`(${order} ${more} ${put} or (${order} = ${put} and ${id} ${more} ${last}))`;
  return plan.order.options.nullable && !plan.backwards ? sql`(${further} or ${order} is null)` : further;
}

async function countAll(database: Source, table: string, group: Sql | null, conditions: Condition[]): Promise<Map<string, number>> {
  const columns = group ? sql`${group} as page_group, count(*) as n` : sql`count(*) as n`;
  const grouped = group ? sql`group by ${group}` : sql``;
  const statement = sql<{
    page_group?: string;
    n: number | string;
  }>`select ${columns} from ${sql.table(table)} ${whereAll(conditions)} ${grouped}`;
  return new Map((await statement.execute(database.reader)).rows.map((row) => [row.page_group ?? '', Number(row.n)]));
}

function assemble(
  raw: readonly Found[],
  decode: (raw: Found) => Row,
  plan: Plan,
  request: PageRequest,
  totals: Map<string, number> | null,
): Map<string, Page> {
  const groups = new Map<string, Found[]>();
  for (const key of request.partition?.keys ?? ['']) groups.set(key, []);
  for (const one of raw) groups.get(request.partition ? String(one.page_group) : '')?.push(one);
  const pages = new Map<string, Page>();
  for (const [key, found] of groups) {
    const more = found.length > plan.size;
    const kept = found.slice(0, plan.size);
    if (plan.backwards) kept.reverse();
    const rows = kept.map(decode);
    pages.set(key, {
      rows,
      cursors: kept.map((one, at) =>
        encodeCursor({
          value: plan.order.options.pinyin ? (one[plan.order.column] as string) : orderValue(rows[at]!, plan),
          id: String(one.id),
        }),
      ),
      hasNext: plan.backwards ? Boolean(request.args.before) : more,
      hasPrevious: plan.backwards ? more : Boolean(request.args.after),
      total: totals ? (totals.get(key) ?? 0) : request.withTotal ? Number(found[0]?.page_total ?? 0) : null,
    });
  }
  return pages;
}

const orderValue = (row: Row, plan: Plan): Position['value'] =>
  plan.order.name === 'id' ? null : ((row[plan.order.name] as Position['value']) ?? null);
