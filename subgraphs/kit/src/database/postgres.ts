import { MikroORM } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { FlushMode, type MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import type { EntityManager } from '@mikro-orm/sql';
import type { Register } from '../register/register.js';
import { DatabaseProblem, type Database, type Tables } from './database.js';
import { entitySchemas } from './entity-schemas.js';
import { Statements } from './statements.js';

const WRITER = 'hashtext(current_database() || current_schema()), 7381';

/** One writer at a time in a department's database: taken first in every writing transaction of a command, freed by its end. */
export const WRITER_LOCK = `select pg_advisory_xact_lock(${WRITER})`;

/** The same, when it is free at this moment. */
export const TRY_WRITER_LOCK = `select pg_try_advisory_xact_lock(${WRITER}) as taken`;

const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** Dates and times arrive as text: a JavaScript Date would move them through the machine's zone. */
export const postgresTypes = {
  getTypeParser: (oid: number, format?: string) =>
    oid === DATE || oid === TIMESTAMPTZ ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text'),
} as unknown as pg.CustomTypesConfig;

/** Days and moments come as the session writes them, whatever the server's own settings: ISO 8601 in UTC (zones of old moments have odd seconds). */
export const SESSION_FORMAT = `set time zone 'UTC'; set datestyle to 'ISO'`;

/** Connections of one process. Commands have their own: while they wait for their turn to write, nobody else waits with them. */
const READERS = 8;
const WRITERS = 2;

/** How long a query waits for a connection, and a command for the writers before it (an import's swap), before it gives up. */
const READER_PATIENCE_MS = 5000;
const WRITER_PATIENCE_MS = 30_000;

function poolOf(url: string, max: number, patienceMs: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: postgresTypes,
    connectionTimeoutMillis: patienceMs,
    onConnect: async (client) => void (await client.query(SESSION_FORMAT)),
  });
  // A dropped idle connection must not end the process: the next query takes another one.
  pool.on('error', () => {});
  return pool;
}

export const withoutPassword = (url: string): string => url.replace(/\/\/([^:@/]*):[^@]*@/, '//$1@');

export async function openPostgres(
  url: string,
  registers: readonly Register[],
  migrations: readonly MigrationObject[],
  variable: string,
): Promise<Database> {
  const statements = new Statements();
  const reading = poolOf(url, READERS, READER_PATIENCE_MS);
  const writing = poolOf(url, WRITERS, WRITER_PATIENCE_MS);
  try {
    await reading.query('select 1');
  } catch (error) {
    await reading.end();
    throw new DatabaseProblem(
      `${variable}：无法连接数据库 ${withoutPassword(url)}（${(error as Error).message}），应为 postgres://用户@主机:端口/库名 · cannot reach the database ${withoutPassword(url)} (${(error as Error).message}); expected postgres://user@host:port/database`,
    );
  }
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: writing }), log: statements.log });
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: reading }), log: statements.log });
  const orm = await MikroORM.init({
    dbName: new URL(url).pathname.slice(1),
    driverOptions: kysely as never,
    entities: entitySchemas(registers, 'postgres'),
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
    dialect: 'postgres',
    address: withoutPassword(url),
    orm: orm as never,
    reader,
    onStatement: (listener) => statements.listen(listener),
    write: (work) =>
      orm.em.fork().transactional(async (manager) => {
        await manager.execute(WRITER_LOCK);
        return work(manager as unknown as EntityManager);
      }),
    close: async () => {
      await orm.close(true);
      await reader.destroy();
      if (!writing.ended) await writing.end();
    },
  };
}
