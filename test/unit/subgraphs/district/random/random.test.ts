import { randomStream } from '../../../../../subgraphs/district/src/random/random.js';

const stream = (name: string, seed = 1) => randomStream(seed, name);
const first = (name: string, seed = 1): number[] => {
  const random = stream(name, seed);
  return Array.from({ length: 5 }, () => random.next());
};

test('a stream is the same for the same seed and name, and another one for another', () => {
  expect(first('a')).toEqual(first('a'));
  expect(first('a')).not.toEqual(first('b'));
  expect(first('a')).not.toEqual(first('a', 2));
});

test('numbers are spread over their range, both ends included', () => {
  const random = stream('range');
  const drawn = Array.from({ length: 6000 }, () => random.integer(1, 6));
  const counts = [1, 2, 3, 4, 5, 6].map((face) => drawn.filter((value) => value === face).length);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6000);
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});

test.each([[3], [90], [100], [500]])('a sample of %p out of a hundred has no place twice', (count) => {
  const drawn = stream('sample').sample(
    Array.from({ length: 100 }, (_, index) => index),
    count,
  );
  expect(drawn).toHaveLength(Math.min(count, 100));
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('shuffling keeps the list and leaves the original alone', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = stream('shuffle').shuffle(list);
  expect(shuffled.toSorted()).toEqual(list);
  expect(shuffled).not.toEqual(list);
  expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a weighted value comes as often as its weight says, and never with weight 0', () => {
  const random = stream('weights');
  const drawn = Array.from({ length: 4000 }, () =>
    random.weighted([
      ['often', 3],
      ['seldom', 1],
      ['never', 0],
    ]),
  );
  const often = drawn.filter((value) => value === 'often').length;
  expect(drawn).not.toContain('never');
  expect(often).toBeGreaterThan(2850);
  expect(often).toBeLessThan(3150);
});

test('picking from nothing is refused', () => {
  expect(() => stream('none').pick([])).toThrow(/expected a list with something in it/);
});
