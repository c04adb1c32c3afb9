import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startTown, type Town } from './stand-in/town.js';

/** The program as it is built and started, in a process of its own. */
// Loading a program takes seconds where many tests run at once.
const PATIENCE_MS = 30_000;
const folder = mkdtempSync(join(tmpdir(), 'gateway-main-'));
let town: Town;
let sound: Record<string, string>;
beforeAll(async () => {
  town = await startTown();
  writeFileSync(join(folder, 'supergraph.graphql'), town.supergraphSdl);
  sound = {
    PORT: '0',
    HOST: '127.0.0.1',
    REDSAIL_DATA: folder,
    REDSAIL_SUPERGRAPH: join(folder, 'supergraph.graphql'),
    REDSAIL_SUBGRAPHS: 'schema/subgraphs.yaml',
    ORGANIZATIONS_URL: town.organizations.url,
    PERSONNEL_URL: town.personnel.url,
    LIVELIHOOD_URL: town.livelihood.url,
  };
});
afterAll(() => town.stop());

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['gateway/server/dist/main.js'], { env: { PATH: process.env.PATH, ...sound, ...environment } });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = new Promise<{ code: number | null; complaints: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, complaints }));
  });
  const listening = async (): Promise<string> => {
    for (;;) {
      const address = /"address":"([^"]+)"/.exec(output)?.[1];
      if (address) return address;
      await pause(20);
    }
  };
  return { child, ended, listening };
}

test.each([
  ['a wrong port', { PORT: 'http' }, /^PORT: 应为.*"http" · expected.*got "http"/],
  ['a missing supergraph', { REDSAIL_SUPERGRAPH: '/nowhere.graphql' }, /^REDSAIL_SUPERGRAPH: .*"\/nowhere\.graphql"/],
  ['a bad address of a subgraph', { PERSONNEL_URL: 'personnel:4002' }, /^PERSONNEL_URL: .*"personnel:4002"/],
  ['a bad deadline', { PERSONNEL_DEADLINE_MS: 'soon' }, /^PERSONNEL_DEADLINE_MS: .*"soon"/],
  ['development keys in production', { NODE_ENV: 'production' }, /^REDSAIL_TOKEN_KEY: .*production/],
  ['a host that is not this machine’s', { HOST: '192.0.2.1' }, /^HOST: .*192\.0\.2\.1/],
])(
  '%s ends the process at once with code 1 and a complaint',
  async (_, environment, complaint) => {
    const { code, complaints } = await start(environment).ended;
    expect(code).toBe(1);
    expect(complaints).toMatch(complaint);
    expect(complaints).not.toMatch(/\n\s+at /);
  },
  PATIENCE_MS,
);

test(
  'a port that is taken is named by its variable',
  async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = String((server.address() as AddressInfo).port);
    const { code, complaints } = await start({ PORT: port }).ended;
    expect([code, complaints]).toEqual([1, expect.stringMatching(/^PORT: .*EADDRINUSE/)]);
    server.close();
  },
  PATIENCE_MS,
);

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s stops it in order, with code 0',
  async (signal) => {
    const { child, ended, listening } = start({});
    const address = await listening();
    expect((await fetch(`${address}/ready`)).status).toBe(200);
    child.kill(signal);
    expect((await ended).code).toBe(0);
  },
  PATIENCE_MS,
);

test(
  'a second signal ends it at once, with code 1',
  async () => {
    town.personnel.misbehaviour = () => {};
    const { child, ended, listening } = start({ PERSONNEL_DEADLINE_MS: '60000', REDSAIL_STOP_DEADLINE_MS: '60000' });
    const address = await listening();
    const inFlight = fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ caller }"}',
    }).catch(() => 'cut');
    await pause(500);
    child.kill('SIGTERM');
    await pause(200);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(1);
    expect(await inFlight).toBe('cut');
    town.personnel.misbehaviour = undefined;
  },
  PATIENCE_MS,
);
