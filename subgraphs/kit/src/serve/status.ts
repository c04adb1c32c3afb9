import { sql } from 'kysely';
import type { Department } from './department.js';

export interface Status {
  readonly name: string;
  readonly version: string;
  readonly database: string;
  readonly rows: Readonly<Record<string, number>>;
}

/** What runs here and how much it holds; no record is told of. */
export async function statusOf({ subgraph, database }: Department, version: string): Promise<Status> {
  const counts = sql.join(subgraph.registers.map((one) => sql`(select count(*) from ${sql.table(one.table)}) as ${sql.ref(one.name)}`));
  const { rows } = await sql<Record<string, number | string>>`select ${counts}`.execute(database.reader);
  return {
    name: subgraph.name,
    version,
    database: database.address,
    rows: Object.fromEntries(Object.entries(rows[0]!).map(([name, count]) => [name, Number(count)])),
  };
}
