import { createBreaker } from '../../../../../gateway/server/src/subgraphs/breaker.js';
import { withBreaker } from '../../../../../gateway/server/src/subgraphs/with-breaker.js';
import { failing, query, refused, standInClient, status, type StandInClient } from '../stand-in/client.js';

function guarded(answer: StandInClient['answer']) {
  const client = standInClient();
  client.answer = answer;
  const breaker = createBreaker({ failures: 3, openMs: 60_000, isReady: async () => true });
  const calm = withBreaker(client, { breaker, fairMs: 1_000 });
  const post = (times: number, deadlineAt?: number) =>
    Promise.allSettled(Array.from({ length: times }, () => calm.post(query(deadlineAt === undefined ? {} : { deadlineAt }))));
  return { client, breaker, calm, post };
}

test.each([
  ['no connection', refused],
  ['no answer in time', failing('DEADLINE', '10000 ms')],
  ['status 500', () => status(500)],
  ['status 503', () => status(503)],
])('%s is a failure', async (_, answer) => {
  const { breaker, post } = guarded(answer);
  await post(3);
  expect(breaker.read().state).toBe('OPEN');
});

test.each([200, 400, 401, 404, 413])('status %s is none: whoever called was wrong, if anybody', async (code) => {
  const { breaker, post } = guarded(() => status(code));
  await post(50);
  expect(breaker.read().state).toBe('CLOSED');
});

test('nor is a deadline that was too near: another subgraph had used up the time', async () => {
  const { breaker, post } = guarded(failing('DEADLINE', '200 ms'));
  await post(50, performance.now() + 900);
  expect(breaker.read().state).toBe('CLOSED');
});

test('nor is it when the subgraph says so first; with time enough it is', async () => {
  const { breaker, post } = guarded(() => status(504));
  await post(50, performance.now() + 900);
  expect(breaker.read().state).toBe('CLOSED');
  await post(3, performance.now() + 10_000);
  expect(breaker.read().state).toBe('OPEN');
});

test('nor is a bug of our own', async () => {
  const { breaker, post } = guarded(() => {
    throw new TypeError('undefined is not a function');
  });
  await post(50);
  expect(breaker.read().state).toBe('CLOSED');
});

test('an open breaker answers at once, with a reason of its own, and the subgraph hears nothing', async () => {
  const { client, calm, post } = guarded(refused);
  await post(3);
  await expect(calm.post(query())).rejects.toMatchObject({ subgraph: 'personnel', reason: 'BREAKER_OPEN' });
  expect(client.calls).toHaveLength(3);
});
