import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { startLoad } from '../stand-in/load.js';
import { gatewayProgram, type GatewayProgram } from '../stand-in/program.js';
import { sendJson } from '../stand-in/subgraph.js';
import type { Town } from '../stand-in/town.js';

/** The graceful stop, of real processes under load. */
jest.setTimeout(60_000);
let town: Town;
let start: (environment?: Record<string, string>) => GatewayProgram;
const begun: GatewayProgram[] = [];
beforeAll(async () => {
  const program = await gatewayProgram();
  town = program.town;
  start = (environment) => {
    const gateway = program.start(environment);
    begun.push(gateway);
    return gateway;
  };
});
afterEach(async () => {
  for (const { child, ended } of begun.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  town.personnel.misbehaviour = undefined;
});
afterAll(() => town.stop());

const QUERY = '{ regions { name deployments { state } items { title } } }';
const isWhole = (body: any) => (body.data?.regions?.length === 3 && !body.errors ? undefined : JSON.stringify(body));

// The callers are one process on a machine that may be busy: it gets a drain delay's time to come back over its kept connections.
test.each([
  ['one process', '1'],
  ['two processes', '2'],
])('%s under load: SIGTERM stops it without failing a request', async (_, processes) => {
  const gateway = start({ REDSAIL_PROCESSES: processes, REDSAIL_DRAIN_DELAY_MS: '2000' });
  const load = startLoad(await gateway.listening(Number(processes)), { connections: 20, query: QUERY, wrong: isWhole });
  while (load.answered() < 200) await pause(10);
  gateway.child.kill('SIGTERM');
  expect((await gateway.ended).code).toBe(0);
  await load.stop();
  expect(load.failures).toEqual([]);
});

test('slow requests are answered to their end', async () => {
  const gateway = start();
  const address = await gateway.listening();
  town.personnel.seen.length = 0;
  town.personnel.misbehaviour = (response) => void pause(500).then(() => sendJson(response, 200, { data: { caller: 'late' } }));
  const load = startLoad(address, {
    connections: 10,
    query: '{ caller }',
    wrong: (body: any) => (body.data?.caller ? undefined : 'no data'),
  });
  while (town.personnel.seen.length < 10) await pause(10);
  gateway.child.kill('SIGTERM');
  expect((await gateway.ended).code).toBe(0);
  await load.stop();
  expect([load.failures, load.answered() >= 10]).toEqual([[], true]);
});
