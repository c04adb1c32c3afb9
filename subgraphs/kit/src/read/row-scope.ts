import type { Principal } from '@redsail/contract';
import { sql } from 'kysely';
import type { Source } from '../database/database.js';
import type { EntityClass } from '../register/field.js';
import { fieldOf, registerOf, type Register } from '../register/register.js';
import { startsWith, type Condition } from './row-query.js';

/** One ground on which a bounded caller sees a record. A register lists several; any one is enough. */
export type RowGround =
  /** The field holds the code of a division inside the caller's. */
  | { readonly division: string }
  /** The field holds the code of the caller's organ. */
  | { readonly organ: string }
  /** The record that the reference points to is seen. */
  | { readonly through: string }
  /** A record of another register points here by `by`, and its field names the caller's organ, or a division inside the caller's. */
  | { readonly held: () => EntityClass; readonly by: string; readonly organ?: string; readonly division?: string };

/** What bounds a caller's rows. */
export interface Bounds {
  /** Significant digits of a division code. */
  readonly division: string;
  readonly organ: string | null;
}

/** Null for whoever sees every row: a caller without a division, and a department that asks for the sake of a rule. */
export const boundsOf = ({ division, organ, roles }: Principal): Bounds | null =>
  division === null || roles.includes('service') ? null : { division, organ };

/**
 * What a bounded caller sees of the register's table, as a condition of whatever statement reads it: every ground is served by
 * an index, whatever the statement asks besides. Null when nothing limits it.
 */
export function seenRows(register: Register, bounds: Bounds | null, dialect: Source['dialect']): Condition | null {
  if (!bounds || !register.rows) return null;
  return sql`(${sql.join(
    register.rows.map((ground) => groundCondition(register, ground, bounds, dialect)),
    sql` or `,
  )})`;
}

function groundCondition(register: Register, ground: RowGround, bounds: Bounds, dialect: Source['dialect']): Condition {
  const column = (name: string) => sql.ref(`${register.table}.${fieldOf(register, name).column}`);
  if ('held' in ground) return heldCondition(register, ground, bounds, dialect);
  if ('division' in ground) return inside(column(ground.division), bounds);
  if ('organ' in ground) return bounds.organ === null ? NOTHING : sql`${column(ground.organ)} = ${bounds.organ}`;
  const target = registerOf(fieldOf(register, ground.through).target!());
  return sql`exists (select 1 from ${sql.table(target.table)} where ${sql.ref(`${target.table}.id`)} = ${column(ground.through)}
    and ${seenRows(target, bounds, dialect) ?? sql`1 = 1`})`;
}

/** As a set that is worked out once: PostgreSQL reads an index with an array, and not with a subselect beside an `or`. */
function heldCondition(
  register: Register,
  { held, by, organ, division }: Extract<RowGround, { held: unknown }>,
  bounds: Bounds,
  dialect: Source['dialect'],
): Condition {
  if (organ !== undefined && bounds.organ === null) return NOTHING;
  const holder = registerOf(held());
  const column = (name: string) => sql.ref(`${holder.table}.${fieldOf(holder, name).column}`);
  const holds = organ !== undefined ? sql`${column(organ)} = ${bounds.organ}` : inside(column(division!), bounds);
  const set = sql`select ${column(by)} from ${sql.table(holder.table)} where ${holds}`;
  const id = sql.ref(`${register.table}.id`);
  return dialect === 'postgres' ? sql`${id} = any(array(${set}))` : sql`${id} in (${set})`;
}

const NOTHING: Condition = sql`1 = 0`;

/** What is no prefix of a code lets nothing through: an empty one would let everything. */
const inside = (column: Condition, { division }: Bounds): Condition =>
  /^[0-9]{1,12}$/.test(division) ? startsWith(column, division) : NOTHING;
