import { readTimings } from '../../../bench/schema/read-timings.js';

test('the parts of a check are read from between what else it says, the longest first', () => {
  const err = '✗ a.graphql:3  FIELD_REMOVED\ntiming base                     0.60\ntiming plan operations          12.05\nend\n';
  expect(readTimings(err)).toEqual([
    { part: 'plan operations', ms: 12_050 },
    { part: 'base', ms: 600 },
  ]);
});

test('a check that tells no part is told of, rather than shown as one that takes no time', () => {
  expect(() => readTimings('timing\ntiming base soon\n')).toThrow(/expected lines like "timing/);
});
