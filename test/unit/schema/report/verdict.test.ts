import { verdict } from '../../../../schema/src/report/verdict.js';
import { reports } from '../../../support/specimens/reports.js';

test.each([
  ['nothing', '✓', 'schema check passes: nothing changed'],
  ['breaking', '✗', 'schema check fails: 3 breaking changes'],
  ['approved', '✓', 'schema check passes: 1 breaking change, approved'],
  ['cannot-compose', '✗', 'schema check fails: the subgraphs do not compose'],
  ['bad-input', '✗', 'schema check not made: wrong usage, or a file is wrong'],
] as const)('%s', (name, sign, words) => {
  const { passes, ...rest } = verdict(reports[name]);
  expect(passes).toBe(sign === '✓');
  expect([rest.sign, rest.words.en]).toEqual([sign, words]);
});

test('only safe and dangerous changes pass; findings without breaking changes still fail', () => {
  const { changes } = reports.breaking;
  const rest = { ...reports.breaking, changes: changes.filter(({ severity }) => severity !== 'breaking') };
  expect(verdict({ ...rest, exitCode: 0 })).toMatchObject({ sign: '✓', words: { en: 'schema check passes: no breaking changes' } });
  expect(verdict({ ...rest, exitCode: 1 })).toMatchObject({ sign: '✗', words: { en: 'schema check fails: something has to be mended' } });
});
