import { request as httpRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Labels } from '../../../../support/prometheus-text.js';
import { valueOf } from '../../../../support/prometheus-text.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { growth as growthAt, readMetrics } from '../stand-in/read-metrics.js';
import { sendJson } from '../stand-in/subgraph.js';
import { token } from '../stand-in/tokens.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
let metrics: string;
beforeAll(async () => {
  town = await startTown();
  const config = gatewayConfig(town);
  gateway = await startGateway({
    ...config,
    // One call for one question, however often a subgraph has failed before.
    resilience: { retryPercent: 0, breakerFailures: 0, breakerOpenMs: 1_000 },
    subgraphs: config.subgraphs.map((each) => (each.name === 'livelihood' ? { ...each, deadlineMs: 200 } : each)),
  });
  metrics = `${gateway.address}/metrics`;
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});
afterEach(() => {
  for (const subgraph of [town.organizations, town.personnel, town.livelihood]) subgraph.misbehaviour = undefined;
});

const growth = (name: string, labels: Labels, act: () => Promise<unknown>) => growthAt(metrics, name, labels, act);
const requests = (outcome: string, status = '2xx', route = '/graphql'): [string, Labels] => [
  'redsail_http_requests_total',
  { route, status, outcome },
];
const calls = (subgraph: string, outcome: string): [string, Labels] => ['redsail_subgraph_calls_total', { subgraph, outcome }];

describe('a request is counted by how it ended', () => {
  test('complete', async () => {
    expect(await growth(...requests('complete'), () => gateway.ask('{ regions { name } }'))).toBe(1);
  });

  test('partial, when a subgraph was missing', async () => {
    town.livelihood.misbehaviour = (response) => response.destroy();
    expect(await growth(...requests('partial'), () => gateway.ask('{ regions { items { no } } }'))).toBe(1);
  });

  test('refused: a bad token, a bad document, a scope that is missing', async () => {
    const expired = await token('integrator', { expires: new Date(0) });
    expect(await growth(...requests('refused', '4xx'), () => gateway.ask('{ regions { name } }', { token: expired }))).toBe(1);
    expect(await growth(...requests('refused', '4xx'), () => gateway.ask('{ emperor }'))).toBe(1);
    expect(await growth(...requests('refused'), () => gateway.ask('{ forbidden }'))).toBe(1);
  });

  test('failed, when something is broken inside', async () => {
    expect(await growth(...requests('failed'), () => gateway.ask('{ broken }'))).toBe(1);
  });

  test('abandoned, when its client goes away', async () => {
    const asked = Promise.withResolvers<void>();
    town.personnel.misbehaviour = () => asked.resolve();
    const grown = await growth(...requests('abandoned'), async () => {
      const request = httpRequest(`${gateway.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
      request.on('error', () => {}).end('{"query":"{ caller }"}');
      await asked.promise;
      request.destroy();
      // Until the gateway has seen the connection end.
      const inFlight = async () => valueOf(await readMetrics(metrics), 'redsail_http_requests_in_flight');
      while ((await inFlight()) > 1) await pause(20);
    });
    expect(grown).toBe(1);
  });

  test('under its route’s pattern, never its path', async () => {
    await fetch(`${gateway.address}/explorer/explorer.js?name=secret`);
    await fetch(`${gateway.address}/person/13800138000`);
    const text = await (await fetch(metrics)).text();
    expect(text).toContain('route="/explorer/*"');
    expect(text).toContain('route="-"');
    expect(text).not.toMatch(/secret|13800138000/);
  });
});

describe('an operation', () => {
  const counted = (operation: string): [string, Labels] => ['redsail_operation_duration_seconds_count', { operation }];

  test('is timed under its name, or as unnamed', async () => {
    expect(await growth(...counted('DutyRoster'), () => gateway.ask('query DutyRoster { regions { name } }'))).toBe(1);
    expect(await growth(...counted('unnamed'), () => gateway.ask('{ regions { name } }'))).toBe(1);
  });

  test('whose name holds a phone number is known without it', async () => {
    expect(await growth(...counted('CallN'), () => gateway.ask('query Call13800138000 { __typename }'))).toBe(1);
    expect(await (await fetch(metrics)).text()).not.toContain('13800138000');
  });
});

test('plans that are kept are counted', async () => {
  const kept = ['redsail_plan_cache_entries', {}] as const;
  expect(await growth(...kept, () => gateway.ask('query Kept { regions { name } }'))).toBe(1);
  expect(await growth(...kept, () => gateway.ask('query Kept { regions { name } }'))).toBe(0);
});

describe('a call to a subgraph is counted by what came of it', () => {
  test('answered, with its time and its size', async () => {
    const ask = () => gateway.ask('{ regions { name } }');
    expect(await growth(...calls('organizations', 'answered'), ask)).toBe(1);
    expect(await growth('redsail_subgraph_call_duration_seconds_count', { subgraph: 'organizations' }, ask)).toBe(1);
    for (const direction of ['sent', 'received']) {
      expect(await growth('redsail_subgraph_bytes_total', { subgraph: 'organizations', direction }, ask)).toBeGreaterThan(20);
    }
    expect(valueOf(await readMetrics(metrics), 'redsail_subgraph_calls_in_flight', { subgraph: 'organizations' })).toBe(0);
  });

  test.each([
    ['UNREACHABLE', (response: { destroy(): void }) => response.destroy()],
    ['STATUS', (response: never) => sendJson(response, 502, {})],
    ['DEADLINE', () => {}],
  ] as const)('%s, and the fetch it was for is missing', async (reason, misbehaviour) => {
    town.livelihood.misbehaviour = misbehaviour as never;
    const ask = () => gateway.ask('{ items { no } }');
    expect(await growth(...calls('livelihood', reason), ask)).toBe(1);
    expect(await growth('redsail_subgraph_unavailable_total', { subgraph: 'livelihood', reason }, ask)).toBe(1);
  });

  test('a garbled answer is a call that was answered, and a fetch that is missing', async () => {
    town.livelihood.misbehaviour = (response) => response.end('<html>');
    const ask = () => gateway.ask('{ items { no } }');
    expect(await growth(...calls('livelihood', 'answered'), ask)).toBe(1);
    expect(await growth('redsail_subgraph_unavailable_total', { subgraph: 'livelihood', reason: 'GARBAGE' }, ask)).toBe(1);
  });
});

describe('what /ready counts', () => {
  test('is the same in /metrics', async () => {
    await gateway.ask('{ region(code: "03") { secretary { nameMasked } } }');
    await gateway.ask('{ broken }');
    const { counters } = await gateway.ready();
    const { limitsRefused: _, limitsWarned: __, unsavedOperations: ___, ...plain } = counters;
    const families = await readMetrics(metrics);
    expect({
      operations: valueOf(families, 'redsail_operations_total'),
      partialAnswers: valueOf(families, 'redsail_partial_answers_total'),
      unauthenticated: valueOf(families, 'redsail_unauthenticated_total'),
      valueCompletions: valueOf(families, 'redsail_missing_values_total'),
      internalErrors: valueOf(families, 'redsail_internal_errors_total'),
    }).toEqual(plain);
    expect(Math.min(...Object.values(plain))).toBeGreaterThan(0);
  });
});

describe('the process and the graph are shown', () => {
  test('with the version of the supergraph and its age, memory, processor time and lag of the event loop', async () => {
    const families = await readMetrics(metrics);
    const { supergraph, version } = await gateway.ready();
    expect(valueOf(families, 'redsail_supergraph_info', { version: supergraph })).toBe(1);
    expect(valueOf(families, 'redsail_build_info', { version })).toBe(1);
    expect(valueOf(families, 'redsail_supergraph_age_seconds')).toBeGreaterThan(0);
    expect(valueOf(families, 'redsail_draining')).toBe(0);
    expect(valueOf(families, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
    expect(valueOf(families, 'process_cpu_seconds_total')).toBeGreaterThan(0);
    expect([...families.keys()]).toEqual(expect.arrayContaining(['nodejs_eventloop_lag_p99_seconds', 'nodejs_gc_duration_seconds']));
  });
});
