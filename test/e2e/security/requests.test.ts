import { setTimeout as pause } from 'node:timers/promises';
import { attack, useTarget } from './attack.js';
import { sendJson } from '../../unit/gateway/server/stand-in/subgraph.js';
import { defaultLimits } from '../../../gateway/server/src/limits/limits.js';

const target = useTarget({
  shareIdentical: true,
  receiveDeadlineMs: 3_000,
  trustedProxies: ['loopback'],
  limits: { ...defaultLimits, 'rate-per-address': { limit: 20, mode: 'enforce' } },
});
const json = { 'content-type': 'application/json' };
const MUTATION = 'mutation { renameRegion(code: "01", name: "x") { name } }';
const mutations = () => target.town.organizations.seen.filter(({ query }) => query.startsWith('mutation')).length;

describe('a page of another site', () => {
  afterEach(() => expect(mutations()).toBe(0));

  attack('a mutation by GET', '405 BAD_REQUEST', () =>
    target.send({ method: 'GET', path: `/graphql?query=${encodeURIComponent(MUTATION)}`, headers: { 'apollo-require-preflight': '1' } }),
  );
  attack('a query by GET without a header that a page cannot set', '400 BAD_REQUEST', () =>
    target.send({ method: 'GET', path: '/graphql?query={strict}', headers: { accept: '*/*' } }),
  );
  attack('a form (urlencoded)', '415 UNSUPPORTED_MEDIA_TYPE', () =>
    target.send({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(MUTATION)}` }),
  );
  attack('a form (multipart)', '415 UNSUPPORTED_MEDIA_TYPE', () =>
    target.send({
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: `--b\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query: MUTATION })}\r\n--b--`,
    }),
  );
  attack('JSON sent as plain text', '415 UNSUPPORTED_MEDIA_TYPE', () =>
    target.send({ headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: MUTATION }) }),
  );
  attack('JSON sent as plain text that mentions application/json', '415 UNSUPPORTED_MEDIA_TYPE', () =>
    target.send({ headers: { 'content-type': 'text/plain; x=application/json' }, body: JSON.stringify({ query: MUTATION }) }),
  );
  attack('JSON without a content type', '415 UNSUPPORTED_MEDIA_TYPE', () => target.send({ body: JSON.stringify({ query: MUTATION }) }));
  attack('JSON in another encoding', '415 UNSUPPORTED_MEDIA_TYPE', () =>
    target.send({ headers: { 'content-type': 'application/json; charset=utf-7' }, body: JSON.stringify({ query: MUTATION }) }),
  );
});

describe('bodies and headers', () => {
  const huge = 5_000_000;
  attack('a body of 5 MB', '413 BODY_TOO_LARGE', () =>
    target.send({
      headers: { ...json, 'content-length': String(huge) },
      body: (async function* () {
        yield '{"query":"';
      })(),
    }),
  );
  attack('an endless body that does not say how long it is', '413 BODY_TOO_LARGE', () =>
    target.send({
      headers: json,
      body: (async function* () {
        for (;;) {
          yield ' '.repeat(100_000);
          await pause(1);
        }
      })(),
    }),
  );
  attack('a body that is compressed', '400 BAD_REQUEST; it is not unpacked', () =>
    target.send({ headers: { ...json, 'content-encoding': 'gzip' }, body: '\u001f\u008b\b' }),
  );
  attack('headers that never end', '408 REQUEST_TIMEOUT', () => target.raw('POST /graphql HTTP/1.1\r\nhost: a\r\nx-slow: '));
  attack('a body that never ends', '408 REQUEST_TIMEOUT', () =>
    target.raw('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"query"'),
  );
  attack('headers of 40 KB', '431 HEADERS_TOO_LARGE', () =>
    target.raw(`GET / HTTP/1.1\r\nhost: a\r\nx-huge: ${'x'.repeat(40_000)}\r\n\r\n`),
  );
  attack('what is no HTTP', '400 BAD_REQUEST', () => target.raw('\u0016\u0003\u0001\u0002\u0000\r\n\r\n'));
  attack('two lengths of one body (smuggling)', '400 BAD_REQUEST', () =>
    target.raw(
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ),
  );
  attack('a Host that is no host', '400 BAD_REQUEST', () =>
    target.send({ headers: { ...json, host: '[not a host' }, body: '{"query":"{ strict }"}' }),
  );
  attack('a path that climbs out', '404 NOT_FOUND', () => target.send({ method: 'GET', path: '/explorer/..%2f..%2f..%2fpackage.json' }));
});

describe('floods', () => {
  const from = (forwarded: string) => target.post({ query: '{ strict }' }, { 'x-forwarded-for': forwarded });

  attack('more requests of one address than a minute allows', '429 ADDRESS_RATE_EXCEEDED', async () => {
    for (let at = 0; at < 20; at += 1) expect((await from('203.0.113.1')).status).toBe(200);
    return from('203.0.113.1');
  });
  attack('the same under a new invented address each time', '429 ADDRESS_RATE_EXCEEDED', async () => {
    for (let at = 0; at < 20; at += 1) expect((await from(`10.9.8.${at}, 203.0.113.2`)).status).toBe(200);
    return from('10.9.9.9, 203.0.113.2');
  });
  attack('a flood of bad tokens', '429 ADDRESS_RATE_EXCEEDED', async () => {
    const guess = () => target.post({ query: '{ strict }' }, { 'x-forwarded-for': '203.0.113.3', authorization: 'Bearer a.b.c' });
    for (let at = 0; at < 20; at += 1) expect((await guess()).status).toBe(401);
    return guess();
  });
});

describe('what a client writes into logs and headers', () => {
  const lines = () => target.log.join('').trimEnd().split('\n');

  attack('line breaks in the name of the operation', '400 OPERATION_RESOLUTION_FAILURE; not in the log', async () => {
    target.log.length = 0;
    const answer = await target.post({ query: 'query A { strict }', operationName: 'A\n{"level":"error","msg":"forged"}\u001b[31m' });
    expect(lines().every((line) => (JSON.parse(line) as { part: string }).part === 'gateway')).toBe(true);
    expect(lines().join('')).not.toContain('forged');
    return answer;
  });
  attack('a name of 100,000 letters for the operation', '200; cut in the log', async () => {
    target.log.length = 0;
    const answer = await target.post({ query: `query ${'A'.repeat(100_000)} { strict }` });
    expect(Math.max(...lines().map((line) => line.length))).toBeLessThan(1_000);
    return answer;
  });
  attack('a request id made to be slow to check', '200; another id is given', async () => {
    const answer = await target.post({ query: '{ strict }' }, { 'x-request-id': `${'a'.repeat(9_000)}!` });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    return answer;
  });
  attack('a Principal of one’s own in a header', '200; replaced by the gateway’s', async () => {
    target.town.personnel.seen.length = 0;
    const answer = await target.post({ query: '{ caller }' }, { 'x-redsail-principal': 'forged', 'x-custom': 'passed?' });
    const { headers } = target.town.personnel.seen[0]!;
    expect(headers['x-redsail-principal']).toMatch(/^ey.+\..+\..+$/);
    expect(headers['x-custom']).toBeUndefined();
    return answer;
  });
});

describe('what one caller sets for another', () => {
  attack('a deadline of a moment, for others who ask the same as well', '200; theirs are whole', async () => {
    const question = { query: '{ caller }' };
    await target.post(question);
    target.town.personnel.seen.length = 0;
    target.town.personnel.misbehaviour = (response) => setTimeout(() => sendJson(response, 200, { data: { caller: 'whole' } }), 300);
    const hurried = target.post(question, { 'x-redsail-deadline-ms': '100' });
    while (target.town.personnel.seen.length === 0) await pause(1);
    const patient = await target.post(question);
    target.town.personnel.misbehaviour = undefined;
    expect((await hurried).code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(patient.text).toContain('whole');
    return patient;
  });
});

describe('errors that tell too much', () => {
  const secrets = () =>
    new RegExp(
      [
        ...[target.town.organizations, target.town.personnel].map(({ url }) => new URL(url).host),
        '10\\.1\\.2\\.3',
        'ECONN',
        '\\bat .+\\.[jt]s\\b',
        'stacktrace',
        'node_modules',
      ].join('|'),
    );

  attack('a failure inside a subgraph', '200 INTERNAL_SERVER_ERROR; no words of it', async () => {
    const answer = await target.query('{ broken }');
    expect(answer.text).not.toMatch(secrets());
    return answer;
  });
  attack('a subgraph that breaks off', '200 SUBGRAPH_UNAVAILABLE; no address', async () => {
    target.town.personnel.misbehaviour = (response) => response.destroy();
    const answer = await target.query('{ caller strict }');
    target.town.personnel.misbehaviour = undefined;
    expect(answer.text).not.toMatch(secrets());
    return answer;
  });
  attack('a subgraph that answers a stack trace', '200 SUBGRAPH_UNAVAILABLE; nothing of it', async () => {
    target.town.personnel.misbehaviour = (response) =>
      response.writeHead(500).end('Error: connect ECONNREFUSED 10.1.2.3\n    at secret.ts:1');
    const answer = await target.query('{ caller strict }');
    target.town.personnel.misbehaviour = undefined;
    expect(answer.text).not.toMatch(secrets());
    return answer;
  });
  attack('a subgraph whose own error quotes an address and a stack', '200 NOT_READY; neither', async () => {
    target.town.personnel.misbehaviour = (response) =>
      sendJson(response, 200, {
        data: { caller: null },
        errors: [
          { message: 'asked http://10.1.2.3:4001/graphql\n    at secret.ts:1', path: ['caller'], extensions: { code: 'NOT_READY' } },
        ],
      });
    const answer = await target.query('{ caller }');
    target.town.personnel.misbehaviour = undefined;
    expect(answer.text).not.toMatch(secrets());
    return answer;
  });
});
