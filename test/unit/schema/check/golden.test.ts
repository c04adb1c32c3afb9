import { readFileSync } from 'node:fs';
import { ruleIds } from '../../../../schema/src/rules/rule-table.js';
import { checkCases, outcomeOf } from '../../../support/check-cases.js';
import { expectGolden } from '../../../support/golden.js';

/** Those of what clients see; golden-of-subgraphs.test.ts has the others, so that two workers share them. */
const ofClients = ruleIds.slice(0, ruleIds.indexOf('subgraph-removed'));
const cases = checkCases.filter(({ rule }) => rule && ofClients.includes(rule));

test.each(cases)('$name', async (one) => {
  expectGolden(one.expected, await outcomeOf(one));
});

test('every rule has a case of its name', () => {
  const names = checkCases.map(({ name }) => name);
  expect(ruleIds.filter((id) => !names.includes(id))).toEqual([]);
});

test('a case that is named after a rule shows it', () => {
  const shows = (rule: string, text: string): boolean => new RegExp(`\\b${rule}(?![\\w-])`).test(text);
  const silent = checkCases.filter(({ rule, expected }) => rule && !shows(rule, readFileSync(expected, 'utf8')));
  expect(silent.map(({ name }) => name)).toEqual([]);
});
