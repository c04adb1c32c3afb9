import type { PrincipalClaims } from '@redsail/contract';
import { decodeJwt } from 'jose';
import { setTimeout as pause } from 'node:timers/promises';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { sendJson } from '../stand-in/subgraph.js';
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

describe('identical queries that are under way to a subgraph', () => {
  /** Holds the answers of personnel back until all of the requests are there. */
  function holdBack(): () => void {
    const held: (() => void)[] = [];
    town.personnel.misbehaviour = (response, { headers }) =>
      void held.push(() =>
        sendJson(response, 200, { data: { caller: String(headers['x-request-id']), _entities: [{ deploymentCount: 1 }] } }),
      );
    return () => held.forEach((answer) => answer());
  }
  const untilSeen = async (count: number) => {
    for (let waited = 0; town.personnel.seen.length < count && waited < 200; waited += 1) await pause(10);
  };
  afterEach(() => {
    town.personnel.misbehaviour = undefined;
  });

  test('of one principal are sent once, and all get the answer', async () => {
    const letGo = holdBack();
    const asked = Array.from({ length: 5 }, () => gateway.ask('{ caller }'));
    await untilSeen(2);
    letGo();
    const answers = await Promise.all(asked);
    expect(town.personnel.seen).toHaveLength(1);
    expect(new Set(answers.map(({ data }) => data!.caller)).size).toBe(1);
    expect(answers.every(({ errors }) => errors === undefined)).toBe(true);
  });

  test('never end by a deadline that another request has set for itself', async () => {
    const letGo = holdBack();
    const hurried = gateway.ask('{ caller }', { headers: { 'x-redsail-deadline-ms': '300' } });
    await untilSeen(1);
    const patient = gateway.ask('{ caller }');
    await untilSeen(2);
    expect((await hurried).errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    letGo();
    expect((await patient).errors).toBeUndefined();
  });

  test('of two principals are sent twice', async () => {
    const letGo = holdBack();
    const asked = [gateway.ask('{ caller }'), gateway.ask('{ caller }', { token: await token('integrator') })];
    await untilSeen(2);
    letGo();
    await Promise.all(asked);
    expect(town.personnel.seen).toHaveLength(2);
  });

  test('are not shared when they are mutations', async () => {
    const rename = 'mutation { renameRegion(code: "01", name: "x") { name } }';
    await Promise.all([gateway.ask(rename), gateway.ask(rename)]);
    expect(town.organizations.seen).toHaveLength(2);
  });

  test('are asked anew once they are answered', async () => {
    await gateway.ask('{ caller }');
    await gateway.ask('{ caller }');
    expect(town.personnel.seen).toHaveLength(2);
  });

  test('of one request stand at several places of its plan, and are sent once', async () => {
    const letGo = holdBack();
    const asked = gateway.ask('{ one: region(code: "01") { deploymentCount } other: region(code: "01") { deploymentCount } }');
    await untilSeen(2);
    letGo();
    expect((await asked).data).toEqual({ one: { deploymentCount: 1 }, other: { deploymentCount: 1 } });
    expect(town.personnel.seen).toHaveLength(1);
  });

  test('fail together, each with its own error', async () => {
    town.personnel.misbehaviour = (response) => setTimeout(() => response.destroy(), 50);
    const answers = await Promise.all([gateway.ask('{ caller }'), gateway.ask('{ caller }')]);
    for (const { errors } of answers) expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', paths: [['caller']] } }]);
  });
});
