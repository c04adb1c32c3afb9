import { finished } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tables } from '../database/database.js';
import { postgresTypes, SESSION_FORMAT, TRY_WRITER_LOCK, WRITER_LOCK } from '../database/postgres.js';
import { journalHead } from '../journal/append.js';
import { STAGING, type Bulk } from './bulk.js';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** COPY's text format: a cell, with its special characters escaped. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  const text = typeof value === 'string' ? value : String(value);
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character]!) : text;
}

/** How long an import asks for the writer's lock before it lets go of what it has inserted. */
const SOON_MS = 3000;

/** Characters in one COPY. */
const COPY_LENGTH = 256 * 1024;

/** What the server may use for sorting and for the staging table: its own defaults are for many small sessions. */
const SESSION = `set work_mem = '32MB'; set maintenance_work_mem = '64MB'; set temp_buffers = '32MB'; ${SESSION_FORMAT}`;

export async function postgresBulk(url: string): Promise<Bulk> {
  const client = new pg.Client({ connectionString: url, types: postgresTypes });
  await client.connect();
  await client.query(SESSION);
  // Kysely on this one connection: the staging table lives in it.
  const pool = { connect: async () => Object.assign(client, { release: () => {} }), end: async () => {} };
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
  const source = { dialect: 'postgres', reader } as const;
  let copy = '';
  let lines = '';
  let sending: Promise<void> = Promise.resolve();

  /** One COPY is on its way while the next one's lines are made; never more. */
  async function send(): Promise<void> {
    await sending;
    const stream = client.query(copyFrom(copy));
    stream.end(lines);
    lines = '';
    sending = finished(stream);
    // Whoever waits for it next learns of the error.
    sending.catch(() => {});
  }

  async function again(): Promise<'again'> {
    await client.query('rollback');
    return 'again';
  }

  return {
    dialect: 'postgres',
    source,
    async begin(columns) {
      const definitions = columns.map(({ name, type }) => `"${name}" ${type}`);
      await client.query(`create temp table ${STAGING} (${definitions.join(', ')})`);
      const added = columns.filter((column) => !column.later).map(({ name }) => `"${name}"`);
      copy = `copy ${STAGING} (${added.join(', ')}) from stdin`;
    },
    async add(rows) {
      for (const row of rows) lines += `${row.map(cell).join('\t')}\n`;
      if (lines.length >= COPY_LENGTH) await send();
    },
    async staged() {
      await send();
      await sending;
      await client.query(
        `create unique index staging_line on ${STAGING} (line); create index staging_id on ${STAGING} (id); analyze ${STAGING}`,
      );
    },
    async swap(parts, lockFirst) {
      await client.query('begin');
      try {
        if (lockFirst) await client.query(WRITER_LOCK);
        else if (!(await insertAhead(parts.insert)) || !(await lockSoon(client))) return await again();
        if (!(await parts.holds())) return await again();
        if (lockFirst) await parts.insert();
        const result = await parts.finish();
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    },
    async chainJournal(recordedAt, columns) {
      const head = await journalHead(source);
      const targets = sql.join(['seq', 'recorded_at', ...columns.map(([target]) => target), 'hash'].map((name) => sql.ref(name)));
      const values = sql.join(columns.map(([, expression]) => expression));
      const moment = sql.lit(`\\x${Buffer.from(recordedAt).toString('hex')}`);
      const item = sql`${moment}::bytea || decode(s.content, 'hex')`;
      // The aggregate begins with its first value as it is: there the head of the journal goes in.
      const first = sql`case s.line when (select min(line) from ${sql.table(STAGING)}) then sha256(${sql.lit(`\\x${head.hash}`)}::bytea || ${item}) else ${item} end`;
      await sql`insert into journal (${targets})
        select ${head.seq} + row_number() over lines, ${recordedAt}, ${values}, redsail_chain(${first}) over lines
        from ${sql.table(STAGING)} s window lines as (order by s.line rows unbounded preceding)`.execute(reader);
    },
    async close() {
      await sending.catch(() => {});
      await reader.destroy();
      await client.end();
    },
  };
}

const UNIQUE_VIOLATION = '23505';

/** False when a command has made one of the records meanwhile. */
async function insertAhead(insert: () => Promise<void>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false;
    throw error;
  }
}

/**
 * Takes the writer's lock by asking for it, never by waiting in the queue: a command that holds it may be waiting for one of the
 * records just inserted, and the server would end one of the two.
 */
async function lockSoon(client: pg.Client): Promise<boolean> {
  const until = performance.now() + SOON_MS;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(TRY_WRITER_LOCK);
    if (rows[0]!.taken) return true;
    if (performance.now() > until) return false;
    await sleep(5);
  }
}
