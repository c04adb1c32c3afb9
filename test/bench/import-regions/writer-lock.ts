import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openSqliteFile } from '../../../subgraphs/kit/src/database/sqlite.js';

const LOOK_MS = 5;

/** How long the one writer of a database holds its lock: others who want to write wait for so long. */
export interface LockWatch {
  /** @returns the longest time without a moment at which the lock was free, in milliseconds */
  stop(): Promise<number>;
}

export async function watchWriterLock(url: string): Promise<LockWatch> {
  const { isTaken, close } = url.startsWith('sqlite:') ? sqliteLock(url.slice('sqlite:'.length)) : await postgresLock(url);
  let isOver = false;
  const watching = (async () => {
    let longest = 0;
    let freeAt = performance.now();
    while (!isOver) {
      const taken = await isTaken();
      const now = performance.now();
      longest = Math.max(longest, taken ? now - freeAt : 0);
      if (!taken) freeAt = now;
      await pause(LOOK_MS);
    }
    await close();
    return longest;
  })();
  return {
    stop() {
      isOver = true;
      return watching;
    },
  };
}

/** Asks for the lock and gives it back at once: SQLite tells in no other way. */
function sqliteLock(path: string) {
  const file = openSqliteFile(path);
  return {
    isTaken: async () => {
      try {
        file.exec('begin immediate; rollback');
        return false;
      } catch (error) {
        if ((error as { code?: string }).code === 'SQLITE_BUSY') return true;
        throw error;
      }
    },
    close: async () => void file.close(),
  };
}

/** The advisory lock of writing transactions, as the server lists it. */
async function postgresLock(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const held = `select count(*)::integer as held from pg_locks
    where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`;
  return {
    isTaken: async () => (await client.query<{ held: number }>(held)).rows[0]!.held > 0,
    close: () => client.end(),
  };
}
