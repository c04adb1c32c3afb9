import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { config } from './config.js';

export type Dialect = 'sqlite' | 'postgres';

export interface TestDatabase {
  readonly dialect: Dialect;
  /** `sqlite:/path/file.sqlite` or `postgres://…`: known at once, there from `beforeAll` to `afterAll`. */
  readonly url: string;
  /** One more empty database of the same kind, for a test of several departments. To be called in the body of a `describe`. */
  readonly another: () => TestDatabase;
}

/**
 * Declares the same tests once on SQLite and once on PostgreSQL, each on an empty database of its own.
 * Where PostgreSQL is not reachable its half is reported as skipped, with the reason in its name.
 */
export function describeOnEachDatabase(name: string, body: (database: TestDatabase) => void): void {
  describe(`${name} · on SQLite`, () => body(sqliteDatabase()));
  if (postgresProblem === undefined) {
    describe(`${name} · on PostgreSQL`, () => body(postgresDatabase()));
  } else {
    process.stderr.write(`skipped: ${name} · on PostgreSQL: ${postgresProblem}\n`);
    describe.skip(`${name} · on PostgreSQL (skipped: ${postgresProblem})`, () => body(postgresDatabase()));
  }
}

/** An empty SQLite file in a folder of its own; the folder goes after the tests of the enclosing `describe`. */
export function sqliteDatabase(): TestDatabase {
  const folder = join(tmpdir(), freshName());
  beforeAll(() => mkdirSync(folder));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { dialect: 'sqlite', url: `sqlite:${join(folder, 'test.sqlite')}`, another: sqliteDatabase };
}

/** A PostgreSQL database of its own; dropped, connections and all, after the tests of the enclosing `describe`. */
export function postgresDatabase(): TestDatabase {
  const name = freshName();
  beforeAll(() => administer(`create database ${name} template template0 encoding 'UTF8'`));
  afterAll(() => administer(`drop database if exists ${name} with (force)`));
  const url = new URL(config.postgresUrl);
  url.pathname = `/${name}`;
  return { dialect: 'postgres', url: url.href, another: postgresDatabase };
}

/** Unique among workers, files and runs that share a server. */
const freshName = (): string => `redsail_test_${config.worker}_${randomBytes(6).toString('hex')}`;

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: config.postgresUrl, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Asked once per test file, before its tests are declared: a skipped test must be known as skipped by then. */
async function problemOfPostgres(): Promise<string | undefined> {
  try {
    await administer('select 1');
    return undefined;
  } catch (error) {
    const { code, message } = error as { code?: string; message?: string };
    const { host } = new URL(config.postgresUrl);
    return `PostgreSQL 不可用 · not reachable at ${host} (${code ?? message ?? 'unknown'}); TEST_POSTGRES_URL names another server`;
  }
}

const postgresProblem = await problemOfPostgres();
