import { ruleIds } from '../../../../schema/src/rules/rule-table.js';
import { checkCases, outcomeOf } from '../../../support/check-cases.js';
import { expectGolden } from '../../../support/golden.js';

/** Those of subgraphs, access, contracts and operations, and those of no one rule: several changes, none, bad input. */
const ofSubgraphs = ruleIds.slice(ruleIds.indexOf('subgraph-removed'));
const cases = checkCases.filter(({ rule }) => !rule || ofSubgraphs.includes(rule));

test.each(cases)('$name', async (one) => {
  expectGolden(one.expected, await outcomeOf(one));
});
