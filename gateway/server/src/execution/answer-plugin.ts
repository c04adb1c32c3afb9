import { ErrorCode, safePath } from '@redsail/contract';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Counters } from '../telemetry/counters.js';
import type { RequestContext } from './request-context.js';

/** Finishes every answer: its errors in their last form, logged and counted. */
export const answerPlugin = (counters: Counters): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    counters.operations += 1;
    return {
      async didEncounterErrors({ errors, contextValue: { log } }) {
        for (const error of errors) logBug(error, log, counters);
      },
      // Before it is executed: a client that goes away meanwhile does not make it nameless.
      async didResolveOperation({ contextValue: { notes }, operationName }) {
        if (operationName) notes.operation = operationName;
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        const { unavailable, requestId, log, notes } = contextValue;
        if (unavailable.size > 0) counters.partialAnswers += 1;
        if (!result.errors) return;
        tellMisfits(result.errors, log, counters);
        result.errors = result.errors.map((error) => withRequestId(error, requestId));
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

/** Values that the graph promises and subgraphs left out, or gave in another form: a disagreement that operators should see. */
function tellMisfits(errors: readonly GraphQLFormattedError[], log: RequestContext['log'], counters: Counters): void {
  const misfits = errors.filter(({ extensions }) => MISFITS.has(extensions?.code));
  if (misfits.length === 0) return;
  counters.valueCompletions += misfits.length;
  const kinds = [...new Set(misfits.map(({ message }) => message))];
  log.warn({ values: misfits.length, kinds: kinds.slice(0, 5) }, 'subgraphs left out values that the graph promises');
}

const MISFITS: ReadonlySet<unknown> = new Set([ErrorCode.VALUE_MISSING, ErrorCode.VALUE_INVALID]);

const withRequestId = (error: GraphQLFormattedError, requestId: string): GraphQLFormattedError =>
  error.extensions?.code === ErrorCode.INTERNAL_SERVER_ERROR ? { ...error, extensions: { ...error.extensions, requestId } } : error;
