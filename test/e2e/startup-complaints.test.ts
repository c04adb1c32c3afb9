import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, plainEnvironment, runProgram, type Environment, type ProgramName } from '../support/built-program.js';
import { compileCache } from '../support/sample-folder.js';

/** "At once": a program that goes on to wait for something takes longer, even on a busy machine. */
const AT_ONCE_MS = 25_000;

interface Complaint {
  readonly name: string;
  readonly program: ProgramName;
  readonly words?: readonly string[];
  readonly environment: () => Environment;
  /** The variable, what was expected, what came. */
  readonly says: readonly string[];
}

describe('a process that cannot start ends at once, and names the variable, what was expected and what came', () => {
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  let folder: string;
  let taken: Server;
  let takenPort: number;
  let freePorts: Environment;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redsail-e2e-'));
    takenPort = await freePort();
    taken = createServer().listen(takenPort, '127.0.0.1');
    await once(taken, 'listening');
    const variables = ['PORT', 'ORGANIZATIONS_PORT', 'PERSONNEL_PORT', 'LIVELIHOOD_PORT'];
    freePorts = Object.fromEntries(await Promise.all(variables.map(async (name) => [name, String(await freePort())] as const)));
  });
  afterAll(async () => {
    await new Promise((resolve) => taken.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  const nobodyListens = () => `postgres://postgres:secret@127.0.0.1:${freePorts.PORT}/redsail`;

  const complaints: readonly Complaint[] = [
    {
      name: 'a gateway with a wrong port',
      program: 'gateway',
      environment: () => ({ PORT: 'eighty' }),
      says: ['PORT', 'expected a whole number from 0 to 65535', 'got "eighty"'],
    },
    {
      name: 'a gateway whose port is in use',
      program: 'gateway',
      environment: () => ({ PORT: String(takenPort), HOST: '127.0.0.1' }),
      says: ['PORT', 'expected an address that is free to listen on', 'EADDRINUSE'],
    },
    {
      name: 'a gateway without a supergraph',
      program: 'gateway',
      environment: () => ({ REDSAIL_SUPERGRAPH: join(folder, 'none.graphql') }),
      says: ['REDSAIL_SUPERGRAPH', 'expected a file with a composed supergraph', 'none.graphql', 'no such file'],
    },
    {
      name: 'a gateway whose supergraph is no GraphQL',
      program: 'gateway',
      environment: () => ({ REDSAIL_SUPERGRAPH: file('broken.graphql', 'type Query { region: ') }),
      says: ['REDSAIL_SUPERGRAPH', 'expected a file with a composed supergraph', 'broken.graphql', 'Syntax Error'],
    },
    {
      name: 'a gateway whose supergraph was never composed',
      program: 'gateway',
      environment: () => ({ REDSAIL_SUPERGRAPH: file('plain.graphql', 'type Query { region: String }') }),
      says: ['REDSAIL_SUPERGRAPH', 'plain.graphql', 'an ordinary schema, not a composed supergraph'],
    },
    {
      name: 'a gateway whose supergraph cannot be planned',
      program: 'gateway',
      environment: () => ({
        REDSAIL_SUPERGRAPH: file('hollow.graphql', 'enum join__Graph { LAMPS }\ntype Query { lamp: String }'),
        LAMPS_URL: 'http://127.0.0.1:4009/graphql',
      }),
      says: ['REDSAIL_SUPERGRAPH', 'expected a supergraph that can be planned'],
    },
    {
      name: 'a gateway that is sent to no address',
      program: 'gateway',
      environment: () => ({ PERSONNEL_URL: 'personnel' }),
      says: ['PERSONNEL_URL', 'expected an http or https URL', 'got "personnel"'],
    },
    {
      name: 'a subgraph with a wrong port',
      program: 'organizations',
      words: ['serve'],
      environment: () => ({ ORGANIZATIONS_PORT: '70000' }),
      says: ['ORGANIZATIONS_PORT', 'expected an integer from 1 to 65535', 'got "70000"'],
    },
    {
      name: 'a subgraph whose port is in use',
      program: 'organizations',
      words: ['serve'],
      environment: () => ({ ORGANIZATIONS_PORT: String(takenPort) }),
      says: ['ORGANIZATIONS_PORT', 'expected a free port', 'EADDRINUSE'],
    },
    {
      name: 'a subgraph whose PostgreSQL is out of reach',
      program: 'personnel',
      words: ['serve'],
      environment: () => ({ PERSONNEL_DATABASE_URL: nobodyListens() }),
      says: ['PERSONNEL_DATABASE_URL', 'cannot reach the database postgres://postgres@127.0.0.1', 'ECONNREFUSED', 'expected postgres://'],
    },
    {
      name: 'a subgraph with an address of no database',
      program: 'livelihood',
      words: ['serve'],
      environment: () => ({ LIVELIHOOD_DATABASE_URL: 'mysql://localhost/livelihood' }),
      says: ['LIVELIHOOD_DATABASE_URL', 'expected postgres://… or sqlite:', 'mysql://localhost/livelihood'],
    },
    {
      name: 'the command line with a wrong port',
      program: 'redsail',
      words: ['start'],
      environment: () => ({ ...freePorts, PERSONNEL_PORT: 'x' }),
      says: ['PERSONNEL_PORT', 'expected a port number from 1 to 65535', 'came "x"'],
    },
    {
      name: 'the command line whose port is in use',
      program: 'redsail',
      words: ['start'],
      environment: () => ({ ...freePorts, LIVELIHOOD_PORT: String(takenPort) }),
      says: ['LIVELIHOOD_PORT', 'expected a free port', 'in use'],
    },
    {
      name: 'the command line whose departments are to use a PostgreSQL out of reach',
      program: 'redsail',
      words: ['start'],
      environment: () => ({ ...freePorts, PORT: freePorts.PORT!, ORGANIZATIONS_DATABASE_URL: nobodyListens(), HOST: '127.0.0.1' }),
      says: ['ORGANIZATIONS_DATABASE_URL', 'cannot reach the database', 'ECONNREFUSED'],
    },
  ];

  it.each(complaints)('$name', async ({ program, words = [], environment, says }) => {
    const began = performance.now();
    const { code, signal, out, err } = await runProgram(program, words, {
      ...plainEnvironment(),
      REDSAIL_DATA: join(folder, 'data'),
      NODE_COMPILE_CACHE: compileCache,
      REDSAIL_EXIT_WITH_PARENT: '1',
      ...environment(),
    });
    expect({ signal, failed: code !== 0 }).toEqual({ signal: null, failed: true });
    expect(performance.now() - began).toBeLessThan(AT_ONCE_MS);
    for (const part of says) expect(err).toContain(part);
    // In Chinese as well, without a stack, and without a password.
    expect(err).toMatch(/应为/);
    expect(out + err).not.toMatch(/\n +at .+:\d+|secret/);
  });
});
