import type { Principal } from '@redsail/contract';
import { execute, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Ask } from '../../subgraphs/kit/src/commands/ask.js';
import { Context } from '../../subgraphs/kit/src/graph/context.js';
import type { Occasion, Outcome } from '../../subgraphs/kit/src/import/job.js';
import { verifyJournal, type Verdict } from '../../subgraphs/kit/src/journal/verify.js';
import { importFile } from '../../subgraphs/kit/src/program/import-file.js';
import { loadSample } from '../../subgraphs/kit/src/program/load-sample.js';
import { seed } from '../../subgraphs/kit/src/program/seed.js';
import { Vault } from '../../subgraphs/kit/src/protect/vault.js';
import { graphOf, openDepartment, type Department } from '../../subgraphs/kit/src/serve/department.js';
import type { SampleOptions, Subgraph } from '../../subgraphs/kit/src/serve/subgraph.js';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** A caller who may do everything; tests of refusal name the scopes they leave out. */
export const allowed = (...without: string[]): Principal => ({
  subject: 'test:officer',
  organ: 'test-organ',
  roles: ['test'],
  scopes: SCOPES.filter((scope) => !without.includes(scope)),
  division: null,
  person: null,
});

export const publicCaller: Principal = {
  subject: 'public',
  organ: null,
  roles: ['public'],
  scopes: ['region:read', 'organization:read', 'party:read', 'rating:read', 'livelihood:read'],
  division: null,
  person: null,
};

const SCOPES = [
  ...publicCaller.scopes,
  'region:write',
  'organization:write',
  'party:write',
  'rating:write',
  'livelihood:write',
  'dictionary:write',
  'journal:read',
  'person:read',
  'person:count',
  'person:write',
  'deployment:read',
  'deployment:write',
  'commando:read',
  'commando:write',
  'card:read',
  'card:write',
];

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = ExecutionResult<any>;

export interface RunningSubgraph {
  readonly department: Department;
  readonly schema: GraphQLSchema;
  /** Runs an operation as the gateway would, `_entities` included. */
  execute(document: string, variables?: Record<string, unknown>, principal?: Principal): Promise<Answer>;
  /** The SQL statements that the work runs. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** Imports CSV text into a register by its import name. */
  import(register: string, csv: string | Uint8Array, occasion?: Partial<Occasion>): Promise<Outcome>;
  seed(sample?: SampleOptions): Promise<void>;
  sample(options?: Partial<SampleOptions>): Promise<void>;
  verify(): Promise<Verdict>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Answers questions to other departments. Without it a question finds nobody. */
  ask?: Ask;
  clock?: () => Date;
}

export const NOON = new Date('2022-12-01T04:00:00.000Z');

/** A department on a database of the test, served without HTTP. */
export async function startSubgraph(subgraph: Subgraph, databaseUrl: string, options: StartOptions = {}): Promise<RunningSubgraph> {
  const clock = options.clock ?? (() => NOON);
  const vault = new Vault(Buffer.alloc(32, 1), Buffer.alloc(32, 2));
  const department = await openDepartment(subgraph, databaseUrl, 'TEST_DATABASE_URL', vault, clock);
  if (!subgraph.migrations[department.database.dialect].length)
    await department.database.orm.schema.update({ safe: true, dropTables: false });
  const schema = graphOf(subgraph, vault);
  const ask: Ask =
    options.ask ??
    (() => {
      throw new Error('this test did not expect a question to another department');
    });
  const silent = () => {};
  return {
    department,
    schema,
    async execute(document, variables = {}, principal = allowed()) {
      const parsed = parse(document);
      const errors = validate(schema, parsed);
      if (errors.length) return { errors };
      const contextValue = new Context(department.database, principal, clock, ask, 'test-request');
      return (await execute({ schema, document: parsed, variableValues: variables, contextValue })) as Answer;
    },
    async statements(work) {
      const seen: string[] = [];
      const stop = department.database.onStatement((sql) => seen.push(sql));
      try {
        await work();
      } finally {
        stop();
      }
      return seen;
    },
    async import(name, csv, occasion) {
      const register = subgraph.registers.find((one) => one.importName === name);
      if (!register) throw new Error(`no register ${name}`);
      const folder = mkdtempSync(join(tmpdir(), 'redsail-test-'));
      const file = join(folder, `${name}.csv`);
      writeFileSync(file, csv);
      try {
        return await importFile(department, register, file, occasion);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    seed: (sample = { seed: 59, scale: 0 }) => seed(department, subgraph.folder, sample, silent),
    async sample({ seed: number = 59, scale = 0.1 } = {}) {
      await loadSample(department, { seed: number, scale }, silent);
    },
    verify: () => verifyJournal(department.database),
    stop: () => department.database.close(),
  };
}
