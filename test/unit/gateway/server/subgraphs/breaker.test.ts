import { setImmediate as turn } from 'node:timers/promises';
import { createBreaker, type Breaker } from '../../../../../gateway/server/src/subgraphs/breaker.js';

let now: number;
let ready: boolean | 'hangs';
let asked: number;
let breaker: Breaker;
beforeEach(() => {
  [now, ready, asked] = [0, true, 0];
  breaker = createBreaker({
    failures: 3,
    openMs: 1_000,
    now: () => now,
    isReady: () => {
      asked += 1;
      return ready === 'hangs' ? new Promise(() => {}) : Promise.resolve(ready);
    },
  });
});

const fail = (times = 1): void => {
  for (let time = 0; time < times; time += 1) breaker.failed(breaker.admit());
};
/** Opens it, waits for its pause to pass, and lets a caller find that out. */
async function untilTried(): Promise<void> {
  fail(3);
  now += 1_000;
  expect(breaker.admit()).toBeNull();
  await turn();
}

test('it is closed until there were too many failures, and refuses then without a pause', () => {
  fail(2);
  expect(breaker.read()).toEqual({ state: 'CLOSED', openings: 0, refusals: 0 });
  fail();
  expect([breaker.admit(), breaker.admit()]).toEqual([null, null]);
  expect(breaker.read()).toEqual({ state: 'OPEN', openings: 1, refusals: 2 });
});

test('while it is open nobody is asked anything', () => {
  fail(3);
  now += 999;
  breaker.admit();
  expect([asked, breaker.read().state]).toEqual([0, 'OPEN']);
});

test('after its pause the subgraph is asked first, once, and the callers are refused meanwhile', () => {
  ready = 'hangs';
  fail(3);
  now += 1_000;
  expect([breaker.admit(), breaker.admit(), breaker.admit()]).toEqual([null, null, null]);
  expect([asked, breaker.read().state]).toEqual([1, 'HALF_OPEN']);
});

test('a subgraph that says it is not ready gets another pause, and no call', async () => {
  ready = false;
  await untilTried();
  expect(breaker.read().state).toBe('OPEN');
  now += 500;
  expect([breaker.admit(), asked]).toEqual([null, 1]);
});

test('one that is ready gets one call on trial; the others are refused until that one has ended', async () => {
  await untilTried();
  const trial = breaker.admit();
  expect([typeof trial, breaker.admit(), breaker.admit()]).toEqual(['number', null, null]);
  breaker.succeeded(trial);
  expect(breaker.read().state).toBe('CLOSED');
  expect(breaker.admit()).not.toBeNull();
});

test('a trial that fails opens it again, which is no new opening', async () => {
  await untilTried();
  breaker.failed(breaker.admit());
  expect(breaker.read()).toMatchObject({ state: 'OPEN', openings: 1 });
  expect(breaker.admit()).toBeNull();
});

test('a trial that tells nothing is followed by another', async () => {
  await untilTried();
  breaker.void(breaker.admit());
  expect(breaker.admit()).not.toBeNull();
});

test('after its recovery it counts from the beginning', async () => {
  await untilTried();
  breaker.succeeded(breaker.admit());
  fail(2);
  expect(breaker.read().state).toBe('CLOSED');
});

test('calls that began before it opened say nothing any more: neither success nor failure', async () => {
  const [early, late] = [breaker.admit(), breaker.admit()];
  await untilTried();
  breaker.succeeded(early);
  expect(breaker.read().state).toBe('HALF_OPEN');
  const trial = breaker.admit();
  breaker.failed(late);
  expect(breaker.read().state).toBe('HALF_OPEN');
  breaker.succeeded(trial);
  expect(breaker.read().state).toBe('CLOSED');
});

test('a subgraph without a /ready is tried all the same after ten pauses', async () => {
  ready = false;
  fail(3);
  for (let pause = 1; pause <= 10; pause += 1) {
    expect(breaker.admit()).toBeNull();
    now += 1_000;
    breaker.admit();
    await turn();
  }
  expect(breaker.admit()).not.toBeNull();
});

test('a question that fails is a no', async () => {
  breaker = createBreaker({ failures: 1, openMs: 10, now: () => now, isReady: () => Promise.reject(new Error('closed')) });
  fail();
  now += 10;
  breaker.admit();
  await turn();
  expect(breaker.read().state).toBe('OPEN');
});
