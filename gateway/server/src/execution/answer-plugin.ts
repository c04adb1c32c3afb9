import { ErrorCode, safePath } from '@redsail/contract';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Counters } from '../telemetry/counters.js';
import { oneErrorPerSubgraph } from './one-error-per-subgraph.js';
import type { RequestContext } from './request-context.js';

/** Finishes every answer: its errors in their last form, what the executor notes on the side taken out, logged and counted. */
export const answerPlugin = (counters: Counters): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    counters.operations += 1;
    return {
      async didEncounterErrors({ errors, contextValue: { log } }) {
        for (const error of errors) logBug(error, log, counters);
      },
      async willSendResponse({ response, contextValue, operationName }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const { trail, requestId, log, notes } = contextValue;
        if (operationName) notes.operation = operationName;

        const misfits = (result.extensions?.valueCompletion ?? []) as GraphQLFormattedError[];
        if (misfits.length > 0) {
          counters.valueCompletions += misfits.length;
          const kinds = [...new Set(misfits.map((misfit) => misfit.message))];
          log.warn({ values: misfits.length, kinds: kinds.slice(0, 5) }, 'subgraphs left out values that the graph promises');
        }
        if (result.extensions) {
          const { valueCompletion: _, ...extensions } = result.extensions;
          result.extensions = Object.keys(extensions).length > 0 ? extensions : undefined;
        }
        if (trail.failures.length > 0) counters.partialAnswers += 1;
        if (!result.errors) return;
        result.errors = oneErrorPerSubgraph(result, trail).map((error) => withRequestId(error, requestId));
        notes.errors = [...new Set(result.errors.map((error) => error.extensions?.code))];
      },
    };
  },
});

/** A bug of the gateway is logged whole, since its answer tells nothing; a subgraph's only by its place, since its words may quote data. */
function logBug(error: GraphQLError, log: RequestContext['log'], counters: Counters): void {
  const { code, subgraph } = error.extensions;
  if (code !== undefined && code !== ErrorCode.INTERNAL_SERVER_ERROR) return;
  counters.internalErrors += 1;
  if (subgraph !== undefined) log.error({ subgraph, path: safePath(error.path) }, 'a subgraph failed inside');
  else log.error({ err: error.originalError ?? error }, 'internal error');
}

const withRequestId = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  error.extensions?.code === ErrorCode.INTERNAL_SERVER_ERROR ? { ...error, extensions: { ...error.extensions, requestId } } : error;
