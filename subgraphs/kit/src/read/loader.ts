import DataLoader from 'dataloader';
import type { Context } from '../graph/context.js';
import { fieldOf, type Register } from '../register/register.js';
import { encode, type Row } from './row.js';
import { RowQuery } from './row-query.js';

export type { Row } from './row.js';

/**
 * The request's loader of a register by one unique field: one statement however many records are asked for.
 * It reads every column, so that all who ask for a record in one step share the statement.
 */
export function loader(context: Context, register: Register, by: string): DataLoader<string, Row | null> {
  return batch(context, `${register.name}.${by}`, async (keys: readonly string[]) => {
    const field = fieldOf(register, by);
    const rows = await new RowQuery(context.database, register).where({ [by]: [...keys] }).all();
    const found = new Map(rows.map((row) => [String(row[by]), row]));
    return keys.map((key) => found.get(String(encode(field, key, context.database.dialect))) ?? null);
  });
}

/** The request's DataLoader of that name, made on first use. */
export function batch<K, V>(context: Context, name: string, load: (keys: readonly K[]) => Promise<readonly V[]>): DataLoader<K, V, string> {
  const found = context.loaders.get(name);
  if (found) return found as unknown as DataLoader<K, V, string>;
  const inTime = async (keys: readonly K[]): Promise<readonly V[]> => {
    context.demandTime();
    return load(keys);
  };
  const made = new DataLoader<K, V, string>(inTime as never, {
    cacheKeyFn: (key) => (typeof key === 'string' ? key : String((key as { id: string }).id)),
    // Resolvers of one step may stand several promise turns apart: wait for all of them.
    batchScheduleFn: (callback) => setImmediate(callback),
  });
  context.loaders.set(name, made as unknown as DataLoader<never, unknown>);
  return made;
}
