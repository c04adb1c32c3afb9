import { sql, type RawBuilder } from 'kysely';
import { registerOf, type Register } from '../register/register.js';
import type { Field } from '../register/field.js';
import type { Source } from '../database/database.js';
import { badInput } from './cursor.js';
import { encode } from './row.js';
import { oneOf, startsWith, type Condition } from './row-query.js';

/** The id a client means when it gives an id or the natural code of a record. */
export function idOf(register: Register, key: string): string {
  return register.id === 'random' || key.startsWith(`${register.name}:`) ? key : `${register.name}:${key}`;
}

type Comparisons = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<string, (column: RawBuilder<unknown>, value: unknown, put: (one: unknown) => unknown) => Condition>> = {
  eq: (column, value, put) => (value === null ? sql`${column} is null` : sql`${column} = ${put(value)}`),
  in: (column, value, put) => oneOf(column, (value as unknown[]).map(put)),
  not: (column, value, put) => sql`(${column} <> ${put(value)} or ${column} is null)`,
  startsWith: (column, value) => startsWith(column, String(value)),
  from: (column, value, put) => sql`${column} >= ${put(value)}`,
  before: (column, value, put) => sql`${column} < ${put(value)}`,
  isNull: (column, value) => (value ? sql`${column} is null` : sql`${column} is not null`),
};

/** Conditions of a filter input: fields and comparisons are ANDed; an absent or null part says nothing. */
export function filterConditions(
  register: Register,
  filter: Readonly<Record<string, Comparisons | null>> | null | undefined,
  database: Source,
): Condition[] {
  const conditions: Condition[] = [];
  for (const [name, comparisons] of Object.entries(filter ?? {})) {
    const field = register.columns.find((one) => one.name === name);
    if (!field || comparisons === null || comparisons === undefined) continue;
    const column = sql.ref(`${register.table}.${field.column}`);
    for (const [operator, value] of Object.entries(comparisons)) {
      if (value === undefined || (value === null && operator !== 'eq')) continue;
      if (operator === 'has') conditions.push(has(column, String(value), database));
      else conditions.push(operators[operator]!(column, value, (one) => put(field, one, database)));
    }
  }
  return conditions;
}

function put(field: Field, value: unknown, database: Source): unknown {
  const meant = field.role === 'ref' ? idOf(registerOf(field.target!()), String(value)) : value;
  // What the column cannot hold is said to the caller, not left to the database. Any Int fits a column of Ints.
  const problem = field.kind.compare === 'range' && field.kind.input !== 'Int' ? field.kind.check?.(meant as never, '') : undefined;
  if (problem) throw badInput(`filter.${field.name}`, problem.zh, problem.en);
  return encode(field, meant, database.dialect);
}

/** The list in the column holds the code. */
function has(column: RawBuilder<unknown>, code: string, database: Source): Condition {
  return database.dialect === 'sqlite'
    ? sql`exists (select 1 from json_each(${column}) where json_each.value = ${code})`
    : sql`${column} @> ${JSON.stringify([code])}::jsonb`;
}
