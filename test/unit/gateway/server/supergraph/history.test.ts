import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findVersion } from '../../../../../gateway/server/src/supergraph/published-version.js';
import { run } from '../../../../../schema/src/run.js';
import { startLoad } from '../stand-in/load.js';
import { gatewayProgram, type GatewayProgram, type PreparedProgram } from '../stand-in/program.js';

/** The gateway as it is built, in a process of its own, follows what the real `redsail-schema` publishes. */
const PATIENCE_MS = 120_000;
let folder: string;
let prepared: PreparedProgram;
let gateway: GatewayProgram;
let address: string;

const path = (file: string) => join(folder, file);
const tool = async (...words: string[]) => {
  const said: string[] = [];
  const code = await run(words, { clock: () => new Date(), folder, out: () => {}, err: (text) => said.push(text) });
  if (code !== 0) throw new Error(said.join(''));
};
const writeSdl = (name: string, sdl: string) => {
  mkdirSync(path(`${name}/generated`), { recursive: true });
  writeFileSync(path(`${name}/generated/schema.graphql`), sdl);
};
const publish = async (field: string) => {
  const { sdl } = prepared.town.personnel;
  writeSdl('personnel', sdl.replace('type Query {', `type Query { ${field}: String `));
  await tool('publish', '--author', 'A');
};

interface Ready {
  readonly supergraph: string;
  readonly historyVersion: number | null;
  readonly supergraphLoads: {
    readonly reloads: number;
    readonly refusals: number;
    readonly failedLooks: number;
    readonly lastRefused: { readonly version: string; readonly reasons: readonly string[] } | null;
  };
}
const ready = async (): Promise<Ready> => (await (await fetch(`${address}/ready`)).json()) as Ready;
async function until(holds: (now: Ready) => boolean): Promise<Ready> {
  for (;;) {
    const now = await ready();
    if (holds(now)) return now;
    await pause(20);
  }
}
async function start(supergraph: string): Promise<void> {
  gateway = prepared.start({ REDSAIL_SUPERGRAPH: supergraph, REDSAIL_SUPERGRAPH_POLL_MS: '100' });
  address = await gateway.listening();
}
const knows = async (field: string): Promise<boolean> => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ __type(name: "Query") { fields { name } } }` }),
  });
  const { data } = (await response.json()) as { data: { __type: { fields: { name: string }[] } } };
  return data.__type.fields.some(({ name }) => name === field);
};

beforeEach(async () => {
  prepared = await gatewayProgram();
  folder = mkdtempSync(join(tmpdir(), 'gateway-history-'));
  const { organizations, personnel, livelihood } = prepared.town;
  const three = [organizations, personnel, livelihood];
  writeFileSync(
    path('subgraphs.yaml'),
    `subgraphs:\n${three.map(({ name }) => `  - { name: ${name}, folder: ${name}, url: "http://127.0.0.1:1/graphql" }\n`).join('')}`,
  );
  for (const { name, sdl } of three) writeSdl(name, sdl);
  await tool('publish', '--author', 'A');
}, PATIENCE_MS);
afterEach(async () => {
  gateway.child.kill('SIGTERM');
  await gateway.ended;
  await prepared.town.stop();
  rmSync(folder, { recursive: true });
}, PATIENCE_MS);

test(
  'a publication and a rollback are followed without a request that is dropped; what does not agree with its hash is not served',
  async () => {
    await start(path('history.yaml'));
    const first = await ready();
    expect([first.historyVersion, first.supergraphLoads.reloads]).toEqual([1, 0]);
    const load = startLoad(address, {
      connections: 8,
      query: '{ regions { name deployments { state } items { title } } }',
      wrong: (body: any) =>
        !body.errors && body.data?.regions?.[0]?.deployments?.[0]?.state === 'ACTIVE' ? undefined : JSON.stringify(body),
    });

    await publish('doctor');
    const second = await until(({ historyVersion }) => historyVersion === 2);
    expect([second.supergraph === first.supergraph, await knows('doctor')]).toEqual([false, true]);

    await tool('rollback', '1', '--author', 'A');
    const third = await until(({ historyVersion }) => historyVersion === 3);
    expect([third.supergraph, await knows('doctor')]).toEqual([first.supergraph, false]);

    // The history is copied before its files; one of them is damaged on the way; then it is whole.
    cpSync(folder, `${folder}-copy`, { recursive: true });
    const original = folder;
    folder = `${folder}-copy`;
    await publish('nurse');
    const history = readFileSync(path('history.yaml'), 'utf8');
    const blob = findVersion(history, '4').file;
    const whole = readFileSync(path(blob), 'utf8');
    rmSync(folder, { recursive: true });
    folder = original;
    expect(existsSync(path(blob))).toBe(false);
    writeFileSync(path('history.yaml'), history);
    await until(({ supergraphLoads }) => supergraphLoads.failedLooks === 1);
    writeFileSync(path(blob), whole.replace('nurse', 'curse'));
    const refused = await until(({ supergraphLoads }) => supergraphLoads.refusals === 1);
    expect(refused).toMatchObject({ historyVersion: 3, supergraph: first.supergraph });
    expect(refused.supergraphLoads.lastRefused!.reasons[0]).toContain('the file of version 4 has the hash');
    writeFileSync(path(blob), whole);
    await until(({ historyVersion }) => historyVersion === 4);
    expect(await knows('nurse')).toBe(true);

    const answered = load.answered();
    await load.stop();
    expect(load.failures).toEqual([]);
    expect(answered).toBeGreaterThan(50);
    const loads = gateway.log().filter(({ message }) => message === 'supergraph loaded');
    expect(loads.map(({ historyVersion }) => historyVersion)).toEqual([2, 3, 4]);
  },
  PATIENCE_MS,
);

test(
  'pinned to a version it stays there; at an address the files are fetched from beside the history',
  async () => {
    await publish('doctor');
    const server = createServer((request, response) => {
      const file = path(request.url!.slice('/graph/'.length));
      if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const served = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graph/history.yaml`;
    await start(served);
    expect([(await ready()).historyVersion, await knows('doctor')]).toEqual([2, true]);
    await tool('rollback', '1', '--author', 'A');
    await until(({ historyVersion }) => historyVersion === 3);
    gateway.child.kill('SIGTERM');
    await gateway.ended;

    await start(`${path('history.yaml')}#2`);
    await publish('nurse');
    await pause(500);
    expect(await ready()).toMatchObject({ historyVersion: 2, supergraphLoads: { reloads: 0, refusals: 0, failedLooks: 0 } });
    server.close();
  },
  PATIENCE_MS,
);
