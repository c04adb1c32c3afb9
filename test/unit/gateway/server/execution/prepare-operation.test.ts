import '../../../../../gateway/server/src/config.js';
import { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { readTypes } from '../../../../../gateway/server/src/execution/plan/types.js';
import { prepareOperation, type Planning } from '../../../../../gateway/server/src/execution/prepare-operation.js';
import { composeSupergraph } from '../stand-in/town.js';

const supergraph = composeSupergraph([
  {
    name: 'organizations',
    url: 'http://unused.example/',
    sdl: 'type Query { region(code: String!): Region } type Region { name: String code: String }',
  },
]);
let planner: QueryPlanner;
let schema: GraphQLSchema;
beforeAll(async () => {
  const gateway = new ApolloGateway({ supergraphSdl: supergraph });
  ({ schema } = await gateway.load());
  planner = (gateway as unknown as { queryPlanner: QueryPlanner }).queryPlanner;
  await gateway.stop();
});

const prepared = (document: DocumentNode, changes: Partial<Planning> = {}, access = document) =>
  prepareOperation(
    { planner, schema, types: readTypes(parse(supergraph)), loggedFields: new Set(), recordsUse: false, ...changes },
    document,
    { document: access, hidden: new Set() },
    undefined,
  );

test('what an operation uses is worked out when it is prepared, where use is recorded', () => {
  const { use } = prepared(parse('query Town { region(code: "01") { name } }'), { recordsUse: true });
  expect(use).toMatchObject({ name: 'Town', coordinates: ['Query.region', 'Query.region(code:)', 'Region.name'] });
});

test('as the client asked, not as it may', () => {
  const asked = parse('{ region(code: "01") { name code } }');
  const { use } = prepared(asked, { recordsUse: true }, parse('{ region(code: "01") { name } }'));
  expect(use!.coordinates).toContain('Region.code');
});

test('and nowhere else: then nothing of it is done', () => {
  const { use } = prepared(parse('query Town { region(code: "01") { name } }'));
  expect(use).toBeUndefined();
});
