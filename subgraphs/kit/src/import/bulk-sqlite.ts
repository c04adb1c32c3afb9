import { setTimeout as sleep } from 'node:timers/promises';
import type SqliteFile from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Tables } from '../database/database.js';
import { openSqliteFile } from '../database/sqlite.js';
import { journalHead } from '../journal/append.js';
import { chain, chainItem } from '../journal/entry.js';
import { STAGING, type Bulk, type StagingColumn } from './bulk.js';

/** How long an import waits for its turn to write. */
const PATIENCE_MS = 60_000;

export function sqliteBulk(path: string): Bulk {
  const file = openSqliteFile(path);
  file.pragma('temp_store = FILE');
  const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  const source = { dialect: 'sqlite', reader } as const;
  let insert: SqliteFile.Statement<unknown[]>;

  return {
    dialect: 'sqlite',
    source,
    async begin(columns: readonly StagingColumn[]) {
      const definitions = columns.map(({ name, type }) => `"${name}" ${name === 'line' ? 'integer primary key' : type}`);
      file.exec(`create temp table ${STAGING} (${definitions.join(', ')})`);
      insert = file.prepare(`insert into ${STAGING} values (${columns.map(() => '?').join(', ')})`);
    },
    async add(rows) {
      // Only the temporary database is touched: no lock on the real one.
      file.exec('begin');
      for (const row of rows) insert.run(...row);
      file.exec('commit');
    },
    async staged() {
      file.exec(`create index temp.staging_id on ${STAGING} (id)`);
    },
    async swap(work) {
      const until = performance.now() + PATIENCE_MS;
      for (;;) {
        try {
          file.exec('begin immediate');
          break;
        } catch (error) {
          if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw error;
          await sleep(20);
        }
      }
      try {
        const result = await work();
        file.exec('commit');
        return result;
      } catch (error) {
        file.exec('rollback');
        throw error;
      }
    },
    async chainJournal(recordedAt, columns) {
      let { hash } = await journalHead(source);
      // Called once a row, in the order of the scan; `line` is the table's own order, so nothing is sorted afterwards.
      file.function('redsail_chain', { directOnly: true }, (content) => (hash = chain(hash, chainItem(recordedAt, content as Buffer))));
      const targets = ['recorded_at', ...columns.map(([target]) => target), 'hash'].join(', ');
      const values = [`'${recordedAt}'`, ...columns.map(([, expression]) => expression), 'redsail_chain(content)'].join(', ');
      await sql.raw(`insert into journal (${targets}) select ${values} from ${STAGING} order by line`).execute(reader);
    },
    async close() {
      await reader.destroy();
      if (file.open) file.close();
    },
  };
}
