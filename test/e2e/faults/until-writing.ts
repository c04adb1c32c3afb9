import { setImmediate as breathe } from 'node:timers/promises';
import { Client } from 'pg';
import { openSqliteFile } from '../../../subgraphs/kit/src/database/sqlite.js';

/** A watch on a database that tells when somebody else has begun to write. */
export interface Watch {
  /** Answers true in the middle of a writing transaction, false when `giveUp` says that there will be none. */
  untilWriting(giveUp: () => boolean): Promise<boolean>;
  close(): Promise<void>;
}

export const watchWriters = (databaseUrl: string): Promise<Watch> =>
  databaseUrl.startsWith('sqlite:') ? watchSqlite(databaseUrl.slice('sqlite:'.length)) : watchPostgres(databaseUrl);

/** Who cannot take the writer's lock knows that another has it; taken, it is given back at once, and writers ask again. */
async function watchSqlite(path: string): Promise<Watch> {
  const file = openSqliteFile(path);
  const isTaken = () => {
    try {
      file.exec('begin immediate; rollback');
      return false;
    } catch (error) {
      if ((error as { code?: string }).code === 'SQLITE_BUSY') return true;
      throw error;
    }
  };
  return { untilWriting: (giveUp) => lookUntil(async () => isTaken(), giveUp), close: async () => void file.close() };
}

const WRITING = `select 1 from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())
  union all
  select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and state = 'active' and query ilike 'insert into%'`;

async function watchPostgres(databaseUrl: string): Promise<Watch> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    untilWriting: (giveUp) => lookUntil(async () => (await client.query(WRITING)).rows.length > 0, giveUp),
    close: () => client.end(),
  };
}

async function lookUntil(isSo: () => Promise<boolean>, giveUp: () => boolean): Promise<boolean> {
  while (!giveUp()) {
    if (await isSo()) return true;
    await breathe();
  }
  return false;
}
