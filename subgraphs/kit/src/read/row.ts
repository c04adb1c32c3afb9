import { sql, type RawBuilder } from 'kysely';
import type { Dialect } from '../fields/kind.js';
import type { Field, FieldSpec } from '../register/field.js';
import type { Register } from '../register/register.js';

/** A record as it is read: decoded values by field name. Relations are keys. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Selects the column under its own name, integers beyond 2^53 as text. */
export function selection(field: Field, dialect: Dialect, table: string): RawBuilder<unknown> {
  const column = sql.ref(`${table}.${field.column}`);
  return field.kind.wide && dialect === 'sqlite'
    ? sql`cast(${column} as text) as ${sql.ref(field.column)}`
    : sql`${column} as ${sql.ref(field.column)}`;
}

/** Turns database rows into rows of the register, decoding just the given fields. */
export function decoder(fields: readonly Field[]): (raw: Record<string, unknown>) => Row {
  const steps = fields.map((field) => [field.name, field.column, field.kind.fromColumn as (raw: unknown) => unknown] as const);
  return (raw) => {
    const row: Record<string, unknown> = {};
    for (const [name, column, fromColumn] of steps) {
      const cell = raw[column];
      row[name] = cell === null || cell === undefined ? null : fromColumn(cell);
    }
    return row as Row;
  };
}

export const encode = (field: FieldSpec, value: unknown, dialect: Dialect): unknown =>
  value === null || value === undefined ? null : field.kind.toColumn(value as never, dialect);

/** The fields of the register that have these names; always with `id`. */
export function columnsOf(register: Register, names: Iterable<string> | null): readonly Field[] {
  if (!names) return register.columns;
  const wanted = new Set(names);
  return register.columns.filter((field) => field.name === 'id' || wanted.has(field.name));
}
