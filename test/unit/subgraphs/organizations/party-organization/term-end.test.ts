import { termEnd } from '../../../../../subgraphs/organizations/src/party-organization/term-end.js';

test('a term ends on the day it began, some years later', () => {
  expect(termEnd({ termStartOn: '2021-01-15', termYears: 5 })).toBe('2026-01-15');
});

test('a term that began on a leap day ends on a day that exists', () => {
  expect(termEnd({ termStartOn: '2020-02-29', termYears: 3 })).toBe('2023-02-28');
});

test('what holds no elections has no term', () => {
  expect(termEnd({ termStartOn: null, termYears: 5 })).toBeUndefined();
  expect(termEnd({ termStartOn: '2020-01-01', termYears: null })).toBeUndefined();
});
