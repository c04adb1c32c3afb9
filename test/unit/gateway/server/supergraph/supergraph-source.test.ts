import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { sendJson } from '../stand-in/subgraph.js';
import { composeSupergraph, startTown, type Town } from '../stand-in/town.js';

let folder: string;
let file: string;
let town: Town;
let gateway: RunningGateway;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'supergraph-source-'));
  file = join(folder, 'supergraph.graphql');
  town = await startTown();
  writeFileSync(file, town.supergraphSdl);
  gateway = await startGateway(
    gatewayConfig(town, {
      supergraphOrigin: { path: file, pollMs: 50 },
      endpointOf: (name) => {
        if (name !== 'lamps') throw new Error(`${name.toUpperCase()}_URL: nowhere, see http://10.1.2.3/`);
        return { name, url: town.livelihood.url, deadlineMs: 1_000 };
      },
    }),
  );
});
afterEach(async () => {
  await gateway.stop();
  await town.stop();
  rmSync(folder, { recursive: true });
});

const three = () => [town.organizations, town.personnel, town.livelihood];
const withPersonnel = (sdl: string) => composeSupergraph(three().map((one) => (one.name === 'personnel' ? { ...one, sdl } : one)));
const withDoctor = () => withPersonnel(town.personnel.sdl.replace('type Query {', 'type Query { doctor: String '));
const loads = async () => (await gateway.ready()).supergraphLoads;
async function until(holds: (now: Awaited<ReturnType<typeof loads>>) => boolean): Promise<void> {
  while (!holds(await loads())) await pause(20);
}

test('a new supergraph is served as soon as it is there, and /ready names it', async () => {
  const before = await gateway.ready();
  expect((await gateway.ask('{ doctor }')).errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  writeFileSync(file, withDoctor());
  await until(({ reloads }) => reloads === 1);
  town.personnel.misbehaviour = (response) => sendJson(response, 200, { data: { doctor: '华佗' } });
  expect(await gateway.ask('{ doctor }')).toMatchObject({ data: { doctor: '华佗' } });
  const after = await gateway.ready();
  expect(after.supergraph).not.toBe(before.supergraph);
  expect(after.supergraphLoads).toMatchObject({ reloads: 1, refusals: 0, lastRefused: null, ageSeconds: expect.any(Number) });
});

test.each([
  ['is no GraphQL', () => 'type Query {', /Syntax Error/],
  ['is no supergraph', () => 'type Query { a: Int }', /no join__Graph/],
  ['cannot be planned', () => 'enum join__Graph { PERSONNEL }  type Query { a: Int }', /./],
  [
    'names a subgraph that nothing tells the address of',
    () => composeSupergraph([...three(), { name: 'parks', url: 'http://x.example/', sdl: 'type Query { parks: Int }' }]),
    /PARKS_URL: nowhere, see …/,
  ],
])('one that %s is refused with its reasons; the last one stays', async (_, sdl, reason) => {
  const before = await gateway.ready();
  writeFileSync(file, sdl());
  await until(({ refusals }) => refusals === 1);
  expect(await gateway.ask('{ regions { name } items { title } }')).toMatchObject({ status: 200, data: { regions: expect.any(Array) } });
  const { supergraph, ready, supergraphLoads } = await gateway.ready();
  expect([supergraph, ready, supergraphLoads.reloads]).toEqual([before.supergraph, true, 0]);
  const { reasons, version } = supergraphLoads.lastRefused!;
  expect([reasons.join('\n'), version]).toEqual([expect.stringMatching(reason), expect.stringMatching(/^[0-9a-f]{12}$/)]);

  writeFileSync(file, withDoctor());
  await until(({ reloads }) => reloads === 1);
});

test('an operation that is under way ends on the graph it began on, even when its subgraph has left the new one', async () => {
  let answer!: () => void;
  town.personnel.misbehaviour = (response) => void (answer = () => sendJson(response, 200, { data: { caller: 'late' } }));
  const inFlight = gateway.ask('{ caller }');
  while (town.personnel.seen.length === 0) await pause(10);
  const { sdl } = town.organizations;
  writeFileSync(file, composeSupergraph([{ ...town.organizations, sdl: `${sdl} extend type Query { mayor: String }` }, town.livelihood]));
  await until(({ reloads }) => reloads === 1);
  expect(Object.keys((await gateway.ready()).subgraphs).sort()).toEqual(['livelihood', 'organizations']);
  answer();
  expect(await inFlight).toMatchObject({ status: 200, data: { caller: 'late' } });
});

test('a subgraph that is new gets its address from the configuration', async () => {
  writeFileSync(file, composeSupergraph([...three(), { name: 'lamps', url: 'http://x.example/', sdl: 'type Query { lamps: Int }' }]));
  await until(({ reloads }) => reloads === 1);
  town.livelihood.misbehaviour = (response) => sendJson(response, 200, { data: { lamps: 7 } });
  expect(await gateway.ask('{ lamps }')).toMatchObject({ data: { lamps: 7 } });
});

test('a file that is gone is counted, and what is served stays', async () => {
  rmSync(file);
  await until(({ failedLooks }) => failedLooks === 1);
  expect((await gateway.ask('{ regions { name } }')).errors).toBeUndefined();
});

test('five reloads under load, two of them broken, fail no request', async () => {
  let going = true;
  const bad: unknown[] = [];
  const caller = async () => {
    while (going) {
      const { status, data, errors } = await gateway.ask('{ regions { name deployments { state } items { title } } }');
      if (status !== 200 || errors || data?.regions?.[0]?.deployments?.[0]?.state !== 'ACTIVE') bad.push({ status, data, errors });
    }
  };
  const callers = Array.from({ length: 8 }, caller);
  for (let round = 1; round <= 5; round += 1) {
    const done = ({ reloads, refusals }: Awaited<ReturnType<typeof loads>>) => reloads + refusals === round;
    const field = `type Query { round${round}: String `;
    writeFileSync(file, round % 2 === 0 ? `broken ${round}` : withPersonnel(town.personnel.sdl.replace('type Query {', field)));
    await until(done);
  }
  going = false;
  await Promise.all(callers);
  expect(bad).toEqual([]);
  expect(await loads()).toMatchObject({ reloads: 3, refusals: 2 });
});
