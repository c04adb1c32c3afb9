import { personalFieldsAreGuarded } from '../../../../../schema/src/lint/rules/personal-fields-are-guarded.js';
import { findings } from '../../../../support/linted-graph.js';

const found = (sdl: string) => findings(personalFieldsAreGuarded, { subgraphs: { lamps: sdl } });

test.each(['phone', 'idNumberMasked', 'nameMasked', 'birthDate', 'email'])('%s without a scope is found', (name) => {
  expect(found(`type Query { keeper: Keeper } type Keeper { ${name}: String }`)).toEqual([
    `Keeper.${name}: is about a person, and takes no scope`,
  ]);
});

test('a scope on the field, on the type or on an extension of it is right', () => {
  const query = 'type Query { keeper: Keeper }';
  expect(found(`${query} type Keeper { phone: String @requiresScopes(scopes: [["keeper:read"]]) }`)).toEqual([]);
  expect(found(`${query} type Keeper @authenticated { phone: String }`)).toEqual([]);
  expect(found(`${query} type Keeper { phone: String } extend type Keeper @policy(policies: [["night"]]) { night: Boolean }`)).toEqual([]);
});

test('scopes on all that leads to a type close it; one open way is enough to open it', () => {
  const keeper = 'type Keeper { file: File @authenticated } type File { phone: String }';
  expect(found(`type Query { keeper: Keeper } ${keeper}`)).toEqual([]);
  expect(found(`type Query { keeper: Keeper, files: [File!]! } ${keeper}`)).toEqual(['File.phone: is about a person, and takes no scope']);
});

test('what can be come to by a key, from another subgraph, is open unless it is guarded itself', () => {
  expect(found('type Query { a: Int } type Keeper @key(fields: "id") { id: ID! phone: String }')).toEqual([
    'Keeper.phone: is about a person, and takes no scope',
  ]);
});

test('other fields, and what is given to a command, are left alone', () => {
  expect(found('type Query { lamp: Lamp } type Lamp { watts: Int, phonebook: String } input CallInput { phone: String }')).toEqual([]);
});
