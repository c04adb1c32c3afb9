import { Writable } from 'node:stream';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { sendJson } from '../stand-in/subgraph.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
const lines: string[] = [];
const destination = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    lines.push(chunk.toString());
    done();
  },
});
beforeAll(async () => {
  town = await startTown();
  gateway = await startGateway(gatewayConfig(town), { log: createLog('debug', destination) });
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});
beforeEach(() => {
  town.personnel.misbehaviour = undefined;
  lines.length = 0;
});

describe("a subgraph's own error", () => {
  test('keeps its code, its path and what it may tell, and gets the name of the subgraph; nothing else passes', async () => {
    const answer = await gateway.ask('{ duty: forbidden regions { name } }');
    expect(answer.status).toBe(200);
    expect(answer.data).toMatchObject({ duty: null, regions: [{}, {}, {}] });
    expect(answer.errors).toEqual([
      {
        message: '缺少权限 · missing scope',
        path: ['duty'],
        extensions: { code: 'FORBIDDEN', scope: 'person:read', subgraph: 'personnel' },
      },
    ]);
  });

  test('inside an entity stands at the path of the answer', async () => {
    town.personnel.misbehaviour = (response) =>
      sendJson(response, 200, {
        data: { _entities: [{ deploymentCount: 1 }, { deploymentCount: null }, { deploymentCount: 1 }] },
        errors: [{ message: '不可见 · hidden', path: ['_entities', 1, 'deploymentCount'], extensions: { code: 'FORBIDDEN' } }],
      });
    const answer = await gateway.ask('{ regions { deploymentCount } }');
    expect(answer.errors).toEqual([
      { message: '不可见 · hidden', path: ['regions', 1, 'deploymentCount'], extensions: { code: 'FORBIDDEN', subgraph: 'personnel' } },
    ]);
  });

  test('without a code is a bug of the subgraph: generic words with the request id, the place in the log, its words in neither', async () => {
    const answer = await gateway.ask('{ broken }');
    const requestId = answer.headers.get('x-request-id');
    expect(answer.errors).toEqual([
      {
        message: expect.stringMatching(/内部错误.*internal error/),
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'organizations', requestId },
      },
    ]);
    expect(lines.join('')).toContain(requestId);
    expect(lines.join('')).not.toMatch(/10\.1\.2\.3|ECONNREFUSED/);
  });

  test.each([
    ['a variable', { code: 'BAD_USER_INPUT' }, 'Variable "$day" got invalid value "x"; Expected type "Date".'],
    ['a literal', { code: 'GRAPHQL_VALIDATION_FAILED' }, 'Expected value of type "Date!", found "x".'],
  ])('about %s that only it can read is the client’s mistake, not an outage', async (_, extensions, message) => {
    town.personnel.misbehaviour = (response) => sendJson(response, 400, { errors: [{ message, extensions }] });
    const answer = await gateway.ask('{ onDuty(day: "x") { id } regions { name } }');
    expect(answer.data!.regions).toHaveLength(3);
    expect(answer.errors).toEqual([
      { message: expect.stringMatching(/^输入有误 · .*"Date/), extensions: { code: 'BAD_USER_INPUT', subgraph: 'personnel' } },
    ]);
  });
});

describe("a client's mistake", () => {
  test.each([
    ['a document with bad syntax', '{ regions', 'GRAPHQL_PARSE_FAILED', /^查询文本有语法错误 · Syntax Error/],
    ['an unknown field', '{ emperor }', 'GRAPHQL_VALIDATION_FAILED', /^查询与图的模式不符 · Cannot query field "emperor"/],
    ['a missing variable', 'query($code: String!) { region(code: $code) { name } }', 'BAD_USER_INPUT', /^输入有误 · Variable "\$code"/],
    ['a document without an operation', 'fragment a on Region { name }', 'GRAPHQL_VALIDATION_FAILED', /^查询与图的模式不符/],
  ])('%s is answered with its code, in both languages', async (_, query, code, message) => {
    const answer = await gateway.ask(query);
    expect(answer.errors![0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
    expect(JSON.stringify(answer)).not.toContain('stacktrace');
  });
});

describe('a value that the graph promises and the subgraph leaves out', () => {
  test('nulls upward, and is an error at its place, counted and logged', async () => {
    const before = (await gateway.ready()).counters.valueCompletions;
    const answer = await gateway.ask('{ region(code: "03") { secretary { nameMasked } } }');
    expect(answer).toMatchObject({ data: { region: { secretary: null } } });
    expect(answer.errors).toEqual([
      {
        message: '子图缺少必有的值 · Cannot return null for non-nullable field Person.nameMasked',
        path: ['region', 'secretary', 'nameMasked'],
        extensions: { code: 'VALUE_MISSING' },
      },
    ]);
    expect(answer.extensions).toBeUndefined();
    expect((await gateway.ready()).counters.valueCompletions).toBe(before + 1);
    expect(lines.join('')).toContain('Cannot return null for non-nullable field Person.nameMasked');
  });
});

describe('the log', () => {
  test('has one line a request: id, operation, roles, status, codes', async () => {
    await gateway.ask('query DutyRoster { forbidden }', { headers: { 'x-request-id': 'proxy-12345678' } });
    const line = lines.map((text) => JSON.parse(text) as Record<string, unknown>).find(({ message }) => message === 'request');
    expect(line).toMatchObject({
      requestId: 'proxy-12345678',
      route: '/graphql',
      status: 200,
      operation: 'DutyRoster',
      roles: ['public'],
      errors: ['FORBIDDEN'],
    });
  });

  test('has no variable, no literal, no answer and no query string', async () => {
    await gateway.ask('query($code: String!) { region(code: $code) { name } person(id: "13800138000") { nameMasked } }', {
      variables: { code: 'secret-variable' },
    });
    await fetch(`${gateway.address}/graphql?query=${encodeURIComponent('{ region(code: "secret-literal") { name } }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(lines.join('')).not.toMatch(/secret|13800138000|王|街道/);
  });
});
