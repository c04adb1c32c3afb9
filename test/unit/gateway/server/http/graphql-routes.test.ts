import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { json as readJson } from 'node:stream/consumers';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { serviceToken, token } from '../stand-in/tokens.js';
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

const send = (init: RequestInit, path = '/graphql') => fetch(`${gateway.address}${path}`, { redirect: 'manual', ...init });
const json = { 'content-type': 'application/json' };

test('a bad token is answered 401 with the code UNAUTHENTICATED, and no subgraph is asked', async () => {
  town.organizations.seen.length = 0;
  const answer = await gateway.ask('{ regions { name } }', { token: await token('integrator', { expires: new Date(0) }) });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
  expect(answer.data).toBeUndefined();
  expect(answer.errors).toEqual([
    {
      message: expect.stringMatching(/已过期.*expired/),
      extensions: { code: 'UNAUTHENTICATED', requestId: answer.headers.get('x-request-id') },
    },
  ]);
  expect(town.organizations.seen).toHaveLength(0);
});

test('a good token, a department’s token and none are served', async () => {
  const tokens = [await token('organization-officer'), await serviceToken('service'), undefined];
  const statuses = await Promise.all(tokens.map(async (each) => (await gateway.ask('{ __typename }', each ? { token: each } : {})).status));
  expect(statuses).toEqual([200, 200, 200]);
});

test('a browser that opens the graph’s address is led to the explorer; a query in the address is answered', async () => {
  const visit = await send({ headers: { accept: 'text/html,application/xhtml+xml' } });
  expect([visit.status, visit.headers.get('location')]).toEqual([302, '/']);
  const query = await send({ headers: { accept: 'application/json', 'x-apollo-operation-name': 'a' } }, '/graphql?query={__typename}');
  expect(await query.json()).toEqual({ data: { __typename: 'Query' } });
});

test('the id of a request comes back: the client’s own when it is one, a new one when it is not', async () => {
  const own = await send({ method: 'POST', headers: { ...json, 'x-request-id': 'trace-0123456789' }, body: '{"query":"{__typename}"}' });
  expect(own.headers.get('x-request-id')).toBe('trace-0123456789');
  const odd = await send({ method: 'POST', headers: { ...json, 'x-request-id': 'a b "c"' }, body: '{"query":"{__typename}"}' });
  expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('the deadline runs from the arrival: the time that a client takes for its body is not given twice', async () => {
  town.organizations.seen.length = 0;
  const body = '{"query":"{ regions { name } }"}';
  const headers = { ...json, 'content-length': String(body.length), 'x-redsail-deadline-ms': '200' };
  const request = httpRequest(`${gateway.address}/graphql`, { method: 'POST', headers });
  request.write(body.slice(0, 5));
  setTimeout(() => request.end(body.slice(5)), 400);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  expect(await readJson(response)).toMatchObject({ data: { regions: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
  expect(town.organizations.seen).toHaveLength(0);
});

test.each<[string, RequestInit, number, string]>([
  ['a body that is no JSON', { method: 'POST', headers: json, body: '{"query"' }, 400, 'BAD_REQUEST'],
  ['an empty body', { method: 'POST', headers: json, body: '' }, 400, 'BAD_REQUEST'],
  ['a body without a query', { method: 'POST', headers: json, body: '{"a":1}' }, 400, 'BAD_REQUEST'],
  [
    'a form',
    { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=x' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['a huge body', { method: 'POST', headers: json, body: `{"query":"${'x'.repeat(1_100_000)}"}` }, 413, 'BODY_TOO_LARGE'],
  ['a cross-site GET', { headers: { accept: '*/*' } }, 400, 'BAD_REQUEST'],
])('%s gets the form of a GraphQL answer with a stable code', async (_, init, status, code) => {
  const response = await send(init, init.method ? '/graphql' : '/graphql?query={__typename}');
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
  expect(errors[0]!.extensions.code).toBe(code);
  expect(errors[0]!.message).toMatch(/\p{Script=Han}.* · /u);
});

test('an unknown path is 404 in the same form', async () => {
  const response = await send({}, '/admin');
  expect([response.status, await response.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
});

test('a mutation by GET is refused', async () => {
  const response = await send(
    { headers: { 'apollo-require-preflight': '1' } },
    `/graphql?query=${encodeURIComponent('mutation { renameRegion(code: "01", name: "x") { name } }')}`,
  );
  expect(response.status).toBe(405);
});

test('introspection is open; in production it is closed to the public, and open to a caller with a token', async () => {
  const schema = { __schema: { queryType: { name: 'Query' } } };
  expect((await gateway.ask('{ __schema { queryType { name } } }')).data).toEqual(schema);
  const strict = await startGateway(gatewayConfig(town, { production: true }));
  const refused = await strict.ask('{ __schema { queryType { name } } }');
  expect([refused.status, refused.errors![0]!.extensions.code]).toEqual([403, 'INTROSPECTION_REFUSED']);
  expect((await strict.ask('{ ...a } fragment a on Query { b: __type(name: "Region") { name } }')).status).toBe(403);
  expect((await strict.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  const integrator = await token('integrator');
  expect((await strict.ask('{ __schema { queryType { name } } }', { token: integrator })).data).toEqual(schema);
  await strict.stop();
});

test('in production an unknown field is not answered with the names of fields like it', async () => {
  const strict = await startGateway(gatewayConfig(town, { production: true }));
  expect((await gateway.ask('{ region { name } }')).errors![0]!.message).toContain('region');
  expect((await gateway.ask('{ regionz { name } }')).errors![0]!.message).toMatch(/Did you mean "region/);
  expect((await strict.ask('{ regionz { name } }')).errors![0]!.message).not.toContain('Did you mean');
  await strict.stop();
});
