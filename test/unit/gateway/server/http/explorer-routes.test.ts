import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  town = await startTown();
  gateway = await startGateway(gatewayConfig(town));
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});

const policyOf = (header: string): Map<string, string[]> =>
  new Map(header.split('; ').map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]));

test('the page at / names no foreign address', async () => {
  const response = await fetch(`${gateway.address}/`);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const page = await response.text();
  const links = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link!);
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((link) => !/^(\/explorer\/|data:image\/svg)/.test(link))).toEqual([]);
});

test('its content security policy lets it fetch from this gateway alone', async () => {
  const policy = policyOf((await fetch(`${gateway.address}/`)).headers.get('content-security-policy')!);
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('connect-src')).toEqual(["'self'"]);
  expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
  const sources = new Set([...policy.values()].flat());
  expect([...sources].sort()).toEqual(["'none'", "'self'", "'unsafe-inline'", 'data:']);
});

test('what the page is made of is served, and nothing outside its folder is', async () => {
  const script = await fetch(`${gateway.address}/explorer/explorer.js`);
  expect([script.status, script.headers.get('content-type')]).toEqual([200, expect.stringMatching(/javascript/)]);
  for (const path of ['/explorer/nothing.js', '/explorer/..%2f..%2fpackage.json', '/explorer/%2e%2e/package.json', '/explorer/']) {
    expect((await fetch(`${gateway.address}${path}`)).status).toBeGreaterThanOrEqual(400);
  }
});
