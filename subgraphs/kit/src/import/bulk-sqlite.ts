import { setTimeout as sleep } from 'node:timers/promises';
import type SqliteFile from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { Tables } from '../database/database.js';
import { openSqliteFile } from '../database/sqlite.js';
import { journalHead } from '../journal/append.js';
import { chain } from '../journal/chain.js';
import { STAGING, type Bulk, type StagingColumn } from './bulk.js';

/** How long an import waits for its turn to write. */
const PATIENCE_MS = 60_000;

export function sqliteBulk(path: string): Bulk {
  const file = openSqliteFile(path);
  file.pragma('temp_store = FILE');
  // It sorts and writes in order; what is cached beyond this only adds to the memory of the process.
  file.pragma('cache_size = -16000');
  const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: file }) });
  const source = { dialect: 'sqlite', reader } as const;
  let insert: SqliteFile.Statement<unknown[]>;

  return {
    dialect: 'sqlite',
    source,
    async begin(columns: readonly StagingColumn[]) {
      const definitions = columns.map(({ name, type }) => `"${name}" ${name === 'line' ? 'integer primary key' : type}`);
      file.exec(`create temp table ${STAGING} (${definitions.join(', ')})`);
      const added = columns.filter((column) => !column.later);
      const names = added.map(({ name }) => `"${name}"`).join(', ');
      insert = file.prepare(`insert into ${STAGING} (${names}) values (${added.map(() => '?').join(', ')})`);
    },
    async add(rows) {
      // Only the temporary database is touched: no lock on the real one.
      file.exec('begin');
      for (const row of rows) insert.run(row);
      file.exec('commit');
    },
    async staged() {
      file.exec(`create index temp.staging_id on ${STAGING} (id)`);
    },
    async swap(parts) {
      // There is one lock for the whole file, so the new records go in under it as well.
      await beginImmediate(file);
      try {
        const holds = await parts.holds();
        if (holds) await parts.insert();
        const result = holds ? await parts.finish() : 'again';
        file.exec(holds ? 'commit' : 'rollback');
        return result;
      } catch (error) {
        if (file.inTransaction) file.exec('rollback');
        throw error;
      }
    },
    async chainJournal(recordedAt, columns) {
      let { hash } = await journalHead(source);
      // Called once a row, in the order of the scan; `line` is the table's own order, so nothing is sorted afterwards.
      file.function('redsail_chain', { directOnly: true }, (content) => (hash = chain(hash, recordedAt, content as string)));
      const targets = sql.join(['recorded_at', ...columns.map(([target]) => target), 'hash'].map((name) => sql.ref(name)));
      const values = sql.join([recordedAt, ...columns.map(([, expression]) => expression), sql`unhex(redsail_chain(s.content))`]);
      await sql`insert into journal (${targets}) select ${values} from ${sql.table(STAGING)} s order by s.line`.execute(reader);
    },
    async close() {
      await reader.destroy();
      if (file.open) file.close();
    },
  };
}

async function beginImmediate(file: SqliteFile.Database): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      file.exec('begin immediate');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw error;
      await sleep(20);
    }
  }
}
