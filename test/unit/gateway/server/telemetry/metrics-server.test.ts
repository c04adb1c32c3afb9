import { createServer, type AddressInfo } from 'node:net';
import { freePort } from '../../../../support/built-program.js';
import { parsePrometheusText } from '../../../../support/prometheus-text.js';
import { gatewayConfig, startGateway } from '../stand-in/gateway.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const metricsAt = async (changes: Partial<ReturnType<typeof gatewayConfig>>) => {
  const port = await freePort();
  const gateway = await startGateway(gatewayConfig(town, { metrics: { host: '127.0.0.1', port }, ...changes }));
  return { gateway, port, own: `http://127.0.0.1:${port}`, beside: `${gateway.address}/metrics` };
};

test('in production the metrics stand on their own port alone, as Prometheus reads them', async () => {
  const { gateway, own, beside } = await metricsAt({ production: true });
  const response = await fetch(`${own}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(parsePrometheusText(await response.text()).size).toBeGreaterThan(30);
  expect((await fetch(beside)).status).toBe(404);
  await gateway.stop();
});

test('without a port of their own nobody can read them in production', async () => {
  const { gateway, own, beside } = await metricsAt({ production: true, metrics: undefined });
  expect((await fetch(beside)).status).toBe(404);
  await expect(fetch(own)).rejects.toThrow();
  await gateway.stop();
});

test('whoever develops finds them beside the graph as well', async () => {
  const { gateway, beside } = await metricsAt({ metrics: undefined });
  expect(parsePrometheusText(await (await fetch(beside)).text()).size).toBeGreaterThan(30);
  await gateway.stop();
});

test.each([
  ['another path', '/', 'GET'],
  ['the graph', '/graphql?query={__typename}', 'GET'],
  ['another method', '/metrics', 'POST'],
])('%s is not answered on that port', async (_, path, method) => {
  const { gateway, own } = await metricsAt({});
  const response = await fetch(own + path, { method });
  expect([response.status, await response.text()]).toEqual([404, '']);
  await gateway.stop();
});

test('the port is free again when the gateway has stopped', async () => {
  const { gateway, own } = await metricsAt({});
  expect((await fetch(`${own}/metrics`)).status).toBe(200);
  await gateway.stop();
  await expect(fetch(own)).rejects.toThrow();
});

test('a port that is taken stops the start, and is named by its variable', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(startGateway(gatewayConfig(town, { metrics: { host: '127.0.0.1', port } }))).rejects.toThrow(
    /^REDSAIL_METRICS_PORT: 应为.*EADDRINUSE/,
  );
  server.close();
});
