// First of all: it silences the reporting of what is imported next.
import '../config.js';
import { ApolloGateway, type GatewayConfig as ApolloGatewayConfig } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { ApolloServerOptions } from '@apollo/server';
import { GraphQLError, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from '../telemetry/log.js';
import { StartupProblem } from '../startup-problem.js';
import { createSubgraphCaller, type SubgraphCallerOptions } from '../subgraphs/subgraph-caller.js';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import type { Supergraph } from '../supergraph/parse-supergraph.js';
import { executeOperation } from './execute-operation.js';
import { readSubtypes } from './plan/types.js';
import { prepareOperation, type Planning, type PreparedOperation } from './prepare-operation.js';
import type { RequestContext } from './request-context.js';

export type FederatedGateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;

export interface FederatedGatewayOptions {
  readonly supergraph: Supergraph;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly signPrincipal: SubgraphCallerOptions['signPrincipal'];
  readonly log: Logger;
}

/** What one supergraph takes to answer operations. Those under way when it is replaced go on with it. */
interface LoadedGraph extends Planning {
  readonly prepared: LRUCache<string, PreparedOperation>;
}

/** Operations whose plans are kept; a plan with its shapes is some 50 KB. */
const KEPT_OPERATIONS = 2_000;

/**
 * What Apollo Server executes operations with: `@apollo/gateway` loads, checks and updates the supergraph and makes the planner; plans are
 * executed by our own executor (plan/, run/, answer/).
 */
export function createFederatedGateway({ supergraph, clients, signPrincipal, log }: FederatedGatewayOptions): FederatedGateway {
  const graphs = new WeakMap<GraphQLSchema, LoadedGraph>();
  const call = createSubgraphCaller({ clientOf: (subgraph) => clients.get(subgraph)!, signPrincipal });
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    validateSupergraph: true,
    logger: quietLogger(log),
    // Its own data sources are never used.
    buildService: () => ({ process: () => Promise.reject(new Error('the gateway executes plans itself')) }),
  } satisfies ApolloGatewayConfig);
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    graphs.set(apiSchema, {
      planner: plannerOf(gateway),
      schema: apiSchema,
      isOfType: readSubtypes(parse(coreSupergraphSdl, { noLocation: true })),
      prepared: new LRUCache({ max: KEPT_OPERATIONS }),
    });
  });

  const executor = async ({ schema, document, queryHash, request, context }: ExecutorRequest): Promise<ExecutionResult> => {
    const graph = graphs.get(schema)!;
    try {
      const prepared = preparedFor(graph, queryHash, document, request.operationName ?? undefined);
      return await executeOperation(prepared, graph, request.variables ?? {}, context, call);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
  const load: FederatedGateway['load'] = async (options) => {
    try {
      const { schema } = await gateway.load(options as Parameters<ApolloGateway['load']>[0]);
      return { schema, executor: executor as unknown as Awaited<ReturnType<FederatedGateway['load']>>['executor'] };
    } catch (error) {
      throw new StartupProblem([
        {
          variable: 'REDSAIL_SUPERGRAPH',
          expectedZh: '可执行的超图',
          expectedEn: 'a supergraph that can be planned',
          came: (error as Error).message,
        },
      ]);
    }
  };
  return { load, stop: () => gateway.stop(), onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback) };
}

/** What of Apollo Server's request the executor needs. */
interface ExecutorRequest {
  readonly schema: GraphQLSchema;
  readonly document: Parameters<typeof prepareOperation>[1];
  readonly queryHash: string;
  readonly request: { readonly operationName?: string | null; readonly variables?: Readonly<Record<string, unknown>> };
  readonly context: RequestContext;
}

function preparedFor(
  graph: LoadedGraph,
  queryHash: string,
  document: ExecutorRequest['document'],
  name: string | undefined,
): PreparedOperation {
  const key = name === undefined ? queryHash : `${queryHash}\n${name}`;
  let prepared = graph.prepared.get(key);
  if (prepared === undefined) {
    prepared = prepareOperation(graph, document, document, name);
    graph.prepared.set(key, prepared);
  }
  return prepared;
}

/**
 * The planner that the gateway has made of its supergraph. It is private there, for no reason but to keep plans and their execution
 * together; a second one of our own would take the same time and memory once more.
 * @throws when a new version of `@apollo/gateway` keeps it elsewhere
 */
function plannerOf(gateway: ApolloGateway): QueryPlanner {
  const { queryPlanner } = gateway as unknown as { queryPlanner?: QueryPlanner };
  if (typeof queryPlanner?.buildQueryPlan !== 'function') throw new Error('this version of @apollo/gateway has no queryPlanner');
  return queryPlanner;
}

/** Its notes on loading are of no use to an operator; its warnings are. */
function quietLogger(log: Logger) {
  const ignore = () => {};
  return {
    debug: ignore,
    info: ignore,
    warn: (note: unknown) => log.warn(String(note)),
    error: (note: unknown) => log.error(String(note)),
  };
}
