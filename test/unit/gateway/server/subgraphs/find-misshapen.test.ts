import { buildSchema } from 'graphql';
import { createShapes } from '../../../../../gateway/server/src/subgraphs/answer-shape.js';
import { findMisshapen } from '../../../../../gateway/server/src/subgraphs/find-misshapen.js';

const schema = buildSchema(`
  scalar Json
  type Query { region: Region  regions: [Region]  grid: [[Region]]  any: Json  found: [Found] }
  type Region { name: String  tags: [String]  parent: Region }
  type Post { title: String  holder: Region }
  union Found = Region | Post
`);
const shapeOf = createShapes(schema);

const query = `{ region { name tags parent { name } } regions { name } all: regions { name } grid { name } any
  found { __typename ... on Region { parent { name } } ...post } } fragment post on Post { holder { name } }`;

test.each<[string, unknown]>([
  ['as asked for', { region: { name: 'a', tags: ['b'], parent: { name: null } }, regions: [null, { name: 'c' }], grid: [[{ name: 'd' }]] }],
  ['null', null],
  ['with nulls everywhere', { region: null, regions: [null], grid: [null, [null]], found: null }],
  ['with less than was asked for', {}],
  ['with any JSON in a scalar', { any: [{ deep: [1] }] }],
  ['with a wrong leaf, which the executor nulls by itself', { region: { name: 3 } }],
])('data %s is well-shaped', (_, data) => {
  expect(findMisshapen(data, shapeOf(query))).toBeUndefined();
});

test.each<[string, unknown, string[]]>([
  ['text', 'hello', []],
  ['a list', [], []],
  ['text for an object', { region: 'x' }, ['region']],
  ['a list for an object', { region: [] }, ['region']],
  ['an object for a list', { regions: {} }, ['regions']],
  ['an object for an aliased list', { all: {} }, ['all']],
  ['a list of text for a list of objects', { regions: [{ name: 'a' }, 'b'] }, ['regions']],
  ['one list too few', { grid: [{}] }, ['grid']],
  ['text deep inside', { region: { parent: 'x' } }, ['region', 'parent']],
  ['text for a list of leaves', { region: { tags: 'x' } }, ['region', 'tags']],
  ['text behind a fragment', { found: [{ holder: 'x' }] }, ['found', 'holder']],
  ['a __typename that is no name', { found: [{ __typename: 5 }] }, ['found', '__typename']],
])('data that is or holds %s is found', (_, data, place) => {
  expect(findMisshapen(data, shapeOf(query))).toEqual(place);
});

test('the entities of an _entities fetch are a list, and are looked into by their types', () => {
  const shape = shapeOf(
    'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { parent { name } } } }',
  );
  expect(findMisshapen({ _entities: [null, { parent: { name: 'a' } }] }, shape)).toBeUndefined();
  expect(findMisshapen({ _entities: {} }, shape)).toEqual(['_entities']);
  expect(findMisshapen({ _entities: [{ parent: [] }] }, shape)).toEqual(['_entities', 'parent']);
});

test('fields that the schema does not know are only looked into, not judged', () => {
  const shape = shapeOf('{ hidden { name } }');
  expect(findMisshapen({ hidden: [{ name: 'a' }] }, shape)).toBeUndefined();
  expect(findMisshapen({ hidden: 'x' }, shape)).toEqual(['hidden']);
});
