import { createRetryBudget, type RetryBudget } from '../../../../../gateway/server/src/subgraphs/retry-budget.js';
import { withRetries } from '../../../../../gateway/server/src/subgraphs/with-retries.js';
import { failing, ok, query, refused, standInClient, status, type StandInClient } from '../stand-in/client.js';

const plenty: RetryBudget = { earn: () => {}, spend: () => true };
let pauses: number[];
beforeEach(() => {
  pauses = [];
});

const retrying = (client: StandInClient, budget = plenty, random = () => 0.5) =>
  withRetries(client, { budget, random, pause: async (ms) => void pauses.push(ms) });

/** Fails as often as it is told to, then answers. */
function ailing(times: number, answer: StandInClient['answer']): StandInClient {
  const client = standInClient();
  client.answer = (call) => (client.calls.length <= times ? answer(call) : ok);
  return client;
}

describe('a query is sent again', () => {
  test.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'UND_ERR_SOCKET'])('after %s', async (code) => {
    const client = ailing(1, failing('UNREACHABLE', code));
    expect(await retrying(client).post(query())).toBe(ok);
    expect(client.calls).toHaveLength(2);
  });

  test.each([502, 503, 504])('after status %s', async (code) => {
    const client = ailing(2, () => status(code));
    expect(await retrying(client).post(query())).toBe(ok);
    expect(client.calls).toHaveLength(3);
  });

  test('twice at most; what is told is the last failure', async () => {
    const client = ailing(9, () => status(503));
    expect((await retrying(client).post(query())).status).toBe(503);
    expect(client.calls).toHaveLength(3);
    client.answer = refused;
    await expect(retrying(client).post(query())).rejects.toMatchObject({ detail: 'ECONNREFUSED' });
    expect(client.calls).toHaveLength(6);
  });

  test('after a pause that is drawn, and may be longer the second time', async () => {
    await retrying(ailing(2, refused), plenty, () => 0.2).post(query());
    await retrying(ailing(2, refused), plenty, () => 0.9).post(query());
    expect(pauses).toEqual([10, 20, 45, 90]);
  });
});

describe('it is not sent again', () => {
  test.each([
    ['a deadline', failing('DEADLINE', '500 ms')],
    ['an open breaker', failing('BREAKER_OPEN', 'OPEN')],
    ['a certificate that is not trusted', failing('UNREACHABLE', 'DEPTH_ZERO_SELF_SIGNED_CERT')],
  ])('after %s', async (_, answer) => {
    const client = ailing(1, answer);
    await expect(retrying(client).post(query())).rejects.toThrow();
    expect(client.calls).toHaveLength(1);
  });

  test.each([200, 400, 401, 404, 429, 500, 501])('after status %s', async (code) => {
    const client = ailing(1, () => status(code));
    expect((await retrying(client).post(query())).status).toBe(code);
    expect(client.calls).toHaveLength(1);
  });

  test('when it is a mutation: it may have been done', async () => {
    const client = ailing(1, failing('UNREACHABLE', 'ECONNRESET'));
    await expect(retrying(client).post(query({ isQuery: false }))).rejects.toMatchObject({ detail: 'ECONNRESET' });
    expect(client.calls).toHaveLength(1);
  });

  test('when the pause would last until the deadline', async () => {
    const client = ailing(1, refused);
    await expect(retrying(client).post(query({ deadlineAt: performance.now() + 20 }))).rejects.toMatchObject({ detail: 'ECONNREFUSED' });
    expect([client.calls.length, pauses]).toEqual([1, []]);
  });
});

test('in a total outage no more than 1.2 calls are sent per request, however many there are', async () => {
  const client = standInClient();
  client.answer = refused;
  const calm = retrying(client, createRetryBudget(20));
  for (const requests of [7, 93, 900]) {
    client.calls.length = 0;
    await Promise.allSettled(Array.from({ length: requests }, () => calm.post(query())));
    expect(client.calls.length).toBeLessThanOrEqual(Math.floor(requests * 1.2) + 1);
    expect(client.calls.length).toBeGreaterThan(requests);
  }
});

test('a mutation pays for no retry', async () => {
  const client = standInClient();
  const calm = retrying(client, createRetryBudget(20));
  for (let sent = 0; sent < 100; sent += 1) await calm.post(query({ isQuery: false }));
  client.answer = refused;
  await expect(calm.post(query())).rejects.toThrow();
  expect(client.calls).toHaveLength(101);
});
