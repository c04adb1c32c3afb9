import { buildSchema } from 'graphql';
import type { SavedOperation } from '../../../../schema/src/operations/saved-operation.js';
import { usesOf } from '../../../../schema/src/operations/uses.js';
import { savedOperations } from '../../../support/saved-operation.js';

const schema = buildSchema(/* GraphQL */ `
  directive @cached(for: Int, unless: Level) on FIELD | QUERY
  scalar Date
  scalar Json
  enum Level {
    TOWN
    VILLAGE
  }
  interface Named {
    name(short: Boolean): String!
  }
  type Region implements Named {
    name(short: Boolean): String!
    level: Level
    levels: [Level!]
    foundedOn: Date
    parent: Region
  }
  type Lake implements Named {
    name(short: Boolean): String!
    depth: Int
  }
  union Place = Region | Lake
  input RegionFilter {
    level: Level
    levels: [Level!]
    founded: DayFilter
    any: [RegionFilter!]
    marks: Json
  }
  input DayFilter {
    on: Date
  }
  type Query {
    region(code: ID!, at: Level = TOWN): Region
    regions(filter: RegionFilter, filters: [RegionFilter!], since: Date): [Region!]
    named: [Named]
    places: [Place!]
  }
  type Mutation {
    move(code: ID!, to: Level!): Region
  }
`);

const uses = (operation: SavedOperation) => usesOf(schema, operation).map(({ coordinate, line }) => `${coordinate} ${line}`);

const table: readonly (readonly [title: string, text: string, uses: readonly string[]])[] = [
  [
    'a field and the argument that it is given',
    '{ region(code: "1") { name } }',
    ['Query.region 1', 'Query.region(code:) 1', 'Region.name 1'],
  ],
  [
    'a field twice in two lines, aliases and all, and twice in one line',
    '{\n  a: region(code: "1") { name b: name }\n  c: region(code: "2") { name }\n}',
    ['Query.region 2', 'Query.region(code:) 2', 'Region.name 2', 'Query.region 3', 'Query.region(code:) 3', 'Region.name 3'],
  ],
  [
    'a mutation',
    'mutation { move(code: 1, to: TOWN) { name } }',
    ['Mutation.move 1', 'Mutation.move(code:) 1', 'Mutation.move(to:) 1', 'Level.TOWN 1', 'Region.name 1'],
  ],
  [
    'an enum that a field answers, and a list of it',
    '{ region(code: 1) {\nlevel\nlevels } }',
    ['Query.region 1', 'Query.region(code:) 1', 'Region.level 2', 'Level.* 2', 'Region.levels 3', 'Level.* 3'],
  ],
  [
    'a scalar of the graph that a field answers',
    '{ region(code: 1) {\nfoundedOn } }',
    ['Query.region 1', 'Query.region(code:) 1', 'Region.foundedOn 2', 'Date 2'],
  ],
  [
    'a scalar of the graph that an argument is given',
    '{ regions(since: "2026-01-01") {\nname } }',
    ['Query.regions 1', 'Query.regions(since:) 1', 'Date 1', 'Region.name 2'],
  ],
  [
    'the fields of an input given literally, nested and in lists',
    '{\nregions(filter: {\nlevel: TOWN,\nany: [{ founded: {\non: "2026-01-01" } }]\n}) {\nname } }',
    [
      'Query.regions 2',
      'Query.regions(filter:) 2',
      'RegionFilter.level 3',
      'Level.TOWN 3',
      'RegionFilter.any 4',
      'RegionFilter.founded 4',
      'DayFilter.on 5',
      'Date 5',
      'Region.name 7',
    ],
  ],
  [
    'one input, and one value of an enum, for a list of them',
    '{ regions(filters: { levels: VILLAGE }) {\nname } }',
    ['Query.regions 1', 'Query.regions(filters:) 1', 'RegionFilter.levels 1', 'Level.VILLAGE 1', 'Region.name 2'],
  ],
  [
    'an input of which nothing is given',
    '{ regions(filter: {}) {\nname } }',
    ['Query.regions 1', 'Query.regions(filter:) 1', 'RegionFilter 1', 'Region.name 2'],
  ],
  ['an input that is null', '{ regions(filter: null) {\nname } }', ['Query.regions 1', 'Query.regions(filter:) 1', 'Region.name 2']],
  [
    'what stands inside a scalar is nobody’s field',
    '{ regions(filter: { marks: { level: TOWN } }) {\nname } }',
    ['Query.regions 1', 'Query.regions(filter:) 1', 'RegionFilter.marks 1', 'Json 1', 'Region.name 2'],
  ],
  [
    'a variable of an input type hands over any field of it, and not those of the types within it',
    'query Q($filter: RegionFilter) {\nregions(filter: $filter) { name } }',
    ['RegionFilter.* 1', 'Query.regions 2', 'Query.regions(filter:) 2', 'Region.name 2'],
  ],
  [
    'a list of an input type as a variable',
    'query Q(\n$all: [RegionFilter!]!) {\nregions(filters: $all) { name } }',
    ['RegionFilter.* 2', 'Query.regions 3', 'Query.regions(filters:) 3', 'Region.name 3'],
  ],
  [
    'variables of an enum and of scalars',
    'query Q($level: Level!, $since: Date, $code: ID!) {\nmove: region(code: $code, at: $level) { name } }',
    ['Level.* 1', 'Date 1', 'Query.region 2', 'Query.region(code:) 2', 'Query.region(at:) 2', 'Region.name 2'],
  ],
  [
    'a variable within a literal',
    'query Q($day: DayFilter,\n$level: Level) {\nregions(filter: { founded: $day, level: $level }) { name } }',
    [
      'DayFilter.* 1',
      'Level.* 2',
      'Query.regions 3',
      'Query.regions(filter:) 3',
      'RegionFilter.founded 3',
      'RegionFilter.level 3',
      'Region.name 3',
    ],
  ],
  [
    'defaults of variables',
    'query Q($level: Level = VILLAGE,\n$filter: RegionFilter = { level: TOWN }) {\nregion(code: 1, at: $level) { name } }',
    [
      'Level.* 1',
      'Level.VILLAGE 1',
      'RegionFilter.* 2',
      'RegionFilter.level 2',
      'Level.TOWN 2',
      'Query.region 3',
      'Query.region(code:) 3',
      'Query.region(at:) 3',
      'Region.name 3',
    ],
  ],
  [
    'a field of an interface is the interface’s, one in a fragment on a type the type’s',
    '{ named {\nname(short: true)\n... on Lake {\nname depth }\n... { name } } }',
    ['Query.named 1', 'Named 1', 'Named.name 2', 'Named.name(short:) 2', 'Lake 3', 'Lake.name 4', 'Lake.depth 4', 'Named.name 5'],
  ],
  [
    'a union that a field answers, and a member of it',
    '{ places {\n__typename\n... on Lake {\ndepth } } }',
    ['Query.places 1', 'Place 1', 'Lake 3', 'Lake.depth 4'],
  ],
  [
    'directives of the graph and their arguments, and not those of GraphQL',
    'query Q($short: Boolean!) @cached {\nnamed {\nname @include(if: $short) @skip(if: false)\n@cached(for: 5, unless: TOWN) } }',
    ['@cached 1', 'Query.named 2', 'Named 2', 'Named.name 3', '@cached 4', '@cached(for:) 4', '@cached(unless:) 4', 'Level.TOWN 4'],
  ],
  [
    'introspection is none of the graph',
    '{ __typename __schema { types { kind fields(includeDeprecated: true) { name } } } __type(name: "Region") { ...T } } fragment T on __Type { name }',
    [],
  ],
  [
    'an invalid operation tells what it can',
    'query Q($gone: Gone, $level: Level) {\nregion(code: 1, gone: { level: TOWN }) { name gone { name } ... on Gone { name } }\nregions(filter: { gone: TOWN, level: GONE }) @gone(if: 1) { name { level } } }',
    [
      'Level.* 1',
      'Query.region 2',
      'Query.region(code:) 2',
      'Region.name 2',
      'Query.regions 3',
      'Query.regions(filter:) 3',
      'RegionFilter.level 3',
      'Region.name 3',
    ],
  ],
];

test.each(table)('%s', (_title, text, expected) => {
  expect(uses(savedOperations(text)[0]!)).toEqual(expected);
});

test('a fragment counts for each operation that uses it, where it stands, and for no other', () => {
  const text = `query One { region(code: 1) { ...Shown } }
query Two { region(code: 2) { parent { ...Shown } } }
query Three { region(code: 3) { name } }
fragment Shown on Region { ...Level }
fragment Level on Region { level }
fragment Unused on Region { foundedOn }`;
  const [one, two, three] = savedOperations(text).map(uses);
  const shared = ['Region 4', 'Region 5', 'Region.level 5', 'Level.* 5'];
  expect(one).toEqual(['Query.region 1', 'Query.region(code:) 1', ...shared]);
  expect(two).toEqual(['Query.region 2', 'Query.region(code:) 2', 'Region.parent 2', ...shared]);
  expect(three).toEqual(['Query.region 3', 'Query.region(code:) 3', 'Region.name 3']);
});

test('an operation of a manifest uses everything on the line where its text begins', () => {
  const [operation] = savedOperations('{\n  region(code: 1) {\n    name\n  }\n}', { file: '/operations/portal/manifest.json' });
  expect(uses({ ...operation!, line: 7 })).toEqual(['Query.region 7', 'Query.region(code:) 7', 'Region.name 7']);
});
