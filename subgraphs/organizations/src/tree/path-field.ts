import { batched, registerOf, sql, type BatchedField, type Context, type EntityClass, type Row } from '@redsail/kit';

/** Deeper than any real tree: ends the climb should a cycle ever stand in the database. */
const DEEPEST = 32;

/**
 * The way from the root of a tree down to the record, as a batched field.
 * All ancestors of all records of a step come in ONE recursive statement; the chains are joined here.
 * @param up the ref to the record above
 */
export function pathField(target: EntityClass, up: string, description: string): BatchedField {
  return batched(`[${registerOf(target).name}!]!`, description, {}, async (keys: readonly Row[], _args, context) => {
    const rows = await withAncestors(
      context,
      target,
      up,
      keys.map((key) => key.id),
    );
    return keys.map((key) => chain(rows, up, key.id));
  });
}

async function withAncestors(context: Context, target: EntityClass, up: string, ids: readonly string[]): Promise<Map<string, Row>> {
  const register = registerOf(target);
  const table = sql.table(register.table);
  const column = sql.ref(register.columns.find((field) => field.name === up)!.column);
  const climb = sql`id in (with recursive climb(id, above, step) as (
    select id, ${column}, 0 from ${table} where id in (${sql.join(ids)})
    union
    select above_row.id, above_row.${column}, climb.step + 1 from climb join ${table} as above_row on above_row.id = climb.above where climb.step < ${DEEPEST}
  ) select id from climb)`;
  const rows = await context.rows(target).and(climb).all();
  return new Map(rows.map((row) => [row.id, row]));
}

function chain(rows: ReadonlyMap<string, Row>, up: string, id: string): Row[] {
  const path: Row[] = [];
  for (let at = rows.get(id); at && path.length <= DEEPEST; at = rows.get(String(at[up]))) path.unshift(at);
  return path;
}
