import { createFailureWindow } from '../../../../../gateway/server/src/subgraphs/failure-window.js';

test('so many failures in a row are too many, however slowly they come', () => {
  const window = createFailureWindow(3);
  expect([0, 60_000, 120_000].map((now) => window.failed(now))).toEqual([false, false, true]);
});

test('a success between starts the row anew', () => {
  const window = createFailureWindow(3);
  expect([window.failed(0), window.failed(1), window.succeeded(2), window.failed(3), window.failed(4)]).not.toContain(true);
  expect(window.failed(5)).toBe(true);
});

describe('half of the calls of ten seconds', () => {
  /** Success and failure in turn, `each` milliseconds apart; answers how many calls it took, or 0. */
  function alternate(calls: number, each: number, window = createFailureWindow(100)): number {
    for (let call = 1; call <= calls; call += 1) {
      if (call % 2 === 0) window.succeeded(call * each);
      else if (window.failed(call * each)) return call;
    }
    return 0;
  }

  test('are too many from the twentieth call on', () => {
    expect(alternate(100, 10)).toBe(21);
  });

  test('are not, when the calls are few', () => {
    expect(alternate(100, 1_000)).toBe(0);
  });

  test('what is older does not count', () => {
    const window = createFailureWindow(1_000);
    for (let call = 0; call < 19; call += 1) expect(window.failed(call)).toBe(false);
    // Ten seconds on they are gone, and after an hour as well.
    for (const now of [10_500, 3_600_000]) expect(window.failed(now)).toBe(false);
  });

  test('less than half are not too many', () => {
    const window = createFailureWindow(100);
    for (let call = 0; call < 300; call += 1) {
      if (call % 3 === 0) expect(window.failed(call * 10)).toBe(false);
      else window.succeeded(call * 10);
    }
  });
});

test('a cleared window has forgotten everything', () => {
  const window = createFailureWindow(2);
  window.failed(0);
  window.clear();
  expect(window.failed(1)).toBe(false);
});
