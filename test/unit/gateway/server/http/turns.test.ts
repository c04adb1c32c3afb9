import { setImmediate as nextTurn } from 'node:timers/promises';
import { createTurns, type Turns } from '../../../../../gateway/server/src/http/turns.js';

/** Begins so many operations, and tells which of them have begun. */
function begin(turns: Turns, count: number): number[] {
  const begun: number[] = [];
  for (let at = 0; at < count; at++) {
    const turn = turns.begin();
    if (turn) void turn.then(() => begun.push(at));
    else begun.push(at);
  }
  return begun;
}

test('a few begin at once', () => {
  expect(begin(createTurns(), 6)).toEqual([0, 1, 2, 3]);
});

test('one more begins with each turn of the event loop that brings nothing for those under way, in the order they came', async () => {
  const turns = createTurns();
  const begun = begin(turns, 7);
  expect(turns.waiting()).toBe(3);
  await nextTurn();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  await nextTurn();
  await nextTurn();
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(turns.waiting()).toBe(0);
});

test('none begins while those under way have something to go on with', async () => {
  const turns = createTurns();
  const begun = begin(turns, 5);
  for (let turn = 0; turn < 10; turn++) {
    turns.goesOn();
    await nextTurn();
  }
  expect(begun).toEqual([0, 1, 2, 3]);
  await nextTurn();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('however busy it is, the next begins when one ends', async () => {
  const turns = createTurns();
  const begun = begin(turns, 6);
  turns.end();
  turns.goesOn();
  await nextTurn();
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('whoever comes later does not pass those who wait', async () => {
  const turns = createTurns();
  begin(turns, 5);
  turns.end();
  expect(turns.begin()).toBeInstanceOf(Promise);
});
