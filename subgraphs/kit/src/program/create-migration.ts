import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as Postgres } from '@mikro-orm/postgresql';
import { MikroORM as Sqlite } from '@mikro-orm/sqlite';
import { entitySchemas } from '../database/entity-schemas.js';
import type { Dialect } from '../fields/kind.js';
import type { Subgraph } from '../serve/subgraph.js';

/**
 * Writes the migration from the last snapshot to today's declarations, for both databases, and the index that lists them.
 * A developer's command: the running program only applies what is listed.
 */
export async function createMigration(subgraph: Subgraph, folder: string, name: string, postgresUrl: string): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'redsail-'));
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const path = join(folder, 'migrations', dialect);
    mkdirSync(path, { recursive: true });
    const shared = {
      entities: entitySchemas(subgraph.registers, dialect),
      extensions: [Migrator],
      migrations: {
        path,
        pathTs: path,
        emit: 'ts' as const,
        snapshot: true,
        snapshotName: 'snapshot',
        fileName: (timestamp: string) => `${timestamp}-${name}`,
        disableForeignKeys: false,
      },
    };
    const orm =
      dialect === 'sqlite'
        ? await Sqlite.init({ ...shared, dbName: join(scratch, 'scratch.sqlite') })
        : await Postgres.init({ ...shared, clientUrl: scratchUrl(postgresUrl) });
    await orm.schema.ensureDatabase();
    const { fileName } = await orm.migrator.create();
    if (fileName) throughKit(join(path, fileName));
    process.stdout.write(`${dialect}: ${fileName || '没有变化 · no change'}\n`);
    if (dialect === 'postgres') await orm.schema.dropDatabase();
    await orm.close(true);
  }
  rmSync(scratch, { recursive: true });
  writeFileSync(join(folder, 'migrations', 'index.ts'), indexOf(folder));
}

/** An empty database of its own, so that nothing else on the server counts as the old state. */
const scratchUrl = (url: string): string => Object.assign(new URL(url), { pathname: `/redsail_migration_${process.pid}` }).href;

/** A department knows the ORM through the kit only. */
function throughKit(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace("'@mikro-orm/migrations'", "'@redsail/kit'"));
}

/** `migrations/index.ts`: every migration by name, oldest first. */
function indexOf(folder: string): string {
  const lists = (['sqlite', 'postgres'] as const).map((dialect: Dialect) => {
    const files = readdirSync(join(folder, 'migrations', dialect))
      .filter((file) => file.endsWith('.ts'))
      .toSorted();
    return files.map((file, at) => ({ dialect, file: file.replace(/\.ts$/, ''), as: `${dialect}${at + 1}` }));
  });
  const all = lists.flat();
  const imports = all.map(({ dialect, file, as }) => `import * as ${as} from './${dialect}/${file}.js';`);
  const entry = ({ file, as }: { file: string; as: string }) => `    { name: '${file}', class: Object.values(${as})[0]! },`;
  return [
    "import type { Migrations } from '@redsail/kit';",
    ...imports,
    '',
    '/** Written by `main.js migration <name>`. */',
    'export const migrations: Migrations = {',
    '  sqlite: [',
    ...lists[0]!.map(entry),
    '  ],',
    '  postgres: [',
    ...lists[1]!.map(entry),
    '  ],',
    '};',
    '',
  ].join('\n');
}
