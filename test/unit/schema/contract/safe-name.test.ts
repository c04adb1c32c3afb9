import { safeName, safePath } from '@redsail/contract';

test.each([
  ['a plain name', 'DutyRoster', 'DutyRoster'],
  ['a long one', 'x'.repeat(5_000), 'x'.repeat(64)],
  ['one with a phone number', 'Call13800138000', 'CallN'],
  ['one with a number in groups', 'tel-138-0013-8000', 'tel-N'],
  ['one with a number in groups of four', 'by_5901_0219_8802_0392', 'by_N'],
  ['one with a version and a year', 'portal-2.14.0_2026', 'portal-2.14.0_2026'],
  ['one that is no name', 'a\nb "c" 王', 'a_b__c___'],
  ['an empty one', '', undefined],
  ['none', null, undefined],
])('%s is made safe', (_, name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('a path keeps its places in lists, and its aliases are made safe', () => {
  expect(safePath(['persons', 12345678, 'p13800138000', 'nameMasked'])).toEqual(['persons', 12345678, 'pN', 'nameMasked']);
  expect(safePath(undefined)).toBeUndefined();
});
