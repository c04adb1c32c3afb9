import type { QueryPlanner } from '@apollo/query-planner';
import { GraphQLError, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { createOperationAccess, type OperationAccess } from '../identity/operation-access.js';
import type { SubgraphCaller } from '../subgraphs/subgraph-caller.js';
import { executeOperation } from './execute-operation.js';
import { readLoggedFields } from './logged-fields.js';
import { readSubtypes } from './plan/types.js';
import { prepareOperation, type PreparedOperation } from './prepare-operation.js';
import type { RequestContext } from './request-context.js';

/** What of Apollo Server's request the execution needs: a document that was validated. */
export interface OperationRequest {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly request: { readonly operationName?: string | null; readonly variables?: Readonly<Record<string, unknown>> };
  readonly context: RequestContext;
}

/** What one supergraph takes to answer operations. Those under way when it is replaced go on with it. */
export type AnswerOperation = (request: OperationRequest) => Promise<ExecutionResult>;

export interface LoadedSupergraph {
  /** The full text: with the scopes that the planner does not know. */
  readonly sdl: string;
  readonly planner: QueryPlanner;
  /** What clients see. */
  readonly schema: GraphQLSchema;
}

/** Operations whose plans are kept; a plan with its shapes is some 50 KB. */
const KEPT_OPERATIONS = 2_000;

/**
 * Answers operations on a supergraph: what the caller may not ask for is taken out, the rest is planned once and executed. The answer has
 * the shape of what was asked.
 * @throws when the supergraph carries a guard that would not be enforced
 */
export function loadGraph({ sdl, planner, schema }: LoadedSupergraph, openCalls: SubgraphCaller): AnswerOperation {
  const supergraph = parse(sdl, { noLocation: true });
  const authorise = createOperationAccess(sdl);
  const planning = { planner, schema, isOfType: readSubtypes(supergraph), loggedFields: readLoggedFields(supergraph) };
  const prepared = new LRUCache<string, PreparedOperation>({ max: KEPT_OPERATIONS });

  const prepare = ({ document, queryHash }: OperationRequest, name: string | undefined, access: OperationAccess): PreparedOperation => {
    const key = `${queryHash}\n${name ?? ''}\n${access.variant}`;
    let found = prepared.get(key);
    if (found === undefined) {
      found = prepareOperation(planning, document, access, name);
      prepared.set(key, found);
    }
    return found;
  };

  return async (request) => {
    const { context, document } = request;
    const { operationName, variables = {} } = request.request;
    const access = authorise(document, operationName, context.principal, variables);
    if (access.refused) return { data: null, errors: access.errors };
    try {
      const { data, errors = [] } = await executeOperation(
        prepare(request, operationName ?? undefined, access),
        planning,
        variables,
        context,
        openCalls,
      );
      const all = access.errors.length > 0 ? [...access.errors, ...errors] : errors;
      return { ...(data === undefined ? {} : { data }), ...(all.length > 0 ? { errors: all } : {}) };
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}
