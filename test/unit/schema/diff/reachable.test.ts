import { buildSchema } from 'graphql';
import { isAnswered, reachableTypes, unreachableTypes } from '../../../../schema/src/diff/reachable.js';

const schema = buildSchema(`
  type Query { lamp(by: LampKey): Light, streets: [Street!]! }
  interface Light { watts: Int }
  type Lamp implements Light { watts: Int, state: LampState }
  type Street { name: String }
  enum LampState { ON OFF }
  enum Order { ASC DESC }
  input LampKey { id: ID, near: Place }
  input Place { street: String, order: Order }
  type Forgotten { name: String, other: AlsoForgotten }
  type AlsoForgotten { name: String }
`);

test('what fields, arguments and inputs lead to is reachable, implementations of an interface too', () => {
  expect([...reachableTypes(schema)].sort()).toEqual(
    ['Int', 'Lamp', 'LampKey', 'LampState', 'Light', 'Order', 'Place', 'Query', 'Street', 'String', 'ID'].sort(),
  );
});

test('what nothing leads to is named', () => {
  expect(unreachableTypes(schema)).toEqual(['Forgotten', 'AlsoForgotten']);
});

test('an enum that is answered is told from one that is only given', () => {
  expect(isAnswered(schema, 'LampState')).toBe(true);
  expect(isAnswered(schema, 'Order')).toBe(false);
});

test('a chain of ten thousand types does not overflow the stack', () => {
  const types = Array.from({ length: 10_000 }, (_, at) => `type T${at} { next: T${at + 1} }`);
  const long = buildSchema(`type Query { first: T0 } ${types.join(' ')} type T10000 { end: Int }`, { assumeValid: true });
  expect(reachableTypes(long).has('T10000')).toBe(true);
});
