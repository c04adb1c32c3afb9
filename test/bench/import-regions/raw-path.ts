import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Client, type Submittable } from 'pg';
import { openSqliteFile } from '../../../subgraphs/kit/src/database/sqlite.js';

/** The tables that the import writes, and all of their rows. */
const TABLES = ['region', 'journal'] as const;

/**
 * Puts the rows of one database into another of the same schema by the quickest way the database itself has: no check, no hash, no CSV.
 * Constraints and indexes are the same.
 * @returns milliseconds for the divisions, and for their journal
 */
export const rawPath = (from: string, into: string): Promise<readonly [regions: number, journal: number]> =>
  from.startsWith('sqlite:') ? preparedStatements(pathOf(from), pathOf(into)) : copy(from, into);

const pathOf = (url: string): string => url.slice('sqlite:'.length);

/** Rows are read in blocks, and only the writing is timed. */
async function preparedStatements(from: string, into: string): Promise<readonly [number, number]> {
  const source = openSqliteFile(from, true);
  const target = openSqliteFile(into);
  let ms = 0;
  const timed = (work: () => void) => {
    const start = performance.now();
    work();
    ms += performance.now() - start;
  };
  const load = (table: string): number => {
    ms = 0;
    const rows = source.prepare(`select * from ${table} order by rowid`).raw();
    const insert = target.prepare(
      `insert into ${table} values (${rows
        .columns()
        .map(() => '?')
        .join(', ')})`,
    );
    timed(() => target.exec('begin'));
    let block: unknown[][] = [];
    const write = () => timed(() => block.forEach((row) => insert.run(row)));
    for (const row of rows.iterate() as Iterable<unknown[]>) {
      block.push(row);
      if (block.length < 10_000) continue;
      write();
      block = [];
    }
    write();
    timed(() => target.exec('commit'));
    return ms;
  };
  try {
    return [load('region'), load('journal')];
  } finally {
    source.close();
    target.close();
  }
}

/** The kit's own driver for COPY; the tests have none. */
const { from: copyFrom, to: copyTo } = createRequire(new URL('../../../subgraphs/kit/package.json', import.meta.url))(
  'pg-copy-streams',
) as {
  from(statement: string): Submittable & NodeJS.WritableStream;
  to(statement: string): Submittable & NodeJS.ReadableStream;
};

async function copy(from: string, into: string): Promise<readonly [number, number]> {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-bench-'));
  const [source, target] = [new Client({ connectionString: from }), new Client({ connectionString: into })];
  await Promise.all([source.connect(), target.connect()]);
  try {
    const took: number[] = [];
    for (const table of TABLES) {
      const file = join(folder, table);
      const order = table === 'region' ? 'id' : 'seq';
      await pipeline(source.query(copyTo(`copy (select * from ${table} order by ${order}) to stdout`)), createWriteStream(file));
      const start = performance.now();
      await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), target.query(copyFrom(`copy ${table} from stdin`)));
      took.push(performance.now() - start);
    }
    return [took[0]!, took[1]!];
  } finally {
    await Promise.all([source.end(), target.end()]);
    rmSync(folder, { recursive: true });
  }
}
