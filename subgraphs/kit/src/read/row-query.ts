import { sql, type RawBuilder } from 'kysely';
import type { Source } from '../database/database.js';
import { fieldOf, type Register } from '../register/register.js';
import { columnsOf, decoder, encode, selection, type Row } from './row.js';

export type Condition = RawBuilder<unknown>;

/** What a hand-written read may ask of a field. */
export type Wanted =
  | null
  | string
  | number
  | boolean
  | readonly (string | number)[]
  | { readonly startsWith?: string; readonly from?: string | number; readonly before?: string | number; readonly not?: null };

/**
 * A read of plain rows of one register: `rows(Region).where({ level: 'TOWN' }).columns('code', 'name').all()`.
 * Conditions are ANDed; a list means "one of".
 */
export class RowQuery {
  private conditions: Condition[] = [];
  private names: string[] | null = null;
  private sorted: RawBuilder<unknown> = sql`id`;
  private max: number | undefined;

  constructor(
    private readonly database: Source,
    private readonly register: Register,
    /** What limits the rows, read/row-scope.ts; null reads all. */
    seen: Condition | null,
  ) {
    if (seen) this.conditions.push(seen);
  }

  where(wanted: Readonly<Record<string, Wanted | undefined>>): this {
    for (const [name, value] of Object.entries(wanted)) {
      if (value !== undefined) this.conditions.push(condition(this.register, name, value, this.database));
    }
    return this;
  }

  /** A condition in SQL, for what `where` cannot say. */
  and(condition: Condition): this {
    this.conditions.push(condition);
    return this;
  }

  columns(...names: string[]): this {
    this.names = names;
    return this;
  }

  orderBy(name: string, direction: 'asc' | 'desc' = 'asc'): this {
    this.sorted = sql`${sql.ref(fieldOf(this.register, name).column)} ${sql.raw(direction)}, id`;
    return this;
  }

  limit(rows: number): this {
    this.max = rows;
    return this;
  }

  async all(): Promise<Row[]> {
    const fields = columnsOf(this.register, this.names);
    const { table } = this.register;
    const columns = sql.join(fields.map((field) => selection(field, this.database.dialect, table)));
    const limit = this.max === undefined ? sql`` : sql`limit ${this.max}`;
    const statement = sql<
      Record<string, unknown>
    >`select ${columns} from ${sql.table(table)} ${this.clause()} order by ${this.sorted} ${limit}`;
    const { rows } = await statement.execute(this.database.reader);
    return rows.map(decoder(fields));
  }

  async first(): Promise<Row | null> {
    return (await this.limit(1).all())[0] ?? null;
  }

  async count(): Promise<number> {
    const statement = sql<{ n: number | string }>`select count(*) as n from ${sql.table(this.register.table)} ${this.clause()}`;
    return Number((await statement.execute(this.database.reader)).rows[0]!.n);
  }

  /** How many rows there are for each value of the field. */
  async countBy(name: string): Promise<Map<string, number>> {
    const column = sql.ref(fieldOf(this.register, name).column);
    const statement = sql<{
      k: string;
      n: number | string;
    }>`select ${column} as k, count(*) as n from ${sql.table(this.register.table)} ${this.clause()} group by ${column}`;
    return new Map((await statement.execute(this.database.reader)).rows.map((row) => [row.k, Number(row.n)]));
  }

  private clause(): RawBuilder<unknown> {
    return whereAll(this.conditions);
  }
}

export const whereAll = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;

function condition(register: Register, name: string, value: Wanted, database: Source): Condition {
  const field = fieldOf(register, name);
  const column = sql.ref(`${register.table}.${field.column}`);
  const put = (one: unknown) => encode(field, one, database.dialect);
  if (value === null) return sql`${column} is null`;
  if (Array.isArray(value)) return oneOf(column, value.map(put));
  if (typeof value !== 'object') return sql`${column} = ${put(value)}`;
  const range = value as Exclude<Wanted, null | string | number | boolean | readonly unknown[]>;
  const parts: Condition[] = [];
  if (range.startsWith !== undefined) parts.push(startsWith(column, range.startsWith));
  if (range.from !== undefined) parts.push(sql`${column} >= ${put(range.from)}`);
  if (range.before !== undefined) parts.push(sql`${column} < ${put(range.before)}`);
  if (range.not === null) parts.push(sql`${column} is not null`);
  return parts.length ? sql`(${sql.join(parts, sql` and `)})` : sql`1 = 1`;
}

export const oneOf = (column: RawBuilder<unknown>, values: readonly unknown[]): Condition =>
  values.length ? sql`${column} in (${sql.join(values)})` : sql`1 = 0`;

/** A bytewise prefix as a range, so that an ordinary index serves it on both databases. */
export function startsWith(column: RawBuilder<unknown>, prefix: string): Condition {
  return prefix === '' ? sql`1 = 1` : sql`(${column} >= ${prefix} and ${column} < ${`${prefix}\u{10FFFF}`})`;
}
