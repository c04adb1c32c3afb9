import { publicPrincipal } from '@redsail/contract';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { Pool } from 'undici';
import { createAdmission } from '../../gateway/server/src/http/admission.js';
import { createPrepareOperation, type PrepareOperation } from '../../gateway/server/src/http/prepare-operation.js';
import { createResponseLimit } from '../../gateway/server/src/http/response-limit.js';
import { createInspector } from '../../gateway/server/src/limits/inspect-operation.js';
import { createJudge } from '../../gateway/server/src/limits/judge.js';
import { defaultLimits, type LimitSettings } from '../../gateway/server/src/limits/limits.js';
import { readPriceList } from '../../gateway/server/src/limits/price/price-list.js';
import { createAutomaticQueries } from '../../gateway/server/src/operations/automatic-queries.js';
import { createOperationResolver } from '../../gateway/server/src/operations/resolve-operation.js';
import { noSavedOperations } from '../../gateway/server/src/operations/saved-operations.js';
import { createCounters } from '../../gateway/server/src/telemetry/counters.js';
import { createLog } from '../../gateway/server/src/telemetry/log.js';
import { percentile, printFigures, times } from './figures.js';
import { gatewayConfig, startGateway } from '../unit/gateway/server/stand-in/gateway.js';
import { startTown } from '../unit/gateway/server/stand-in/town.js';
import { documentOf } from '../e2e/queries.js';

const ROUNDS = 5_000;
const read = (file: string) => readFileSync(new URL(`../../schema/published/${file}`, import.meta.url), 'utf8');
const off = Object.fromEntries(Object.entries(defaultLimits).map(([name, { limit }]) => [name, { limit, mode: 'off' }])) as LimitSettings;
const micro = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} µs`;
type Request = Parameters<PrepareOperation>[0];
const anyone = publicPrincipal([]);

/** Microseconds of one `step`, the median of ten runs after one to warm up. */
async function microseconds(step: () => unknown): Promise<number> {
  const runs: number[] = [];
  for (let run = 0; run <= 10; run += 1) {
    const begin = performance.now();
    for (let round = 0; round < ROUNDS / 10; round += 1) await step();
    if (run > 0) runs.push(((performance.now() - begin) * 1000) / (ROUNDS / 10));
  }
  return runs.sort((a, b) => a - b)[5]!;
}

test('what the limits add to a request whose text is known', async () => {
  const judge = createJudge(defaultLimits, createCounters());
  const inspect = createInspector(judge);
  inspect.useGraph(buildSchema(read('api.graphql')), readPriceList(read('supergraph.graphql')));
  const automatic = createAutomaticQueries(undefined);
  const resolve = createOperationResolver({ mode: 'off', saved: noSavedOperations, automatic, counters: createCounters() });
  const prepare = createPrepareOperation({ resolve, inspect, judge, production: true });
  const admission = createAdmission(judge, undefined, createLog('silent'));

  const query = documentOf('towns').replace('query Towns', 'query Towns($first: Int)').replace('first: 50', 'first: $first');
  const body = JSON.stringify({ query, variables: { first: 30 } });
  // As it comes from the HTTP server: a body that has just been read, so that no string of it has been hashed before.
  const request = () =>
    ({
      method: 'POST',
      ip: '203.0.113.7',
      headers: {},
      body: JSON.parse(body) as unknown,
      logNotes: {},
      operation: {},
    }) as unknown as Request;
  const known = request();
  const limitResponse = createResponseLimit(judge);
  const answer = JSON.stringify({ data: '街道'.repeat(15_000) });

  const base = await microseconds(request);
  const steps: [string, number][] = [
    [
      '余量、地址、席位 · room, address, place',
      (await microseconds(async () => {
        const one = request();
        admission.room(one);
        await admission.byAddress(one);
        admission.enter(one);
        admission.leave();
      })) - base,
    ],
    ['文本、静态限制、代价 · text, static limits, price', (await microseconds(() => prepare(request(), anyone))) - base],
    [
      '90 KB 应答的大小 · size of an answer of 90 KB',
      await microseconds(() => limitResponse(known, { statusCode: 200 } as Parameters<typeof limitResponse>[1], answer)),
    ],
  ];
  let turn = 0;
  const fresh = await microseconds(() => inspect(`${query} # ${(turn += 1)}`));

  printFigures(`限制的开销 · what the limits cost a request, a text of ${query.length} characters`, [
    ...steps.map(([name, cost]) => [name, micro(cost)] as const),
    ['合计 · in all', micro(steps.reduce((sum, [, cost]) => sum + cost, 0)), '30 µs'],
    ['新文本,一次 · a text that was never seen, once', micro(fresh)],
  ]);
});

test('whole requests, with limits and without, in turn', async () => {
  const town = await startTown();
  const gateways = [await startGateway(gatewayConfig(town)), await startGateway(gatewayConfig(town, { limits: off }))];
  const pools = gateways.map(({ address }) => new Pool(address, { connections: 1 }));
  const ask = async (pool: Pool) => {
    const { body } = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    await body.text();
  };
  const taken: number[][] = [[], []];
  for (let round = 0; round < ROUNDS / 4; round += 1) {
    for (const [at, pool] of pools.entries()) {
      const begin = performance.now();
      await ask(pool);
      taken[at]!.push((performance.now() - begin) * 1000);
    }
  }
  const [limited, free] = taken.map((all) => percentile(all, 0.5));
  printFigures('整个请求 · whole requests, { __typename } over HTTP, median', [
    ['有限制 · with limits', micro(limited!), times(limited!, free!)],
    ['无限制 · without', micro(free!)],
  ]);
  for (const pool of pools) await pool.close();
  for (const gateway of gateways) await gateway.stop();
  await town.stop();
});
