import { buildSchema } from 'graphql';
import { coordinatesOf, nearCoordinates } from '../../../../schema/src/operations/coordinates.js';

const schema = buildSchema(
  'directive @cached(for: Int) on FIELD type Query { region(code: ID!): Region } type Region { name: String, level: Level } enum Level { TOWN }',
);
const coordinates = coordinatesOf(schema);

test('every part that an operation can use has a coordinate', () => {
  expect([...coordinates]).toEqual([
    'Query',
    'Query.region',
    'Query.region(code:)',
    'Region',
    'Region.name',
    'Region.level',
    'Level',
    'Level.TOWN',
    '@cached',
    '@cached(for:)',
  ]);
});

test.each([
  ['Region.nmae', ['Region.name']],
  ['region.name', ['Region.name']],
  ['Query.region(code)', ['Query.region(code:)']],
  ['Query.region(cod:)', ['Query.region(code:)']],
  ['town', ['Level.TOWN']],
  ['cached', ['@cached']],
  ['Personnel.salary', []],
])('near %s stand %j', (wanted, near) => {
  expect(nearCoordinates(wanted, coordinates).slice(0, 1)).toEqual(near);
});

test('no more are named than can be read', () => {
  expect(
    nearCoordinates(
      'name',
      Array.from({ length: 20 }, (_each, index) => `Type${index}.name`),
    ),
  ).toHaveLength(5);
});
