import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { both, implies, NOTHING, requirementOf, requirementText } from '../../../../../schema/src/diff/federation/access-requirement.js';

const typeOf = (directives: string): ObjectTypeDefinitionNode =>
  parse(`type Lamp ${directives} { id: ID }`).definitions.find((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)!;
const requirement = (directives: string) => requirementOf(typeOf(directives));

test.each([
  ['', '–'],
  ['@authenticated', '@authenticated'],
  ['@requiresScopes(scopes: [["lamp:read"]])', 'lamp:read'],
  ['@requiresScopes(scopes: [["lamp:write", "lamp:read"], ["admin"]])', 'admin | lamp:read + lamp:write'],
  ['@requiresScopes(scopes: [["lamp:read"]]) @authenticated', '@authenticated + lamp:read'],
  ['@policy(policies: [["night"]])', '@policy night'],
  ['@policy(policies: [])', '∅'],
  ['@federation__requiresScopes(scopes: [["lamp:read"]])', 'lamp:read'],
])('%s needs %s', (directives, text) => {
  expect(requirementText(requirement(directives))).toBe(text);
});

test('an alternative that asks for more than another one is left out', () => {
  expect(both([['a'], ['a', 'b']], NOTHING)).toEqual([['a']]);
  expect(both([['a']], [['a'], ['b']])).toEqual([['a']]);
  expect(both([['a'], ['b']], [['c']])).toEqual([
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

test.each([
  [[['a', 'b']], [['a']], true],
  [[['a']], [['a', 'b']], false],
  [[['a']], [['a'], ['b']], true],
  [[['a'], ['b']], [['a']], false],
  [[['a']], NOTHING, true],
  [NOTHING, [['a']], false],
] as const)('whether %j implies %j: %s', (a, b, expected) => {
  expect(implies(a, b)).toBe(expected);
});
