import { buildSchema } from 'graphql';
import { findInputDeprecations } from '../../../../schema/src/diff/find-input-deprecations.js';

const schema = (argument: string, field: string) =>
  buildSchema(`type Query { lamps(town: ID ${argument} filter: Filter): Int } input Filter { town: ID ${field} }`);
const USE_STREET = '@deprecated(reason: "use street")';
const found = (before: readonly [string, string], after: readonly [string, string]) => [
  ...findInputDeprecations({ before: schema(...before), after: schema(...after), today: '2026-11-25' }),
];

test('deprecated, with the reason', () => {
  expect(found(['', ''], [USE_STREET, USE_STREET])).toEqual([
    { rule: 'deprecated', coordinate: 'Query.lamps(town:)', after: 'use street' },
    { rule: 'deprecated', coordinate: 'Filter.town', after: 'use street' },
  ]);
});

test('for another reason', () => {
  expect(found([USE_STREET, ''], ['@deprecated(reason: "use id")', ''])).toEqual([
    { rule: 'deprecation-changed', coordinate: 'Query.lamps(town:)', before: 'use street', after: 'use id' },
  ]);
});

test('not any more', () => {
  expect(found(['', USE_STREET], ['', ''])).toEqual([{ rule: 'deprecation-withdrawn', coordinate: 'Filter.town' }]);
});

test('the same before and after, or gone, is no change of a deprecation', () => {
  expect(found([USE_STREET, ''], [USE_STREET, ''])).toEqual([]);
  const gone = buildSchema('type Query { lamps: Int }');
  expect([...findInputDeprecations({ before: schema(USE_STREET, ''), after: gone, today: '2026-11-25' })]).toEqual([]);
});
