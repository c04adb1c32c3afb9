import { requestIdOf } from '@redsail/contract';

test.each(['proxy-12345678', 'A.b_c-12', 'x'.repeat(64), 'b7ad6b71-6920-4331-9c1e-016902991001', '16902991001a4331a331016902991001'])(
  '%s is taken over',
  (given) => {
    expect(requestIdOf(given, () => 'made')).toBe(given);
  },
);

test.each([
  ['none', undefined],
  ['a short one', 'short'],
  ['a long one', 'x'.repeat(65)],
  ['a line break', 'proxy-1234\n{"level":"error"}'],
  ['quotes', 'proxy-"1234"'],
  ['Chinese', '王小明王小明王小明'],
  ['a telephone number', 'call-169-0299-1001'],
  ['an id number', '59010219880203921X'],
  ['two of them', ['proxy-12345678', 'proxy-12345678']],
])('%s is replaced', (_, given) => {
  expect(requestIdOf(given, () => 'made')).toBe('made');
});
