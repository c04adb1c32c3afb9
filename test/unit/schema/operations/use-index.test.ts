import { buildSchema } from 'graphql';
import { matches } from '../../../../schema/src/operations/touches.js';
import { createRecordedUseIndex, createUseIndex } from '../../../../schema/src/operations/use-index.js';
import { usesOf } from '../../../../schema/src/operations/uses.js';
import { coordinatesOf } from '../../../../schema/src/operations/coordinates.js';
import { savedOperations } from '../../../support/saved-operation.js';

const schema = buildSchema(/* GraphQL */ `
  interface Node {
    id: ID!
  }
  interface Named implements Node {
    id: ID!
    name(short: Boolean): String!
  }
  type Region implements Named & Node {
    id: ID!
    name(short: Boolean): String!
    level: Level
  }
  type Lake {
    id: ID!
    name: String
  }
  enum Level {
    TOWN
    VILLAGE
  }
  input RegionFilter {
    level: LevelFilter
    any: [RegionFilter!]
  }
  input LevelFilter {
    in: [Level!]
  }
  type Query {
    region(id: ID!): Region
    regions(filter: RegionFilter, level: LevelFilter): [Region!]
    node(id: ID!): Node
    named: [Named!]
    lake: Lake
  }
`);

const operations = savedOperations(`
  query ById($id: ID!) { region(id: $id) { name level } }
  query ByVariable($filter: RegionFilter) { regions(filter: $filter) { id } }
  query ByLiteral { regions(filter: { level: { in: TOWN } }) { id } }
  query OfInterface { named { name(short: true) } node(id: 1) { id } }
  query OfLake { lake { id name } }
`);
const index = createUseIndex(schema, operations);
const met = (touched: string) => index.meeting(touched).map(({ operation, use }) => `${operation.name} ${use.coordinate}`);

test.each<[touched: string, met: readonly string[]]>([
  ['Lake.name', ['OfLake Lake.name']],
  ['Lake', ['OfLake Lake.id', 'OfLake Lake.name']],
  ['Query.region(id:)', ['ById Query.region(id:)']],
  ['RegionFilter.any', ['ByVariable RegionFilter.*']],
  ['RegionFilter.level', ['ByVariable RegionFilter.*', 'ByLiteral RegionFilter.level']],
  ['Level.VILLAGE', ['ById Level.*', 'ByVariable RegionFilter.*']],
  ['Level.TOWN', ['ById Level.*', 'ByVariable RegionFilter.*', 'ByLiteral Level.TOWN']],
  ['Level.*', ['ById Level.*', 'ByVariable RegionFilter.*', 'ByLiteral Level.TOWN']],
  ['Gone.name', []],
  ['portal/ById', []],
])('what meets %s, in the order of the operations', (touched, expected) => {
  expect(met(touched)).toEqual(expected);
});

test.each<[touched: string, met: readonly string[]]>([
  ['LevelFilter.in', ['ByVariable RegionFilter.*', 'ByLiteral LevelFilter.in']],
  ['LevelFilter', ['ByVariable RegionFilter.*', 'ByLiteral LevelFilter.in']],
])('a variable hands over the input types within its own: %s', (touched, expected) => {
  expect(met(touched)).toEqual(expected);
});

test.each<[touched: string, met: readonly string[]]>([
  ['Region.name', ['ById Region.name', 'OfInterface Named.name']],
  ['Region.name(short:)', ['OfInterface Named.name(short:)']],
  ['Region.id', ['ByVariable Region.id', 'ByLiteral Region.id', 'OfInterface Node.id']],
  ['Named.id', ['OfInterface Node.id']],
  ['Named.name', ['OfInterface Named.name']],
  ['Lake.id', ['OfLake Lake.id']],
])('a field is used where that of its interface is: %s', (touched, expected) => {
  expect(met(touched)).toEqual(expected);
});

test('a whole type is met by whatever meets one of its fields', () => {
  const ofFields = ['Region.id', 'Region.name', 'Region.name(short:)', 'Region.level'].flatMap(met);
  expect(new Set(met('Region'))).toEqual(new Set(ofFields));
  expect(new Set(met('Region.*'))).toEqual(new Set(ofFields));
});

test('apart from interfaces and what is within input types it answers as `matches` does', () => {
  const plain = savedOperations('query Plain($level: LevelFilter) { lake { id name } regions(level: $level, filter: {}) { __typename } }');
  const plainIndex = createUseIndex(schema, plain);
  const beside = [...coordinatesOf(schema)].filter((coordinate) => !/^Level\b/.test(coordinate));
  const touched = [...beside, 'Lake.*', 'LevelFilter.*', 'RegionFilter.*', 'Query.*'];
  const uses = usesOf(schema, plain[0]!);
  for (const coordinate of touched) {
    expect([coordinate, plainIndex.meeting(coordinate).map(({ use }) => use)]).toEqual([
      coordinate,
      uses.filter((use) => matches(coordinate, use.coordinate)),
    ]);
  }
});

test('recorded use is looked up by the same rules', () => {
  const count = { count: 12, lastOn: '2026-11-25' };
  const recorded = createRecordedUseIndex(schema, {
    clients: [
      {
        client: 'app',
        operations: [],
        fields: new Map([
          ['Named.name', count],
          ['RegionFilter.*', count],
        ]),
      },
      { client: 'board', operations: [], fields: new Map([['Region.name', count]]) },
    ],
  });
  expect(recorded.meeting('Region.name')).toEqual([
    { client: 'app', coordinate: 'Named.name', ...count },
    { client: 'board', coordinate: 'Region.name', ...count },
  ]);
  expect(recorded.meeting('LevelFilter.in')).toEqual([{ client: 'app', coordinate: 'RegionFilter.*', ...count }]);
  expect(recorded.meeting('Lake.name')).toEqual([]);
});

test('of what is recorded, enums, scalars and unions are told by the types of its fields and arguments', () => {
  const count = { count: 12, lastOn: '2026-11-25' };
  const fields = new Map(
    ['Query.node', 'Query.regions(filter:)', 'Region.level', 'RegionFilter.*'].map((coordinate) => [coordinate, count]),
  );
  const recorded = createRecordedUseIndex(schema, { clients: [{ client: 'app', operations: [], fields }] });
  const places = (touched: string) => recorded.meeting(touched).map(({ coordinate }) => coordinate);
  expect(places('Level.TOWN')).toEqual(['Region.level', 'RegionFilter.*']);
  expect(places('Level')).toEqual(['Region.level', 'RegionFilter.*']);
  expect(places('Node')).toEqual(['Query.node']);
  expect(places('RegionFilter')).toEqual(['Query.regions(filter:)', 'RegionFilter.*']);
  expect(places('RegionFilter.level')).toEqual(['RegionFilter.*']);
  expect(places('Named')).toEqual([]);
});
