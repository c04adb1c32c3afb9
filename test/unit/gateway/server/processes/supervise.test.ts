import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer, type AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import { startLoad } from '../stand-in/load.js';
import { gatewayProgram, type GatewayProgram } from '../stand-in/program.js';
import type { Town } from '../stand-in/town.js';

jest.setTimeout(90_000);
let town: Town;
let supergraph: string;
let start: (environment?: Record<string, string>) => GatewayProgram;
const begun: GatewayProgram[] = [];
beforeAll(async () => {
  const program = await gatewayProgram();
  ({ town, supergraph } = program);
  start = (environment) => {
    const gateway = program.start({ REDSAIL_PROCESSES: '2', ...environment });
    begun.push(gateway);
    return gateway;
  };
});
afterEach(async () => {
  for (const { child, ended } of begun.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => town.stop());

const listened = (log: readonly Record<string, unknown>[]) => log.filter(({ message }) => message === 'listening');
const pidOf = (gateway: GatewayProgram, worker: number) => Number(listened(gateway.log()).findLast((line) => line.worker === worker)!.pid);
const readiness = async (address: string) => (await (await fetch(`${address}/ready`, { headers: { connection: 'close' } })).json()) as any;

test('both processes serve the one port, and /ready says which of them answers', async () => {
  const gateway = start();
  const address = await gateway.listening(2);
  const seen = new Set<number>();
  while (seen.size < 2) {
    const { process } = await readiness(address);
    expect(process.workers).toBe(2);
    seen.add(process.worker);
  }
  expect([...seen].sort()).toEqual([1, 2]);
});

test('a process that dies is replaced, and the other serves meanwhile', async () => {
  const gateway = start();
  const address = await gateway.listening(2);
  process.kill(pidOf(gateway, 2), 'SIGKILL');
  expect((await readiness(address)).ready).toBe(true);
  await gateway.until((log) => listened(log).length === 3);
  expect(gateway.log().find(({ message }) => message === 'a worker has ended')).toMatchObject({ worker: 2, signal: 'SIGKILL' });
  expect(listened(gateway.log()).at(-1)).toMatchObject({ worker: 2 });
});

test('a first process that cannot listen ends everything, and its complaint is told once', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { code, complaints } = await start({ PORT: String((taken.address() as AddressInfo).port) }).ended;
  taken.close();
  expect(code).toBe(1);
  expect(complaints.match(/^PORT: .*EADDRINUSE/gm)).toHaveLength(1);
  expect(complaints).toMatch(/its reasons stand above/);
});

test('with none left, and replacements that end before they listen again and again, it gives up and says so', async () => {
  const sound = readFileSync(supergraph);
  const gateway = start();
  await gateway.listening(2);
  writeFileSync(supergraph, 'type Query {');
  for (const worker of [1, 2]) process.kill(pidOf(gateway, worker), 'SIGKILL');
  const { code, complaints } = await gateway.ended;
  writeFileSync(supergraph, sound);
  expect(code).toBe(1);
  expect(complaints).toMatch(/^REDSAIL_SUPERGRAPH: .*Syntax Error/m);
  expect(complaints).toMatch(/its reasons stand above\n$/);
});

test('a wrong setting is answered before any process is started', async () => {
  const { code, complaints } = await start({ PORT: 'http' }).ended;
  expect([code, complaints]).toEqual([1, expect.stringMatching(/^PORT: .*"http"\n$/)]);
});

test('SIGUSR2 renews the processes in turn, and no request fails', async () => {
  const gateway = start({ REDSAIL_DRAIN_DELAY_MS: '2000' });
  const address = await gateway.listening(2);
  const isWhole = (body: any) => (body.data?.regions?.length === 3 ? undefined : JSON.stringify(body));
  const old = [pidOf(gateway, 1), pidOf(gateway, 2)];
  const query = '{ regions { name } }';
  let loads = [startLoad(address, { connections: 4, query, wrong: isWhole })];
  gateway.child.kill('SIGUSR2');
  const stopped = (log: readonly Record<string, unknown>[]) => log.filter(({ message }) => message === 'stopped').length;
  while (stopped(gateway.log()) < 2) {
    await pause(100);
    // Callers whose connection has come to its end come back over another one.
    loads = [...loads, startLoad(address, { connections: 1, query, wrong: isWhole })];
  }
  await Promise.all(loads.map((load) => load.stop()));
  expect(loads.flatMap(({ failures }) => failures)).toEqual([]);
  const renewed = [pidOf(gateway, 1), pidOf(gateway, 2)];
  expect(renewed.filter((pid) => old.includes(pid))).toEqual([]);
});

test('a second signal ends all processes at once', async () => {
  town.personnel.misbehaviour = () => {};
  town.personnel.seen.length = 0;
  const gateway = start({ PERSONNEL_DEADLINE_MS: '60000', REDSAIL_STOP_DEADLINE_MS: '60000' });
  const address = await gateway.listening(2);
  const inFlight = startLoad(address, { connections: 2, query: '{ caller }', wrong: () => undefined });
  while (town.personnel.seen.length < 2) await pause(20);
  gateway.child.kill('SIGTERM');
  await gateway.until((log) => log.filter(({ message }) => message === 'stopping').length === 3);
  gateway.child.kill('SIGTERM');
  expect((await gateway.ended).code).toBe(1);
  await inFlight.stop();
  expect(inFlight.failures).toHaveLength(2);
});

test('the processes go with their supervisor, kill -9 included', async () => {
  const gateway = start();
  await gateway.listening(2);
  const pids = [pidOf(gateway, 1), pidOf(gateway, 2)];
  gateway.child.kill('SIGKILL');
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  while (pids.some(isAlive)) await pause(20);
});
