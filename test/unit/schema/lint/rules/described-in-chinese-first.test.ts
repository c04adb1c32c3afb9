import { describedInChineseFirst } from '../../../../../schema/src/lint/rules/described-in-chinese-first.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (api: string) => findings(describedInChineseFirst, { api });

test('a Chinese term, a middle dot and English make a description', () => {
  expect(found('"街道 · street" scalar Street')).toEqual([]);
});

test.each(['《实施方案》 · plan', '12位代码 · 12-digit code', 'A类企业 · firm of class A', '街道(办事处) · office\n\nand more · about it'])(
  'a term may open with a bracket, a number or a letter: %j',
  (description) => {
    expect(found(`"""${description}""" scalar Street`)).toEqual([]);
  },
);

test('every kind of part needs a description', () => {
  const bare = `
    type Query { street(code: ID): Street }
    type Street { name: String }
    input StreetFilter { name: String }
    enum Level { MAIN }
    interface Named { name: String }
    union Thing = Street
    scalar Date`;
  expect(found(bare)).toEqual(
    [
      'Query',
      'Query.street',
      'Query.street(code:)',
      'Street',
      'Street.name',
      'StreetFilter',
      'StreetFilter.name',
      'Level',
      'Level.MAIN',
      'Named',
      'Named.name',
      'Thing',
      'Date',
    ].map((coordinate) => `${coordinate}: has no description`),
  );
});

test('a stub whose department has yet to come is left for it to describe', () => {
  const lamps = 'type Firm @key(fields: "id", resolvable: false) { id: ID! }';
  expect(findings(describedInChineseFirst, { api: 'type Firm { id: ID! } type Lamp { id: ID! }', subgraphs: { lamps } })).toEqual([
    'Lamp: has no description',
    'Lamp.id: has no description',
  ]);
});

test.each(['street', 'street · 街道', '街道', '街道 street', '街道 · ', 'Street 街道 · street'])(
  '%j is not bilingual with Chinese first',
  (description) => {
    expect(found(`"${description}" scalar Street`)).toEqual([expect.stringContaining('Street: its description is not "中文 · English"')]);
  },
);
