import { boundaryReferencesAreNullable } from '../../../../../schema/src/lint/rules/boundary-references-are-nullable.js';
import { findings } from '../../../../support/linted-graph.js';

const streets = 'type Street @key(fields: "id") @key(fields: "code") { id: ID! code: ID! name: String! }';
const found = (lamps: string) => findings(boundaryReferencesAreNullable, { subgraphs: { streets, lamps } });

test('nullable fields on and to the records of another department are right', () => {
  expect(
    found(`extend type Street @key(fields: "code") { code: ID! @external lamps: LampConnection }
      type Lamp @key(fields: "id") { id: ID! street: Street others: [Street] }`),
  ).toEqual([]);
});

test('a field added to another department’s record has to be nullable', () => {
  expect(found('type Street @key(fields: "code") { code: ID! lit: Boolean! lamps: [Int!] }')).toEqual([
    'Street.lit: is added to Street by lamps and is non-null',
  ]);
});

test('a reference to another department’s record has to be nullable, and so have the items of a list', () => {
  expect(
    found(
      'type Street @key(fields: "code", resolvable: false) { code: ID! } type Lamp @key(fields: "id") { id: ID! street: Street! others: [Street!] }',
    ),
  ).toEqual(['Lamp.street: refers to Street of streets and is non-null', 'Lamp.others: refers to Street of streets and is non-null']);
});

test('so has a reference to a record whose department has yet to come', () => {
  expect(
    found('type Firm @key(fields: "id", resolvable: false) { id: ID! } type Lamp @key(fields: "id") { id: ID! maker: Firm! }'),
  ).toEqual(['Lamp.maker: refers to Firm of (nobody yet) and is non-null']);
});

test('inside a department non-null is nobody else’s business', () => {
  expect(found('type Lamp @key(fields: "id") { id: ID! pole: Pole! } type Pole @key(fields: "id") { id: ID! lamps: [Lamp!]! }')).toEqual(
    [],
  );
});
