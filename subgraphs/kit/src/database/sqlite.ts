import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/sqlite';
import SqliteFile from 'better-sqlite3';
import { CompiledQuery, Kysely, SqliteDialect, type DatabaseConnection, type Driver } from 'kysely';
import { FlushMode, type MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/sql';
import type { Register } from '../register/register.js';
import { DatabaseProblem, type Database, type Tables } from './database.js';
import { entitySchemas } from './entity-schemas.js';
import { Statements } from './statements.js';

/** How long a writer waits for another process's writer (an import's short transaction) before it gives up. */
const WRITER_PATIENCE_MS = 30_000;

/** Opens a file with the settings every process uses: WAL, foreign keys, and no blocking wait, which would stop the event loop. */
export function openSqliteFile(path: string, readonly = false): SqliteFile.Database {
  if (!readonly) mkdirSync(dirname(path), { recursive: true });
  const file = new SqliteFile(path, { readonly, timeout: readonly ? 5000 : 0 });
  if (!readonly) file.pragma('journal_mode = WAL');
  file.pragma('foreign_keys = ON');
  // Without it REPLACE deletes rows of the journal and no trigger learns of it.
  file.pragma('recursive_triggers = ON');
  file.pragma('synchronous = NORMAL');
  file.pragma('cache_size = -32000');
  return file;
}

/**
 * Transactions begin IMMEDIATE: two writers meet at the start, not at the commit. A busy database is asked again
 * after a pause, so that reads of this process go on meanwhile.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    driver.beginTransaction = async (connection: DatabaseConnection) => {
      const until = performance.now() + WRITER_PATIENCE_MS;
      for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
        try {
          await connection.executeQuery(CompiledQuery.raw('begin immediate'));
          return;
        } catch (error) {
          if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw error;
          await sleep(pause);
        }
      }
    };
    return driver;
  }
}

export async function openSqlite(
  path: string,
  registers: readonly Register[],
  migrations: readonly MigrationObject[],
  variable: string,
): Promise<Database> {
  const statements = new Statements();
  let writing: SqliteFile.Database;
  let reading: SqliteFile.Database;
  try {
    writing = openSqliteFile(path);
    reading = openSqliteFile(path, true);
  } catch (error) {
    throw new DatabaseProblem(
      `${variable}：无法打开 SQLite 文件 ${path}（${(error as Error).message}），应为可写的文件路径 · cannot open the SQLite file ${path} (${(error as Error).message}); expected a writable file path`,
    );
  }
  const kysely = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect({ database: writing }), log: statements.log });
  const reader = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reading }), log: statements.log });
  const orm = await MikroORM.init({
    dbName: path,
    driverOptions: kysely as never,
    entities: entitySchemas(registers, 'sqlite'),
    discovery: { warnWhenNoEntities: false },
    allowGlobalContext: false,
    logger: () => {},
    ensureDatabase: false,
    // Nothing is written before the rules have spoken and the journal rows are made (commands/unit.ts).
    flushMode: FlushMode.COMMIT,
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], tableName: 'migration', snapshot: false, disableForeignKeys: false },
  });
  return {
    dialect: 'sqlite',
    address: `sqlite:${path}`,
    orm: orm as never,
    reader,
    onStatement: (listener) => statements.listen(listener),
    write: (work) => orm.em.fork().transactional((manager) => work(manager as unknown as EntityManager)),
    close: async () => {
      // The last one to leave folds the log into the file; while another process has it open this does nothing.
      writing.pragma('wal_checkpoint(TRUNCATE)');
      await orm.close(true);
      await reader.destroy();
      if (writing.open) writing.close();
    },
  };
}
