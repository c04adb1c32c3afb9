import { sql } from 'kysely';
import type { Database } from '../database/database.js';

/** Small facts about a database that belong to no register. */
export async function readSetting({ reader }: Database, name: string): Promise<string | null> {
  const { rows } = await sql<{ value: string }>`select value from setting where name = ${name}`.execute(reader);
  return rows[0]?.value ?? null;
}

export async function writeSetting(database: Database, name: string, value: string): Promise<void> {
  await database.write(async (manager) => {
    const statement = sql`insert into setting (name, value) values (${name}, ${value}) on conflict (name) do update set value = excluded.value`;
    await statement.execute(manager.getTransactionContext() as never);
  });
}
