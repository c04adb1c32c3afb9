import type { PrincipalClaims } from '@redsail/contract';
import { decodeJwt } from 'jose';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { token } from '../stand-in/tokens.js';
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
beforeEach(() => {
  for (const subgraph of [town.organizations, town.personnel, town.livelihood]) subgraph.seen.length = 0;
});

const claimsOf = (headers: Record<string, unknown>) => decodeJwt<PrincipalClaims>(String(headers['x-redsail-principal']));

test('every fetch carries the signed Principal and the request id, entity fetches too', async () => {
  const answer = await gateway.ask('{ regions { name deployments { state } items { no } } }', { token: await token('integrator') });
  const requestId = answer.headers.get('x-request-id');
  for (const { seen } of [town.organizations, town.personnel, town.livelihood]) {
    expect(seen).toHaveLength(1);
    expect(seen[0]!.headers['x-request-id']).toBe(requestId);
    expect(claimsOf(seen[0]!.headers)).toMatchObject({
      sub: 'dev:integrator',
      roles: ['integrator'],
      scopes: ['region:read', 'person:count'],
    });
  }
});

test('nothing of the client’s own headers goes further: no token, no cookie, no forged Principal', async () => {
  await gateway.ask('{ caller }', {
    token: await token('integrator'),
    headers: { cookie: 'session=1', 'x-redsail-principal': 'forged', 'x-forwarded-for': '1.2.3.4' },
  });
  const { headers } = town.personnel.seen[0]!;
  expect(Object.keys(headers).sort()).toEqual([
    'accept',
    'connection',
    'content-length',
    'content-type',
    'host',
    'x-redsail-deadline-ms',
    'x-redsail-principal',
    'x-request-id',
  ]);
  expect(claimsOf(headers).sub).toBe('dev:integrator');
});

test('Principals never leak between requests, however they are mixed', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, (_, index) => token('integrator', { claims: { sub: `caller-${index}` } })));
  const asked = Array.from({ length: 200 }, (_, index) => (index % 21 === 20 ? undefined : tokens[index % 21]));
  const answers = await Promise.all(asked.map((each) => gateway.ask('{ caller }', each ? { token: each } : {})));
  const expected = asked.map((_, index) => (index % 21 === 20 ? 'public' : `caller-${index % 21}`));
  expect(answers.map(({ data }) => decodeJwt(String(data!.caller)).sub)).toEqual(expected);
});

test('connections to a subgraph are kept and used again', async () => {
  for (let count = 0; count < 5; count += 1) await gateway.ask('{ caller }');
  expect(town.personnel.seen.every(({ headers }) => headers.connection === 'keep-alive')).toBe(true);
});

test('variables go to the subgraph that needs them, and to no other', async () => {
  await gateway.ask('query($code: String!, $id: ID!) { region(code: $code) { name } person(id: $id) { nameMasked } }', {
    variables: { code: '01', id: 'p-01' },
  });
  expect(town.organizations.seen[0]!.variables).toEqual({ code: '01' });
  expect(town.personnel.seen[0]!.variables).toEqual({ id: 'p-01' });
});
