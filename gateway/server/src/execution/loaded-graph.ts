import type { QueryPlanner } from '@apollo/query-planner';
import { GraphQLError, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { createOperationAccess, type OperationAccess, type OperationAccessCheck } from '../identity/operation-access.js';
import { withoutAccessDirectives } from '../identity/without-access-directives.js';
import type { SubgraphCaller } from '../subgraphs/subgraph-caller.js';
import { executeOperation } from './execute-operation.js';
import { readLoggedFields } from './logged-fields.js';
import { readTypes, type TypeTable } from './plan/types.js';
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
export interface LoadedGraph {
  answer(request: OperationRequest): Promise<ExecutionResult>;
  /** How many operations are kept with their plans. */
  kept(): number;
}

/** What is read of a supergraph before it is loaded: what would make it unfit is found here. */
export interface ReadSupergraph {
  /** Without the scopes, which `@apollo/gateway` does not know. */
  readonly plain: string;
  readonly authorise: OperationAccessCheck;
  readonly types: TypeTable;
  readonly loggedFields: ReadonlySet<string>;
}

/** @throws when the supergraph carries a guard that would not be enforced */
export function readSupergraph(sdl: string): ReadSupergraph {
  const document = parse(sdl, { noLocation: true });
  return {
    plain: withoutAccessDirectives(document),
    authorise: createOperationAccess(document),
    types: readTypes(document),
    loggedFields: readLoggedFields(document),
  };
}

export interface LoadedSupergraph {
  readonly read: ReadSupergraph;
  readonly planner: QueryPlanner;
  /** What clients see. */
  readonly schema: GraphQLSchema;
}

/** Operations whose plans are kept; a plan with its shapes is some 50 KB. */
const KEPT_OPERATIONS = 2_000;

/**
 * Answers operations on a supergraph: what the caller may not ask for is taken out, the rest is planned once and executed. The answer has
 * the shape of what was asked.
 */
export function loadGraph({ read, planner, schema }: LoadedSupergraph, openCalls: SubgraphCaller, recordsUse = false): LoadedGraph {
  const { authorise, types, loggedFields } = read;
  const planning = { planner, schema, types, loggedFields, recordsUse };
  const prepared = new LRUCache<string, PreparedOperation>({ max: KEPT_OPERATIONS });

  const prepare = (
    { document, queryHash, context }: OperationRequest,
    name: string | undefined,
    access: OperationAccess,
  ): PreparedOperation => {
    const key = `${queryHash}\n${name ?? ''}\n${access.variant}`;
    const found = prepared.get(key);
    if (found) {
      context.observer.planned(0, true);
      return found;
    }
    const startedAt = performance.now();
    const made = prepareOperation(planning, document, access, name);
    context.observer.planned(performance.now() - startedAt, false);
    prepared.set(key, made);
    return made;
  };

  const answer: LoadedGraph['answer'] = async (request) => {
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
  return { answer, kept: () => prepared.size };
}
