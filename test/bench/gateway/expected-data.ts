import { buildASTSchema, execute, isObjectType, isAbstractType, parse, type GraphQLSchema } from 'graphql';
import { cannedSubgraphs } from './graph.js';
import type { Row } from './rows.js';

/**
 * What a row must be answered, worked out without any gateway: graphql-js executes the query on the supergraph as if it were one schema,
 * with the resolvers of all subgraphs together. @throws when that gives an error
 */
export async function expectedData(row: Row, supergraph: string): Promise<unknown> {
  const schema = buildASTSchema(parse(supergraph), { assumeValidSDL: true });
  for (const { resolvers } of cannedSubgraphs(row.graph)) attach(schema, resolvers);
  const { data, errors } = await execute({ schema, document: parse(row.query), variableValues: row.variables });
  if (errors) throw new Error(`${row.key}: ${errors.map(String).join('\n')}`);
  return JSON.parse(JSON.stringify(data));
}

function attach(schema: GraphQLSchema, resolvers: ReturnType<typeof cannedSubgraphs>[number]['resolvers']): void {
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    for (const [name, resolve] of Object.entries(fields)) {
      if (name === '__resolveType' && isAbstractType(type)) type.resolveType = resolve as () => string;
      else if (!name.startsWith('__') && isObjectType(type)) type.getFields()[name]!.resolve = resolve;
    }
  }
}
