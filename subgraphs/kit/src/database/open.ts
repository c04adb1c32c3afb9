import type { MigrationObject } from '@mikro-orm/core';
import type { Dialect } from '../fields/kind.js';
import type { Register } from '../register/register.js';
import type { Bulk } from '../import/bulk.js';
import { postgresBulk } from '../import/bulk-postgres.js';
import { sqliteBulk } from '../import/bulk-sqlite.js';
import { DatabaseProblem, type Database } from './database.js';
import { SqliteAccessLogNotReplaced } from './access-log-not-replaced.js';
import { PostgresAccessLogTables, SqliteAccessLogTables } from './access-log-tables.js';
import { PostgresKitTables, SqliteKitTables } from './kit-tables.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';

/** A department's migrations, oldest first, for either database. */
export type Migrations = Readonly<Record<Dialect, readonly MigrationObject[]>>;

export interface DatabaseOptions {
  readonly url: string;
  /** Name of the environment variable, for complaints. */
  readonly variable: string;
  readonly registers: readonly Register[];
  readonly migrations: Migrations;
}

const SQLITE = 'sqlite:';
const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** Opens the database and brings it to the newest schema. @throws DatabaseProblem */
export async function openDatabase({ url, variable, registers, migrations }: DatabaseOptions): Promise<Database> {
  if (!isPostgres(url) && !url.startsWith(SQLITE)) {
    throw new DatabaseProblem(
      `${variable}：应为 postgres://… 或 sqlite:/路径，收到 ${url} · expected postgres://… or sqlite:/path, got ${url}`,
    );
  }
  const database = isPostgres(url)
    ? await openPostgres(url, registers, kitTables('postgres', migrations), variable)
    : await openSqlite(url.slice(SQLITE.length), registers, kitTables('sqlite', migrations), variable);
  try {
    await database.orm.migrator.up();
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

const kitTables = (dialect: Dialect, migrations: Migrations): MigrationObject[] => [
  { name: '0000-kit-tables', class: dialect === 'sqlite' ? SqliteKitTables : PostgresKitTables },
  { name: '0001-access-log', class: dialect === 'sqlite' ? SqliteAccessLogTables : PostgresAccessLogTables },
  ...(dialect === 'sqlite' ? [{ name: '0002-access-log-not-replaced', class: SqliteAccessLogNotReplaced }] : []),
  ...migrations[dialect],
];

/** A connection of its own for an import into the same database. */
export async function openBulk(url: string): Promise<Bulk> {
  return isPostgres(url) ? postgresBulk(url) : sqliteBulk(url.slice(SQLITE.length));
}
