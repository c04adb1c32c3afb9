import { buildASTSchema, isInterfaceType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { printGraph } from '../../../../../subgraphs/kit/src/graph/schema.js';
import { emptyVault, graphOf } from '../../../../../subgraphs/kit/src/serve/department.js';
import { garden } from '../../../../support/garden/garden.js';

/** The garden as it is published; its federation directives need no definitions here. */
const schema: GraphQLSchema = buildASTSchema(parse(printGraph(graphOf(garden, emptyVault()))), { assumeValidSDL: true });

/** `Type` or `Type.field` → the directives that guard it, as they are written. */
function guardsAt(coordinate: string): readonly string[] {
  const [type, field] = coordinate.split('.');
  const found = schema.getType(type!);
  if (!isObjectType(found)) throw new Error(`${type} is no object type of the garden`);
  const node = field === undefined ? found.astNode : found.getFields()[field]?.astNode;
  if (!node) throw new Error(`the garden has no ${coordinate}`);
  return (node.directives ?? [])
    .filter(({ name }) => name.value === 'authenticated' || name.value === 'requiresScopes')
    .map(({ name, arguments: [scopes] = [] }) => (scopes ? `@${name.value} ${JSON.stringify(scopesOf(scopes.value))}` : `@${name.value}`))
    .sort();
}

const scopesOf = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, of) => (key === 'loc' ? undefined : of)),
    literal,
  );
const literal = (_: string, node: { kind?: string; values?: unknown[]; value?: string }) =>
  node.kind === 'ListValue' ? node.values : node.kind === 'StringValue' ? node.value : node;

const guarded = (scope: string): readonly string[] => ['@authenticated', `@requiresScopes [["${scope}"]]`];

describe('what the public may not see says which scope it takes', () => {
  test.each(['Gardener', 'GardenerConnection', 'GardenerEdge', 'Query.gardener', 'Query.gardeners'])(
    'a closed record: %s',
    (coordinate) => {
      expect(guardsAt(coordinate)).toEqual(guarded('person:read'));
    },
  );

  test('a field with a scope of its own, computed or kept', () => {
    expect(guardsAt('Bed.rake')).toEqual(guarded('card:read'));
    expect(guardsAt('Bed.harvest')).toEqual(guarded('person:count'));
  });

  test('the history of every record', () => {
    expect(['Bed.history', 'Plant.history', 'Gardener.history'].map(guardsAt)).toEqual(Array(3).fill(guarded('journal:read')));
  });

  test('a query and the commands, each with its own', () => {
    expect(guardsAt('Query.gardenerOfBed')).toEqual(guarded('person:read'));
    expect(guardsAt('Mutation.planBed')).toEqual(guarded('region:write'));
    expect(guardsAt('Mutation.hireGardener')).toEqual(guarded('person:write'));
  });
});

test.each(['Bed', 'BedConnection', 'Query.beds', 'Query.bedByName', 'Bed.note', 'Bed.name', 'Bed.parts', 'Region.bedCount'])(
  'what the public may see says nothing: %s',
  (coordinate) => {
    expect(guardsAt(coordinate)).toEqual([]);
  },
);

test('no interface carries a scope: there is none', () => {
  expect(Object.values(schema.getTypeMap()).filter(isInterfaceType)).toEqual([]);
});
