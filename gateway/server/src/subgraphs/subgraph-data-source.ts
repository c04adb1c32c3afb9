import { ErrorCode, PRINCIPAL_HEADER, REQUEST_ID_HEADER } from '@redsail/contract';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import { subgraphUnavailableMessage } from '../execution/error-words.js';
import { fetchName, type RequestContext } from '../execution/request-context.js';
import type { PrincipalSigner } from '../identity/sign-principal.js';
import type { Shape } from './answer-shape.js';
import { readAnswer } from './read-answer.js';
import type { SubgraphClient } from './subgraph-client.js';
import { SubgraphUnavailable } from './subgraph-unavailable.js';

export interface DataSourceOptions {
  readonly client: SubgraphClient;
  readonly signPrincipal: PrincipalSigner;
  readonly shapeOf: (operation: string) => Shape;
}

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * Carries the fetches of a plan to one subgraph: the caller's signed Principal and the request id go with them, and nothing else of the
 * client's request does. A subgraph that gives no usable answer becomes errors, never an exception: the other subgraphs' data stays.
 */
export function createSubgraphDataSource({ client, signPrincipal, shapeOf }: DataSourceOptions): GraphQLDataSource {
  return {
    async process({ request, context, ...options }) {
      const { principal, requestId, trail, log, deadlineAt, observer } = context as RequestContext;
      const { query: operation = '', variables, operationName } = request;
      const path = ('pathInIncomingRequest' in options ? options.pathInIncomingRequest : undefined) ?? [];
      const shape = shapeOf(operation);
      const entities = shape.has('_entities') ? (variables?.representations as readonly unknown[] | undefined)?.length : undefined;

      trail.sent.add(fetchName(client.name, path, operation));
      try {
        const headers = { [PRINCIPAL_HEADER]: await signPrincipal(principal), [REQUEST_ID_HEADER]: requestId, ...observer.headers };
        const body = JSON.stringify({ query: operation, variables, operationName });
        const reply = await client.post({ body, headers, isQuery: !operation.startsWith('mutation'), deadlineAt });
        const { data, errors } = readAnswer(reply, { subgraph: client.name, shape, entities });
        return toAnswer(data, errors);
      } catch (error) {
        if (!(error instanceof SubgraphUnavailable)) throw error;
        const { subgraph, reason, detail } = error;
        log.warn({ subgraph, reason, detail }, 'subgraph unavailable');
        observer.unavailable(subgraph, reason);
        const failure = trail.failures.push({ subgraph, reason, operation, path: path.map(String) }) - 1;
        return toAnswer(null, unavailableErrors(subgraph, failure, entities));
      }
    },
  };
}

/**
 * One error per entity that was asked for, so that the executor works out where in the answer each of them stands; they are put together
 * again when the answer is finished (one-error-per-subgraph.ts). `failure` finds the fetch there and is taken out.
 */
function unavailableErrors(subgraph: string, failure: number, entities: number | undefined): GraphQLFormattedError[] {
  const error = { message: subgraphUnavailableMessage(subgraph), extensions: { code: ErrorCode.SUBGRAPH_UNAVAILABLE, subgraph, failure } };
  return entities === undefined ? [error] : Array.from({ length: entities }, (_, index) => ({ ...error, path: ['_entities', index] }));
}

/** The executor reads only data and errors of an answer; its type asks for whole error objects, which it makes itself. */
const toAnswer = (data: Record<string, unknown> | null, errors: readonly GraphQLFormattedError[]): Answer =>
  ({ data, ...(errors.length > 0 ? { errors } : {}) }) as unknown as Answer;
