import { setTimeout as pause } from 'node:timers/promises';
import { calmClient, type CalmClient } from '../../../../../gateway/server/src/subgraphs/calm-client.js';
import { createSubgraphClient, type SubgraphReply } from '../../../../../gateway/server/src/subgraphs/subgraph-client.js';
import { query } from '../stand-in/client.js';
import { sendJson, startSubgraph, type StandInSubgraph } from '../stand-in/subgraph.js';

/** The whole chain over a real connection. */
let subgraph: StandInSubgraph;
let client: CalmClient;
beforeEach(async () => {
  subgraph = await startSubgraph({ name: 'lamps', sdl: 'type Query { lit: Boolean }', resolvers: { Query: { lit: () => true } } });
  const endpoint = { name: 'lamps', url: subgraph.url, deadlineMs: 400 };
  const resilience = { retryPercent: 20, breakerFailures: 5, breakerOpenMs: 50 };
  client = calmClient(createSubgraphClient(endpoint), { endpoint, resilience, requestDeadlineMs: 30_000 });
});
afterEach(async () => {
  await client.close();
  await subgraph.stop();
});

const lit = () => client.post(query({ body: '{"query":"{ lit }"}' }));
const reasonOf = (reply: Promise<SubgraphReply>): Promise<string> => reply.then(() => 'ANSWERED').catch((error) => error.reason);

test('a call is answered, and the subgraph knows how long it is waited for', async () => {
  expect(JSON.parse((await lit()).text)).toEqual({ data: { lit: true } });
  const told = Number(subgraph.seen[0]!.headers['x-redsail-deadline-ms']);
  expect([told > 0, told <= 400]).toEqual([true, true]);
});

test('a connection that breaks once goes unnoticed, and the second attempt is told the time that is left', async () => {
  for (let paid = 0; paid < 5; paid += 1) await lit();
  subgraph.misbehaviour = (response) => {
    subgraph.misbehaviour = undefined;
    response.destroy();
  };
  expect((await lit()).status).toBe(200);
  const [first, second] = subgraph.seen.slice(-2).map(({ headers }) => Number(headers['x-redsail-deadline-ms']));
  expect(second!).toBeLessThanOrEqual(first!);
});

test('a subgraph that hangs is cut off, and comes back by itself', async () => {
  subgraph.misbehaviour = () => {};
  subgraph.ready = false;
  const hung = await Promise.all(Array.from({ length: 5 }, () => reasonOf(lit())));
  expect(new Set(hung)).toEqual(new Set(['DEADLINE']));
  expect([await reasonOf(lit()), client.readBreaker().state]).toEqual(['BREAKER_OPEN', 'OPEN']);

  subgraph.misbehaviour = undefined;
  subgraph.ready = true;
  const reasons = new Set<string>();
  while (!reasons.has('ANSWERED')) {
    await pause(10);
    reasons.add(await reasonOf(lit()));
  }
  expect([...reasons]).toEqual(['BREAKER_OPEN', 'ANSWERED']);
  expect(client.readBreaker()).toMatchObject({ state: 'CLOSED', openings: 1 });
});

test('all of it can be switched off', async () => {
  const endpoint = { name: 'lamps', url: subgraph.url, deadlineMs: 400 };
  const resilience = { retryPercent: 0, breakerFailures: 0, breakerOpenMs: 50 };
  const bare = calmClient(createSubgraphClient(endpoint), { endpoint, resilience, requestDeadlineMs: 30_000 });
  subgraph.misbehaviour = (response) => sendJson(response, 503, {});
  for (let sent = 0; sent < 20; sent += 1) expect((await bare.post(query())).status).toBe(503);
  expect([subgraph.seen.length, bare.readBreaker()]).toEqual([20, { state: 'CLOSED', openings: 0, refusals: 0 }]);
  await bare.close();
});
