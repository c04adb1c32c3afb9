import { createBreaker, type Admission, type Breaker } from '../../../../../gateway/server/src/subgraphs/breaker.js';

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

const admitted = (): Admission => {
  const admission = breaker.admit();
  if (admission instanceof Promise) throw new Error('it is on trial');
  return admission;
};
const fail = (times = 1): void => {
  for (let time = 0; time < times; time += 1) breaker.failed(admitted());
};
/** Opens it, and lets its pause pass. */
const untilPauseIsOver = (): void => {
  fail(3);
  now += 1_000;
};

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
  expect([breaker.admit(), asked, breaker.read().state]).toEqual([null, 0, 'OPEN']);
});

test('after its pause the subgraph is asked once; five callers wait for what it says, the others are refused', async () => {
  ready = 'hangs';
  untilPauseIsOver();
  const callers = Array.from({ length: 8 }, () => breaker.admit());
  expect(callers.map((caller) => caller instanceof Promise)).toEqual([true, true, true, true, true, false, false, false]);
  expect([callers.slice(5), asked, breaker.read().state]).toEqual([[null, null, null], 1, 'HALF_OPEN']);
});

test('a subgraph that says it is not ready gets another pause, and no call', async () => {
  ready = false;
  untilPauseIsOver();
  expect(await Promise.all([breaker.admit(), breaker.admit()])).toEqual([null, null]);
  expect(breaker.read()).toMatchObject({ state: 'OPEN', refusals: 2 });
  now += 500;
  expect([breaker.admit(), asked]).toEqual([null, 1]);
});

test('one that is ready gets the calls on trial; the first that is answered closes it', async () => {
  untilPauseIsOver();
  const [first] = await Promise.all(Array.from({ length: 5 }, async () => breaker.admit()));
  expect([typeof first, breaker.admit()]).toEqual(['number', null]);
  breaker.succeeded(first!);
  expect(breaker.read().state).toBe('CLOSED');
  expect(admitted()).not.toBeNull();
});

test('one that has long been back serves its first caller', async () => {
  fail(3);
  now += 3_600_000;
  expect(await breaker.admit()).not.toBeNull();
});

test('a trial that fails opens it again, which is no new opening; the other trials say nothing any more', async () => {
  untilPauseIsOver();
  const [first, second] = await Promise.all([breaker.admit(), breaker.admit()]);
  breaker.failed(first!);
  breaker.succeeded(second!);
  expect(breaker.read()).toMatchObject({ state: 'OPEN', openings: 1 });
  expect(breaker.admit()).toBeNull();
});

test('a trial that tells nothing is followed by another', async () => {
  untilPauseIsOver();
  const trials = await Promise.all(Array.from({ length: 5 }, async () => breaker.admit()));
  expect(breaker.admit()).toBeNull();
  breaker.void(trials[0]!);
  expect(await breaker.admit()).not.toBeNull();
});

test('after its recovery it counts from the beginning', async () => {
  untilPauseIsOver();
  breaker.succeeded(await breaker.admit());
  fail(2);
  expect(breaker.read().state).toBe('CLOSED');
});

test('calls that began before it opened say nothing any more: neither success nor failure', async () => {
  const [early, late] = [admitted(), admitted()];
  untilPauseIsOver();
  const trial = await breaker.admit();
  breaker.succeeded(early);
  expect(breaker.read().state).toBe('HALF_OPEN');
  breaker.failed(late);
  expect(breaker.read().state).toBe('HALF_OPEN');
  breaker.succeeded(trial);
  expect(breaker.read().state).toBe('CLOSED');
});

test('a subgraph without a /ready is tried all the same at the tenth pause', async () => {
  ready = false;
  fail(3);
  const tries: boolean[] = [];
  for (let pause = 1; pause <= 10; pause += 1) {
    now += 1_000;
    tries.push((await breaker.admit()) !== null);
  }
  expect(tries).toEqual([...Array.from({ length: 9 }, () => false), true]);
});

test('a question that fails is a no', async () => {
  breaker = createBreaker({ failures: 1, openMs: 10, now: () => now, isReady: () => Promise.reject(new Error('closed')) });
  fail();
  now += 10;
  expect(await breaker.admit()).toBeNull();
  expect(breaker.read().state).toBe('OPEN');
});
