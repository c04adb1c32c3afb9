import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { DevelopmentKey, developmentKey } from '@redsail/contract';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLClient } from 'graphql-request';
import { developmentToken } from '../../gateway/cli/src/identity/development-token.js';
import {
  DEPARTMENTS,
  freePort,
  plainEnvironment,
  runProgram,
  startProgram,
  type Department,
  type Ended,
  type Environment,
  type PartName,
  type ProgramName,
  type RunningProgram,
} from './built-program.js';
import type { TestDatabase } from './databases.js';
import { compileCache, copySample, seed } from './sample-folder.js';

const PARTS: readonly PartName[] = [...DEPARTMENTS, 'gateway'];
const TEST_MS = 90_000;
const START_MS = 120_000;
const GRACE_MS = 12_000;

// Answers come as the document asks for them; a test that reads a wrong field fails on it.
type Data = any;

export interface Answer {
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
}

export interface CommandAnswer {
  readonly record: Data;
  /** `RULE_BROKEN O4 approver`: code, rule and field of each. */
  readonly refusals: readonly string[];
}

export interface StackOptions {
  /** The parts that are started; without it all. */
  readonly parts?: readonly PartName[];
  /** Two more of its kind are used beside it; without one the stack is on SQLite, and there from `beforeAll` on. */
  readonly database?: TestDatabase;
  /** Beside or in place of what the stack tells every part. */
  readonly environment?: Environment;
}

/** The whole of Redsail as a user has it: the built programs as processes, on a sample district and ports of its own. */
export interface Stack {
  /** REDSAIL_DATA: databases, keys. */
  readonly folder: string;
  readonly environment: Environment;
  databaseUrl(department: Department): string;
  /** GraphQL address of a part. */
  url(part: PartName): string;
  /** Asks the gateway; without a role as the public, without a token. */
  query(document: string, variables?: Record<string, unknown>, role?: string): Promise<Answer>;
  /** As `query`, and fails unless everything is answered. */
  ask(document: string, variables?: Record<string, unknown>, role?: string): Promise<Data>;
  /** Runs a command as an organization officer; `record` is the payload's field and what is wanted of it, `partyOrganization { id version }`. */
  command(name: string, record: string, input: object, role?: string): Promise<CommandAnswer>;
  token(role: string): Promise<string>;
  /** Runs one of the built programs against this data. */
  run(program: ProgramName, ...words: string[]): Promise<Ended>;
  /** kill -9. */
  kill(part: PartName): Promise<void>;
  /** SIGSTOP freezes a part, SIGCONT lets it go on. */
  signal(part: PartName, signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Starts a part again, ended or not. */
  restart(part: PartName): Promise<void>;
  /** Everything the part has said since the stack was started. */
  log(part: PartName): string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A stack for the tests of the enclosing `describe` or file, from `beforeAll` to `afterAll`. The tests get more time than others: each start
 * of a program, of which some make several, takes seconds on a busy machine.
 */
export function useStack(options: StackOptions = {}): Stack {
  jest.setTimeout(TEST_MS);
  const stack = createStack(options);
  beforeAll(() => stack.start(), START_MS + 60_000);
  afterAll(() => stack.stop(), GRACE_MS * 3);
  return stack;
}

/** A stack that its user starts and stops. On PostgreSQL it has to be called in the body of a `describe`. */
export function createStack({ parts = PARTS, database, environment: more = {} }: StackOptions = {}): Stack {
  const urls = database && [database.url, database.another().url, database.another().url];
  const ports = new Map<PartName, number>();
  const running = new Map<PartName, RunningProgram>();
  const logs = new Map<PartName, string>();
  const tokens = new Map<string, Promise<string>>();
  // Made with the first start: tests that are left out leave nothing behind.
  let folder = '';
  let environment: Environment = {};

  const url = (part: PartName) => `http://127.0.0.1:${ports.get(part)}/graphql`;
  const keep = (part: PartName, { said }: RunningProgram) => logs.set(part, (logs.get(part) ?? '') + said.out + said.err);

  const begin = async (part: PartName) => {
    const program = startProgram(part, part === 'gateway' ? [] : ['serve'], environment);
    running.set(part, program);
    await untilReady(part, new URL('/ready', url(part)), program);
  };
  const end = async (part: PartName, signal: NodeJS.Signals) => {
    const program = running.get(part);
    if (!program) return;
    running.delete(part);
    const late = setTimeout(() => program.process.kill('SIGKILL'), GRACE_MS);
    program.process.kill(signal);
    await program.ended;
    clearTimeout(late);
    keep(part, program);
  };
  const token = (role: string) => {
    const found = tokens.get(role) ?? makeToken(folder, role);
    tokens.set(role, found);
    return found;
  };
  const query: Stack['query'] = async (document, variables = {}, role) => {
    const headers = role === undefined ? {} : { authorization: `Bearer ${await token(role)}` };
    const client = new GraphQLClient(url('gateway'), { errorPolicy: 'all', headers });
    const { data, errors = [] } = await client.rawRequest<Data>(document, variables);
    return { data, errors: errors as readonly GraphQLFormattedError[] };
  };
  const ask: Stack['ask'] = async (document, variables, role) => {
    const { data, errors } = await query(document, variables, role);
    if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  };

  return {
    get folder() {
      return folder;
    },
    get environment() {
      return environment;
    },
    databaseUrl: (department) => environment[databaseVariable(department)] ?? `sqlite:${join(folder, `${department}.sqlite`)}`,
    url,
    query,
    ask,
    token,
    async command(name, record, input, role = 'organization-officer') {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${record} userErrors { code rule field messageZh messageEn } } }`;
      const answer = await ask(document, { input: { reason: '端到端测试', ...input } }, role);
      const { userErrors, ...rest } = answer[name];
      const refusals = userErrors.map(({ code, rule, field }: Data) => [code, rule, field].filter(Boolean).join(' '));
      return { record: Object.values(rest)[0], refusals };
    },
    run: (program, ...words) => runProgram(program, words, environment),
    kill: (part) => end(part, 'SIGKILL'),
    signal: (part, signal) => void running.get(part)!.process.kill(signal),
    async restart(part) {
      await end(part, 'SIGTERM');
      await begin(part);
    },
    log: (part) => {
      const program = running.get(part);
      return (logs.get(part) ?? '') + (program ? program.said.out + program.said.err : '');
    },
    async start() {
      folder = mkdtempSync(join(tmpdir(), 'redsail-e2e-'));
      for (const part of PARTS) ports.set(part, await freePort());
      environment = { ...plainEnvironment(), ...addresses(ports), ...databaseUrls(urls), REDSAIL_DATA: folder, ...SETTINGS, ...more };
      if (urls)
        await seed(
          environment,
          DEPARTMENTS.filter((name) => parts.includes(name)),
        );
      else await copySample(folder);
      await Promise.all(parts.map(begin));
    },
    async stop() {
      await end('gateway', 'SIGTERM');
      await Promise.all(DEPARTMENTS.map((part) => end(part, 'SIGTERM')));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const SETTINGS: Environment = {
  REDSAIL_SAMPLE_SCALE: '0.02',
  REDSAIL_EXIT_WITH_PARENT: '1',
  NODE_COMPILE_CACHE: compileCache,
};

const addresses = (ports: ReadonlyMap<PartName, number>): Environment => ({
  PORT: String(ports.get('gateway')),
  HOST: '127.0.0.1',
  GATEWAY_URL: `http://127.0.0.1:${ports.get('gateway')}/graphql`,
  ...Object.fromEntries(
    DEPARTMENTS.flatMap((name) => [
      [`${name.toUpperCase()}_PORT`, String(ports.get(name))],
      [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports.get(name)}/graphql`],
    ]),
  ),
});

const databaseUrls = (urls: readonly string[] | undefined): Environment =>
  Object.fromEntries(DEPARTMENTS.flatMap((name, at) => (urls ? [[databaseVariable(name), urls[at]!]] : [])));

const databaseVariable = (department: Department): string => `${department.toUpperCase()}_DATABASE_URL`;

/** As `redsail token` issues them. */
const makeToken = (folder: string, role: string): Promise<string> =>
  developmentToken(
    developmentKey(join(folder, 'keys'), DevelopmentKey.TOKEN, false) as Parameters<typeof developmentToken>[0],
    { role, subject: `dev:${role}`, organ: null, division: null, hours: 1 },
    new Date(),
  );

async function untilReady(part: PartName, url: URL, { process: child, said }: RunningProgram): Promise<void> {
  for (let waited = 0; waited < START_MS; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${part} ended before it was ready:\n${said.out}${said.err}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`${part} was not ready in time:\n${said.out}${said.err}`);
}
