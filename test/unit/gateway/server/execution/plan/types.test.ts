import { parse } from 'graphql';
import { readTypes } from '../../../../../../gateway/server/src/execution/plan/types.js';

const { isOfType, isObjectType } = readTypes(
  parse(
    'interface A { x: Int } interface B implements A { x: Int } type T implements A & B { x: Int } type U { x: Int } union Either = T | U',
  ),
);

test.each([
  ['T', 'T', true],
  ['T', 'A', true],
  ['T', 'B', true],
  ['B', 'A', true],
  ['T', 'Either', true],
  ['U', 'Either', true],
  ['A', 'B', false],
  ['U', 'A', false],
  ['Nobody', 'A', false],
  ['T', 'Nothing', false],
])('an object of type %s is what a fragment on %s is about: %s', (typename, condition, expected) => {
  expect(isOfType(typename, condition)).toBe(expected);
});

test('only objects have object types', () => {
  expect(['T', 'U', 'A', 'Either', 'Nothing', undefined].map(isObjectType)).toEqual([true, true, false, false, false, false]);
});
