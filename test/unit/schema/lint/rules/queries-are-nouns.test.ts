import { queriesAreNouns } from '../../../../../schema/src/lint/rules/queries-are-nouns.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (api: string) => findings(queriesAreNouns, { api });

test('nouns are what a query is called, even when they begin like a verb', () => {
  expect(found('type Query { street: Int streets: Int listings: Int loadedLamps: Int getaway: Int }')).toEqual([]);
});

test.each(['getStreet', 'listStreets', 'fetchStreets', 'list'])('%s begins with a verb', (name) => {
  expect(found(`type Query { ${name}: Int }`)).toEqual([expect.stringMatching(`^Query.${name}: begins with the verb`)]);
});

test('fields of other types may be called what they like', () => {
  expect(found('type Query { street: Street } type Street { getOn: Int }')).toEqual([]);
});
