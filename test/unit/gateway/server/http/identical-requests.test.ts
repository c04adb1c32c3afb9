import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { HeaderMap } from '@apollo/server';
import { publicPrincipal } from '@redsail/contract';
import { createAnswerOnce, type AskedRequest, type ExecutedRequest } from '../../../../../gateway/server/src/http/identical-requests.js';
import { createLog } from '../../../../../gateway/server/src/telemetry/log.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { growth } from '../stand-in/read-metrics.js';
import { sendJson } from '../stand-in/subgraph.js';
import { startTown, type Town } from '../stand-in/town.js';

const anyone = publicPrincipal([]);
const question: AskedRequest = { principal: anyone, asked: { query: '{ a }', variables: { x: 1 } }, headers: ['*/*'], day: '2022-11-30' };

/** Executions that end when they are told to. */
function executions(isShareable = true) {
  const ends: ((error?: Error) => void)[] = [];
  const execute = () =>
    new Promise<ExecutedRequest>((resolve, reject) => {
      const number = ends.length;
      const response = { status: number, headers: new HeaderMap(), body: { kind: 'complete' as const, string: '' } };
      ends.push((error) => (error ? reject(error) : resolve({ response, isShareable, notes: {} })));
    });
  return { ends, execute };
}

/** Some who ask, one after the other while all of them wait; the numbers of the executions that answered them. */
async function answered(asked: readonly AskedRequest[], isShareable = true): Promise<(number | undefined)[]> {
  const { ends, execute } = executions(isShareable);
  const answerOnce = createAnswerOnce();
  const first = answerOnce(question, execute);
  ends[0]!();
  await first;
  const waiting = asked.map((one) => answerOnce(one, execute));
  ends.forEach((end) => end());
  return (await Promise.all(waiting)).map(({ response }) => response.status);
}

test('identical queries of one caller that are under way are executed once', async () => {
  expect(await answered([question, question, question])).toEqual([1, 1, 1]);
});

test('whoever joined is told so', async () => {
  const { ends, execute } = executions();
  const answerOnce = createAnswerOnce();
  const first = answerOnce(question, execute);
  ends[0]!();
  await first;
  const [leading, joining] = [answerOnce(question, execute), answerOnce(question, execute)];
  ends[1]!();
  expect([(await leading).isJoined, (await joining).isJoined]).toEqual([false, true]);
});

test.each<[string, AskedRequest]>([
  ['other variables', { ...question, asked: { ...question.asked, variables: { x: 2 } } }],
  ['the name of another operation', { ...question, asked: { ...question.asked, operationName: 'A' } }],
  ['other extensions', { ...question, asked: { ...question.asked, extensions: { a: 1 } } }],
  ['another text', { ...question, asked: { ...question.asked, query: '{ b }' } }],
  ['another caller', { ...question, principal: { ...anyone } }],
  ['another header', { ...question, headers: ['application/json'] }],
  ['another day', { ...question, day: '2022-12-01' }],
])('%s is another question', async (_, other) => {
  expect(await answered([question, other])).toEqual([1, 2]);
});

test('an operation is executed for each caller until it is known that it may be shared', async () => {
  const { ends, execute } = executions();
  const answerOnce = createAnswerOnce();
  const both = [answerOnce(question, execute), answerOnce(question, execute)];
  ends.forEach((end) => end());
  expect((await Promise.all(both)).map(({ response }) => response.status)).toEqual([0, 1]);
});

test('a mutation, or a reading that is logged, is executed for each of its callers', async () => {
  expect(await answered([question, question], false)).toEqual([1, 2]);
});

test('what fails, fails for all who wait, and is executed anew for the next', async () => {
  const { ends, execute } = executions();
  const answerOnce = createAnswerOnce();
  const first = answerOnce(question, execute);
  ends[0]!();
  await first;
  const both = [answerOnce(question, execute), answerOnce(question, execute)];
  ends[1]!(new Error('broken'));
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const next = answerOnce(question, execute);
  ends[2]!();
  expect((await next).response.status).toBe(2);
});

describe('over HTTP', () => {
  let town: Town;
  let gateway: RunningGateway;
  beforeAll(async () => {
    town = await startTown();
    gateway = await startGateway(gatewayConfig(town, { shareIdentical: true }), { log: createLog('info', destination) });
  });
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  const joined = () => lines.some((line) => line.includes('"joined":true'));
  afterAll(async () => {
    await gateway.stop();
    await town.stop();
  });

  test('a query that is asked while the same is under way joins it', async () => {
    const query = '{ region(code: "02") { name deploymentCount } }';
    await gateway.ask(query);
    // Whether the second comes while the first is under way is for the machine to say: it is tried until it does.
    for (let tried = 0; tried < 20 && !joined(); tried += 1) {
      town.personnel.misbehaviour = (response) =>
        setTimeout(() => sendJson(response, 200, { data: { _entities: [{ deploymentCount: 7 }] } }), 200);
      const answers = await Promise.all([gateway.ask(query), gateway.ask(query), gateway.ask(query)]);
      for (const { data } of answers) expect(data).toEqual({ region: { name: '第02街道', deploymentCount: 7 } });
    }
    town.personnel.misbehaviour = undefined;
    expect(joined()).toBe(true);
  });

  test('everybody gets the answer, with a request id of its own', async () => {
    const query = '{ region(code: "01") { name deploymentCount } }';
    const ids = Array.from({ length: 20 }, (_, index) => `request-${String(index).padStart(2, '0')}`);
    const answers = await Promise.all(ids.map((id) => gateway.ask(query, { headers: { 'x-request-id': id } })));
    expect(answers.map(({ headers }) => headers.get('x-request-id'))).toEqual(ids);
    for (const { data } of answers) expect(data).toEqual({ region: { name: '第01街道', deploymentCount: 1 } });
  });

  test('whoever joined is told of in the log and counted like the one whose execution it was', async () => {
    const query = 'query Deployments { region(code: "03") { name deploymentCount } }';
    await gateway.ask(query);
    const partialAnswers = async () => (await gateway.ready()).counters.partialAnswers;
    const metrics = `${gateway.address}/metrics`;
    const labels = { route: '/graphql', status: '2xx', outcome: 'partial' };
    const answered = () => lines.map((line) => JSON.parse(line)).filter(({ operation }) => operation === 'Deployments');
    const all = async () => {
      town.personnel.misbehaviour = (response) => setTimeout(() => sendJson(response, 200, {}), 200);
      await Promise.all([gateway.ask(query), gateway.ask(query), gateway.ask(query)]);
    };
    const before = await partialAnswers();
    for (let tried = 1; tried <= 20; tried += 1) {
      lines.length = 0;
      expect(await growth(metrics, 'redsail_http_requests_total', labels, all)).toBe(3);
      expect(await partialAnswers()).toBe(before + 3 * tried);
      expect(answered().map(({ errors }) => String(errors))).toEqual([
        'SUBGRAPH_UNAVAILABLE',
        'SUBGRAPH_UNAVAILABLE',
        'SUBGRAPH_UNAVAILABLE',
      ]);
      if (joined()) break;
    }
    town.personnel.misbehaviour = undefined;
    expect(joined()).toBe(true);
  });

  test('nobody joins a request that has set a deadline of its own', async () => {
    const query = '{ region(code: "03") { name deploymentCount } }';
    await gateway.ask(query);
    town.personnel.misbehaviour = (response) =>
      setTimeout(() => sendJson(response, 200, { data: { _entities: [{ deploymentCount: 7 }] } }), 400);
    const hurried = gateway.ask(query, { headers: { 'x-redsail-deadline-ms': '200' } });
    for (let waited = 0; town.personnel.seen.length < 2 && waited < 15; waited += 1) await pause(10);
    const patient = await Promise.all([gateway.ask(query), gateway.ask(query)]);
    town.personnel.misbehaviour = undefined;
    expect((await hurried).data).toEqual({ region: { name: '第03街道', deploymentCount: null } });
    for (const { data } of patient) expect(data).toEqual({ region: { name: '第03街道', deploymentCount: 7 } });
  });

  test('every mutation is sent', async () => {
    town.organizations.seen.length = 0;
    const rename = 'mutation { renameRegion(code: "01", name: "x") { name } }';
    await gateway.ask(rename);
    await Promise.all([gateway.ask(rename), gateway.ask(rename)]);
    expect(town.organizations.seen).toHaveLength(3);
  });
});
