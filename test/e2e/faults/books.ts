import { Client } from 'pg';
import { openSqliteFile } from '../../../subgraphs/kit/src/database/sqlite.js';
import type { Register } from '../../../subgraphs/kit/src/register/register.js';

/** A look into a department's database past the department itself. */
export interface Books {
  /** Rows of one statement, so that all of it is of one moment. */
  select<Row>(statement: string): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openBooks(databaseUrl: string): Promise<Books> {
  if (databaseUrl.startsWith('sqlite:')) {
    const file = openSqliteFile(databaseUrl.slice('sqlite:'.length), true);
    return {
      select: async <Row>(statement: string) => file.prepare(statement).all() as Row[],
      close: async () => void file.close(),
    };
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    select: async <Row>(statement: string) => (await client.query(statement)).rows as Row[],
    close: () => client.end(),
  };
}

/**
 * Records that were half written: a record's version is the number of its journal rows, the last of which bears that version, and a
 * record that is in the journal is in its register, unless its last row tells of its removal. Empty when the books are whole.
 */
export async function halfWritten(books: Books, registers: readonly Pick<Register, 'name' | 'table'>[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, table } of registers) {
    const rows = await books.select<{ id: string; version: number; rows: number; last: number }>(`
      with told as (select record, count(*) as n, max(version) as last from journal where register = '${name}' group by record)
      select t.id as id, t.version as version, told.n as rows, told.last as last
      from "${table}" t left join told on told.record = t.id
      where told.n is null or told.n <> t.version or told.last <> t.version`);
    found.push(...rows.map(({ id, version, rows: n, last }) => `${id}: version ${version}, ${n ?? 0} rows, the last of version ${last}`));
    const lost = await books.select<{ record: string }>(`
      select record from journal j where register = '${name}' and after_value is not null
      and not exists (select 1 from journal later where later.record = j.record and later.register = j.register and later.seq > j.seq)
      and not exists (select 1 from "${table}" t where t.id = j.record)`);
    found.push(...lost.map(({ record }) => `${record}: in the journal and not in ${name}`));
  }
  return found;
}
