import { growingListsAreConnections } from '../../../../../schema/src/lint/rules/growing-lists-are-connections.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (api: string, subgraphs = {}) => findings(growingListsAreConnections, { api, subgraphs });

test('a list of records is found, whatever is non-null about it', () => {
  expect(found('type Query { lamps: [Lamp] more: [Lamp!]! } type Lamp { id: ID! }')).toEqual([
    'Query.lamps: is a list of Lamp records',
    'Query.more: is a list of Lamp records',
  ]);
});

test('a list of an interface of records is found', () => {
  expect(found('type Query { things: [Thing!]! } interface Thing { id: ID! }')).toEqual(['Query.things: is a list of Thing records']);
});

test('values, codes and enums may stand in lists', () => {
  expect(found('type Query { counts: [Count!]! codes: [String!]! levels: [Level!]! } type Count { of: Int } enum Level { MAIN }')).toEqual(
    [],
  );
});

const street = 'type Street @key(fields: "id") { id: ID! name: String lamps: [Lamp] }';
const api = 'type Query { street: Street } type Street { id: ID! lamps: [Lamp] } type Lamp { id: ID! }';

test("another department's records, listed by keys that the record holds, are bounded by it", () => {
  expect(
    found(api, {
      streets: `${street} type Lamp @key(fields: "id", resolvable: false) { id: ID! }`,
      lamps: 'type Lamp @key(fields: "id") { id: ID! at: Int }',
    }),
  ).toEqual([]);
});

test("a department's own records, listed on another's, can grow", () => {
  const lamps = 'extend type Street @key(fields: "id") { id: ID! @external lamps: [Lamp] } type Lamp @key(fields: "id") { id: ID! }';
  expect(found(api, { streets: 'type Street @key(fields: "id") { id: ID! }', lamps })).toEqual(['Street.lamps: is a list of Lamp records']);
});
