import { createUnderWay } from '../../../../gateway/server/src/under-way.js';

test('an answer is found by who asks and what is asked, until it is there', async () => {
  const underWay = createUnderWay<string, number>();
  const { promise, resolve } = Promise.withResolvers<number>();
  const kept = underWay.keep('a', 'question', promise);
  expect(underWay.find('a', 'question')).toBe(promise);
  expect(underWay.find('a', 'another')).toBeUndefined();
  expect(underWay.find('b', 'question')).toBeUndefined();
  resolve(1);
  await expect(kept).resolves.toBe(1);
  expect(underWay.find('a', 'question')).toBeUndefined();
});

test('one that fails is told to all who wait for it, and not kept', async () => {
  const underWay = createUnderWay<string, number>();
  const { promise, reject } = Promise.withResolvers<number>();
  const kept = underWay.keep('a', 'question', promise);
  const found = underWay.find('a', 'question');
  reject(new Error('no'));
  await expect(kept).rejects.toThrow('no');
  await expect(found).rejects.toThrow('no');
  expect(underWay.find('a', 'question')).toBeUndefined();
});

test('several who ask the same are told apart, in whatever order their answers come', async () => {
  const askers = ['a', 'b', 'c', 'd'];
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 3, 0, 2],
  ]) {
    const underWay = createUnderWay<string, number>();
    const answers = askers.map(() => Promise.withResolvers<number>());
    askers.forEach((asker, at) => void underWay.keep(asker, 'question', answers[at]!.promise));
    const left = new Set(askers);
    for (const at of order) {
      answers[at]!.resolve(at);
      await answers[at]!.promise;
      left.delete(askers[at]!);
      for (const [of, asker] of askers.entries()) {
        expect(underWay.find(asker, 'question')).toBe(left.has(asker) ? answers[of]!.promise : undefined);
      }
    }
  }
});
