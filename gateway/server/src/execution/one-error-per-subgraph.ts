import { ErrorCode } from '@redsail/contract';
import type { GraphQLFormattedError } from 'graphql';
import { affectedPaths, type ResponsePath } from './affected-paths.js';
import { subgraphUnavailableMessage } from './error-words.js';
import type { Trail } from './request-context.js';

interface Result {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/**
 * However many fetches of an operation an unavailable subgraph failed, the answer says so once, with every place that is null for it.
 * The other errors stay as they are, in front.
 */
export function oneErrorPerSubgraph({ data, errors = [] }: Result, trail: Trail): GraphQLFormattedError[] {
  const others: GraphQLFormattedError[] = [];
  const entityPaths = new Map<number, ResponsePath[]>();
  for (const error of errors) {
    const failure = error.extensions?.failure;
    if (typeof failure !== 'number') {
      others.push(error);
      continue;
    }
    const paths = entityPaths.get(failure) ?? [];
    if (error.path) paths.push(error.path);
    entityPaths.set(failure, paths);
  }
  const unavailable = [...affectedPaths(data, trail, entityPaths)].map(([subgraph, paths]) => ({
    message: subgraphUnavailableMessage(subgraph),
    extensions: { code: ErrorCode.SUBGRAPH_UNAVAILABLE, subgraph, paths },
  }));
  return [...others, ...unavailable];
}
