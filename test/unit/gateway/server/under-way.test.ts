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
