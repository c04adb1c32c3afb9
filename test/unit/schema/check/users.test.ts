import { buildSchema } from 'graphql';
import { createUsers, mentions } from '../../../../schema/src/check/users.js';
import { invalidities } from '../../../../schema/src/operations/validate-operations.js';
import { savedOperations } from '../../../support/saved-operation.js';

const before = buildSchema(
  'type Query { lamps(town: ID, street: ID): [Place] } interface Place { name: String } type Lamp implements Place { name: String height: Int }',
);
const after = buildSchema(
  'type Query { lamps(town: Int): [Place] } interface Place { name: String } type Square implements Place { name: String }',
);

/** Whom a touched coordinate meets: `<line> <what it uses>: <what GraphQL says>`. */
function users(text: string, touched: string): readonly string[] {
  const operations = savedOperations(text);
  const broken = new Map(operations.map((operation) => [operation, invalidities(after, operation)]));
  return createUsers(before, operations, undefined, broken)
    .usersOf(touched)
    .map((one) => (one.by === 'operation' ? `${one.line} ${one.uses}: ${one.error}` : one.client));
}

test('an operation is named once, by the use that GraphQL complains of', () => {
  expect(users('{\n  lamps {\n    name\n    ... on Lamp {\n      height\n    }\n  }\n}', 'Lamp')).toEqual(['4 Lamp: Unknown type "Lamp".']);
});

test('of two complaints in one line, the one that names the part is told', () => {
  const text = '{ lamps(town: "a", street: "b") { name } }';
  expect(users(text, 'Query.lamps(street:)')).toEqual(['1 Query.lamps(street:): Unknown argument "street" on field "Query.lamps".']);
});

test('a complaint that names nothing is told of what stands in its line', () => {
  expect(users('{\n  lamps(town: "a") {\n    name\n  }\n}', 'Query.lamps(town:)')).toEqual([
    '2 Query.lamps(town:): Int cannot represent non-integer value: "a"',
  ]);
});

test('what GraphQL says of another part of the operation is no reason', () => {
  expect(users('{\n  lamps(town: "a") {\n    name\n  }\n}', 'Place.name')).toEqual(['3 Place.name: undefined']);
});

test.each([
  ['Unknown argument "town".', 'Query.lamps(town:)', true],
  ['Unknown argument "townOf".', 'Query.lamps(town:)', false],
  ['Directive "@cached" may not be used on FIELD.', '@cached', true],
  ['Unknown type "Level".', 'Level.*', true],
  ['Unknown type "Level".', 'portal/Levels', false],
])('%s names %s: %s', (message, coordinate, expected) => {
  expect(mentions(message, coordinate)).toBe(expected);
});
