import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Tables } from '../database/database.js';
import { postgresTypes, WRITER_LOCK } from '../database/postgres.js';
import { journalHead } from '../journal/append.js';
import { STAGING, type Bulk } from './bulk.js';

/** COPY's text format: a cell, with its special characters escaped. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return String(value).replace(/[\\\n\r\t]/g, (character) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[character]!);
}

export async function postgresBulk(url: string): Promise<Bulk> {
  const client = new pg.Client({ connectionString: url, types: postgresTypes });
  await client.connect();
  // Kysely on this one connection: the staging table lives in it.
  const pool = { connect: async () => Object.assign(client, { release: () => {} }), end: async () => {} };
  const reader = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
  const source = { dialect: 'postgres', reader } as const;

  return {
    dialect: 'postgres',
    source,
    async begin(columns) {
      const definitions = columns.map(({ name, type }) => `"${name}" ${type}`);
      await client.query(`create temp table ${STAGING} (${definitions.join(', ')})`);
    },
    async add(rows) {
      const stream = client.query(copyFrom(`copy ${STAGING} from stdin`));
      const lines = rows.map((row) => `${row.map(cell).join('\t')}\n`).join('');
      if (!stream.write(lines)) await once(stream, 'drain');
      stream.end();
      await finished(stream);
    },
    async staged() {
      await client.query(
        `create unique index staging_line on ${STAGING} (line); create index staging_id on ${STAGING} (id); analyze ${STAGING}`,
      );
    },
    async swap(work) {
      await client.query('begin');
      try {
        await client.query(WRITER_LOCK);
        const result = await work();
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    },
    async chainJournal(recordedAt, columns) {
      const head = await journalHead(source);
      const targets = ['seq', 'recorded_at', ...columns.map(([target]) => target), 'hash'].join(', ');
      const values = columns.map(([target, expression]) => `${expression} as ${target}`).join(', ');
      const names = columns.map(([target]) => target).join(', ');
      // The head's hash goes in front as the aggregate's first value; every further row hashes what stands before it.
      await sql
        .raw(`insert into journal (${targets})
        select ${head.seq} + place, '${recordedAt}', ${names}, hash from (
          select line, row_number() over (order by line) - 1 as place, ${names}, redsail_chain(item) over (order by line) as hash from (
            select -1 as line, ${columns.map(([target]) => `null::${typeOf(target)} as ${target}`).join(', ')}, '\\x${head.hash.toString('hex')}'::bytea as item
            union all
            select line, ${values}, convert_to('${recordedAt}', 'UTF8') || content from ${STAGING}
          ) as items
        ) as chained where line >= 0`)
        .execute(reader);
    },
    async close() {
      await reader.destroy();
      await client.end();
    },
  };
}

const typeOf = (target: string): string => (target === 'version' ? 'integer' : 'text');
