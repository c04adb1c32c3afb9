import { buildSchema, execute, parse, printSchema, type GraphQLSchema } from 'graphql';
import type { Answer, Operation } from '../both-gateways.js';
import type { Testimony } from './witness.js';

const bare = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** A gateway's schema brings resolvers of its own, which read aliased fields by their names. */
function withoutResolvers(schema: GraphQLSchema): GraphQLSchema {
  let made = bare.get(schema);
  if (made === undefined) bare.set(schema, (made = buildSchema(printSchema(schema))));
  return made;
}

/**
 * The witness of a graph whose data is not at hand: graphql-js executes the operation on the data of stock's own answer, so that only the
 * order of the fields is told anew. Good for graphs without interfaces and unions.
 */
export async function replay(schema: GraphQLSchema, { text, variables, operationName }: Operation, { data }: Answer): Promise<Testimony> {
  const result = await execute({
    schema: withoutResolvers(schema),
    document: parse(text),
    variableValues: variables,
    operationName,
    rootValue: data ?? {},
    fieldResolver: (source: Record<string, unknown>, _, __, { path }) => source[path.key] ?? null,
  });
  return { answer: JSON.parse(JSON.stringify(result)) as Answer, records: new Map() };
}
