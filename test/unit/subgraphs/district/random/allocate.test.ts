import { allocate, spread } from '../../../../../subgraphs/district/src/random/allocate.js';
import { randomStream } from '../../../../../subgraphs/district/src/random/random.js';

test.each([
  [10, [1, 1, 1], 0, [4, 3, 3]],
  [10, [3, 1, 1], 0, [6, 2, 2]],
  [7, [1, 0, 1], 1, [3, 1, 3]],
  [0, [2, 5], 0, [0, 0]],
  [5, [0, 0], 0, [3, 2]],
])('%p among the weights %p, none below %p, is %p', (total, weights, least, expected) => {
  expect(allocate(total, weights, least)).toEqual(expected);
});

test('a total too small for the least of each part is refused', () => {
  expect(() => allocate(2, [1, 1, 1], 1)).toThrow(/expected at least 1 for each of 3 parts, got 2 in all/);
});

test('a spread sums to the total and is uneven', () => {
  const parts = spread(1000, 20, randomStream(1, 'spread'), 10);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(1000);
  expect(Math.min(...parts)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...parts)).toBeGreaterThan(Math.min(...parts));
});
