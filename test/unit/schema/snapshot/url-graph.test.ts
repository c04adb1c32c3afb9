import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import type { Limits } from '../../../../schema/src/snapshot/ask.js';
import { readHeaders } from '../../../../schema/src/snapshot/read-headers.js';
import { readUrlGraph } from '../../../../schema/src/snapshot/url-graph.js';
import { composedSdls } from '../../../support/linked-subgraphs.js';
import { refusalOf } from '../../../support/refusal.js';

const SECRET = 'Bearer s3cret-of-the-pipeline';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  server = undefined;
});

/** Serves until the test ends, and answers the address. */
async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const text =
  (body: string, type = 'text/plain', status = 200): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

const read = (url: string, { headers = [], limits }: { headers?: readonly string[]; limits?: Limits } = {}) =>
  readUrlGraph(url, { headers: readHeaders(headers), reader: '/reader', limits });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** A GraphQL endpoint of the plainest sort; it may know less of introspection than today's. */
const endpoint =
  (schema: GraphQLSchema, unknown?: string): RequestListener =>
  async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const { query, operationName } = JSON.parse(await bodyOf(request)) as { query: string; operationName: string };
    const isKnown = unknown === undefined || !query.includes(unknown);
    const answer = isKnown ? await graphql({ schema, source: query, operationName }) : { errors: [{ message: `Cannot query ${unknown}` }] };
    response.writeHead(isKnown ? 200 : 400, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };

const API = 'type Query {\n  """a street"""\n  street(code: ID!): String @deprecated(reason: "use streets")\n}\n';

describe('a text', () => {
  test('that is a supergraph gives its subgraphs as well', async () => {
    const { supergraph } = await composedSdls({ streets: 'type Query { street: String }', lamps: 'type Query { lamp: String }' });
    const url = await serve(text(supergraph, 'application/graphql'));
    const found = await read(`${url}/supergraph?token=hidden`);
    expect(found.title).toBe(`${url}/supergraph`);
    expect(found.subgraphs.map(({ name, url: at }) => [name, at])).toEqual([
      ['lamps', 'http://lamps.test/graphql'],
      ['streets', 'http://streets.test/graphql'],
    ]);
    expect(found.composed?.supergraph).toBe(supergraph);
  });

  test('that is an API schema gives that', async () => {
    const url = await serve(text(API));
    expect(await read(url)).toEqual({ title: `${url}/`, subgraphs: [], composed: { supergraph: undefined, api: API } });
  });

  test('that is neither is refused with the line', async () => {
    const url = await serve(text('type Query {\n  a Int\n}'));
    const { code, said } = await refusalOf(() => read(`${url}/schema`));
    expect(code).toBe(3);
    expect(said).toEqual([`BAD_SCHEMA ${url}/schema: line 2: not a valid schema: Syntax Error: Expected ":", found Name "Int".`]);
  });

  test('of which there is nothing', async () => {
    const url = await serve(text(''));
    expect((await refusalOf(() => read(url))).said).toEqual([expect.stringContaining('Unexpected <EOF>')]);
  });
});

describe('a GraphQL endpoint', () => {
  test.each(['/graphql', '/graphql/', '/'])('at %s is introspected', async (path) => {
    const url = await serve(endpoint(buildSchema(API)));
    expect((await read(`${url}${path}`)).composed).toEqual({ supergraph: undefined, api: API });
  });

  test('that shows a page to people is introspected', async () => {
    const answers = endpoint(buildSchema(API));
    const page = text('<!doctype html><title>Explorer</title>', 'text/html; charset=utf-8');
    const url = await serve((request, response) => (request.method === 'GET' ? page : answers)(request, response));
    expect((await read(`${url}/explorer`)).composed?.api).toBe(API);
  });

  test.each([
    ['isOneOf', 'street(code: ID @deprecated(reason: "there is one")): String'],
    ['args(includeDeprecated: true)', 'street: String'],
  ])('that does not know the younger fields of introspection (%j) is asked for the older ones', async (unknown, told) => {
    const url = await serve(endpoint(buildSchema('type Query { street(code: ID @deprecated(reason: "there is one")): String }'), unknown));
    expect((await read(`${url}/graphql`)).composed?.api).toContain(told);
  });

  test('that refuses introspection is refused in its words, whatever it repeats of what it was sent', async () => {
    const url = await serve((request, response) =>
      text(JSON.stringify({ errors: [{ message: `not for ${request.headers.authorization}` }] }), 'application/json')(request, response),
    );
    const { code, said } = await refusalOf(() => read(`${url}/graphql`, { headers: [`Authorization: ${SECRET}`] }));
    expect(code).toBe(3);
    expect(said).toEqual([`NO_INTROSPECTION ${url}/graphql does not answer an introspection query: not for …`]);
  });

  test('that answers something else is refused', async () => {
    const url = await serve(text('welcome', 'text/html'));
    expect((await refusalOf(() => read(`${url}/graphql`))).said).toEqual([expect.stringContaining('200 text/html')]);
  });
});

describe('headers', () => {
  test('are sent with every question', async () => {
    const seen: (string | undefined)[] = [];
    const answers = endpoint(buildSchema(API));
    const url = await serve((request, response) => {
      seen.push(`${request.method} ${String(request.headers['x-team'])} ${request.headers.authorization}`);
      answers(request, response);
    });
    await read(url, { headers: ['x-team:streets', `authorization: ${SECRET}`] });
    expect(seen).toEqual([`GET streets ${SECRET}`, `POST streets ${SECRET}`]);
  });

  test('are not carried to where a server points', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(request.url!);
      response.writeHead(302, { location: `/elsewhere?for=${encodeURIComponent(SECRET)}` }).end();
    });
    const { code, said } = await refusalOf(() => read(`${url}/schema`, { headers: [`authorization: ${SECRET}`] }));
    expect([code, said]).toEqual([3, [`BAD_STATUS ${url}/schema points elsewhere with status 302: ${url}/elsewhere`]]);
    expect(seen).toEqual(['/schema']);
  });

  test.each([401, 403])('are what status %i asks for', async (status) => {
    const url = await serve(text('no', 'text/plain', status));
    await expect(read(url)).rejects.toMatchObject({
      problems: [{ code: 'BAD_STATUS', mend: { en: '--header "authorization: Bearer …"' } }],
    });
  });
});

test.each([404, 410, 500, 503])('status %i is told', async (status) => {
  const url = await serve(text('type Query { a: Int }', 'text/plain', status));
  expect((await refusalOf(() => read(`${url}/schema`))).said).toEqual([`BAD_STATUS ${url}/schema answers with status ${status}`]);
});

test('an answer that takes too long is given up, also half way', async () => {
  const url = await serve((_request, response) => void response.writeHead(200).write('type Query {'));
  const { said } = await refusalOf(() => read(url, { limits: { seconds: 0.2, megabytes: 1 } }));
  expect(said).toEqual([`UNREACHABLE ${url}/ did not answer in full within 0.2 s`]);
});

test('an answer that is too large is given up, also one that says no length', async () => {
  const url = await serve((_request, response) => {
    for (let part = 0; part < 40; part += 1) response.write('#'.repeat(65_536));
    response.end();
  });
  expect((await refusalOf(() => read(url, { limits: { seconds: 20, megabytes: 2 } }))).said).toEqual([
    `TOO_LARGE the answer of ${url}/ is larger than 2 MB`,
  ]);
});

test('an address where nobody listens', async () => {
  const url = await serve(text(''));
  server!.close();
  expect(await refusalOf(() => read(url))).toEqual({ code: 3, said: [`UNREACHABLE ${url}/ cannot be reached (ECONNREFUSED)`] });
});

test('a name and password do not belong in an address, and are not shown', async () => {
  const { said } = await refusalOf(() => read('http://team:password@127.0.0.1:1/schema?key=hidden'));
  expect(said).toEqual(['BAD_OPTION the address of http://127.0.0.1:1/schema has a user name or password in it']);
});
