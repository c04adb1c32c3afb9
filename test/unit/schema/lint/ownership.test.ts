import { parse } from 'graphql';
import { findOwnership, NOBODY_YET } from '../../../../schema/src/lint/ownership.js';

const ownership = (subgraphs: Record<string, string>) =>
  findOwnership(Object.entries(subgraphs).map(([name, sdl]) => ({ name, document: parse(sdl) })));

const small = 'type Street @key(fields: "code") { code: ID! }';

test.each([
  [
    'extends it with the keyword',
    { lamps: 'extend type Street @key(fields: "code") @key(fields: "id") { id: ID! code: ID! lit: Int x: Int }', streets: small },
  ],
  ['extends it with the directive', { lamps: 'type Street @key(fields: "code") @extends { code: ID! lit: Int x: Int }', streets: small }],
  ['only names its key', { lamps: 'type Street @key(fields: "code", resolvable: false) { code: ID! }', streets: small }],
  [
    'has fewer keys',
    {
      lamps: 'type Street @key(fields: "code") { code: ID! a: Int b: Int c: Int }',
      streets: 'type Street @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }',
    },
  ],
  [
    'has fewer fields',
    {
      lamps: 'type Street @key(fields: "code") { code: ID! a: Int }',
      streets: 'type Street @key(fields: "code") { code: ID! a: Int b: Int }',
    },
  ],
  [
    'answers it from fewer root fields',
    {
      lamps: 'type Street @key(fields: "code") { code: ID! a: Int } type Query { lamps: Int }',
      streets: 'type Street @key(fields: "code") { code: ID! b: Int } type Query { streets: [Street!]! }',
    },
  ],
])('a subgraph that %s does not own the entity', (_case, subgraphs) => {
  expect(ownership(subgraphs).ownerOf('Street')).toBe('streets');
});

test('an entity that everybody only points to is nobody’s yet', () => {
  const stub = 'type Street @key(fields: "code", resolvable: false) { code: ID! }';
  expect(ownership({ lamps: stub, trees: stub }).ownerOf('Street')).toBe(NOBODY_YET);
});

test('an entity that two subgraphs have the same claim to is tied', () => {
  const [a, b] = ['type Street @key(fields: "code") { code: ID! a: Int }', 'type Street @key(fields: "code") { code: ID! b: Int }'];
  expect(ownership({ lamps: a, streets: b }).isTied('Street')).toBe(true);
  expect(ownership({ lamps: a, streets: `${b} type Query { street: Street }` }).isTied('Street')).toBe(false);
  expect(ownership({ lamps: a }).isTied('Street')).toBe(false);
  const stub = 'type Street @key(fields: "code", resolvable: false) { code: ID! }';
  expect(ownership({ lamps: stub, trees: stub }).isTied('Street')).toBe(false);
});

test('a type without a key has no owner', () => {
  expect(ownership({ streets: 'type Count { of: Int }' }).ownerOf('Count')).toBeUndefined();
});

test('fields of a key, nested ones included, and external fields only name the record', () => {
  const { isKeyField } = ownership({
    lamps: 'extend type Street @key(fields: "id town { code }") { id: ID! town: Town! name: String! @external lit: Int }',
  });
  expect(['id', 'town', 'code', 'name', 'lit'].filter((field) => isKeyField('lamps', 'Street', field))).toEqual([
    'id',
    'town',
    'code',
    'name',
  ]);
  expect(isKeyField('streets', 'Street', 'id')).toBe(false);
});
