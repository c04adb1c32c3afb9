import { readDeadline } from '@redsail/contract';

test.each([
  ['2500', 2_500],
  ['0', 0],
  ['999999999', 600_000],
])('%s is that many milliseconds, ten minutes at most', (header, expected) => {
  expect(readDeadline(header)).toBe(expected);
});

test.each([[undefined], [''], ['soon'], ['-5'], ['1.5'], ['1e3'], ['9999999999'], [['1', '2']]])('%p counts as no deadline', (header) => {
  expect(readDeadline(header)).toBe(Number.POSITIVE_INFINITY);
});
