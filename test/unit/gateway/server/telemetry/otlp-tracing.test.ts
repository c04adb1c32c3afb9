import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { freePort } from '../../../../support/built-program.js';
import { startTraceCollector, type TraceCollector } from '../../../../support/trace-collector.js';
import { gatewayConfig, startGateway } from '../stand-in/gateway.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let collector: TraceCollector;
beforeEach(async () => {
  town = await startTown();
  collector = await startTraceCollector();
});
afterEach(async () => {
  await collector.stop();
  await town.stop();
});

const traceId = '0af7651916cd43dd8448eb211c80319c';
const traced = () => startGateway(gatewayConfig(town, { otlpEndpoint: collector.endpoint }));
const headersSeen = () => town.organizations.seen.map(({ headers }) => headers.traceparent);

test('a subgraph gets the trace with the span of its call', async () => {
  const gateway = await traced();
  await gateway.ask('{ regions { name } }', { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } });
  await gateway.stop();
  const call = collector.spans.find(({ name }) => name === 'subgraph organizations')!;
  expect(headersSeen()).toEqual([`00-${traceId}-${call.spanId}-01`]);
  expect(call.attributes).toEqual({ 'redsail.subgraph': 'organizations', 'http.response.status_code': 200 });
});

test('a trace that its client does not record goes on, and nothing of it is sent', async () => {
  const gateway = await traced();
  await gateway.ask('{ regions { name } }', { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-00` } });
  await gateway.stop();
  expect(headersSeen()).toEqual([expect.stringMatching(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`))]);
  expect(collector.spans).toEqual([]);
});

test('whether a trace is recorded can be decided without its client', async () => {
  process.env.OTEL_TRACES_SAMPLER = 'always_off';
  const gateway = await traced();
  delete process.env.OTEL_TRACES_SAMPLER;
  await gateway.ask('{ regions { name } }', { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } });
  await gateway.stop();
  expect(collector.spans).toEqual([]);
});

test('without an endpoint the client’s header ends at the gateway', async () => {
  const gateway = await startGateway(gatewayConfig(town));
  await gateway.ask('{ regions { name } }', { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } });
  await gateway.stop();
  expect(headersSeen()).toEqual([undefined]);
});

test('the free text that may come with a trace goes nowhere', async () => {
  const gateway = await traced();
  const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, tracestate: 'phone=13800138000', baggage: 'name=wang' };
  await gateway.ask('{ regions { name } }', { headers });
  await gateway.stop();
  expect(JSON.stringify([town.organizations.seen, collector.bodies])).not.toMatch(/13800138000|wang/);
});

test.each([
  ['UNREACHABLE', (response: { destroy(): void }) => response.destroy(), { 'error.type': 'UNREACHABLE' }],
  [
    'a bad status',
    (response: { writeHead(status: number): { end(): void } }) => response.writeHead(502).end(),
    { 'http.response.status_code': 502 },
  ],
] as const)('a call that fails is marked: %s', async (_, misbehaviour, attributes) => {
  town.organizations.misbehaviour = misbehaviour as never;
  const gateway = await traced();
  await gateway.ask('query Names { regions { name } }');
  await gateway.stop();
  const call = collector.spans.find(({ name }) => name === 'subgraph organizations')!;
  expect(call).toMatchObject({ failed: true, attributes });
  expect(collector.spans.find(({ name }) => name === 'request')).toMatchObject({ attributes: { 'redsail.outcome': 'partial' } });
});

test('a collector that is away costs the answers nothing, the log one line, and the stop a bounded time', async () => {
  const lines: string[] = [];
  const otlpEndpoint = `http://127.0.0.1:${await freePort()}`;
  const gateway = await startGateway(gatewayConfig(town, { otlpEndpoint }), {
    log: createLog('warn', { write: (line) => void lines.push(line) }),
  });
  for (let count = 0; count < 3; count += 1) expect((await gateway.ask('{ regions { name } }')).status).toBe(200);
  await gateway.stop();
  expect(lines.map((line) => (JSON.parse(line) as { message: string }).message)).toEqual([
    expect.stringMatching(/^traces are not delivered/),
  ]);
});
