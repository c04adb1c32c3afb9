// First of all: it silences the reporting of what is imported next.
import '../config.js';
import { ApolloGateway, type GatewayConfig as ApolloGatewayConfig } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { ApolloServerOptions } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { libraryLog, type Logger } from '../telemetry/log.js';
import { StartupProblem } from '../startup-problem.js';
import { createSubgraphCaller, type SubgraphCallerOptions } from '../subgraphs/subgraph-caller.js';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.js';
import type { SupergraphSource } from '../supergraph/supergraph-source.js';
import { loadGraph, readSupergraph, type LoadedGraph, type OperationRequest, type ReadSupergraph } from './loaded-graph.js';
import type { RequestContext } from './request-context.js';

export type FederatedGateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']> & {
  /** How many operations are kept with their plans, on the supergraph that is being served. */
  keptOperations(): number;
};

/** The clients as the executor sees them. */
export type ServedClients = Pick<SubgraphClients, 'prepare' | 'keep'> & { get(subgraph: string): SubgraphClient | undefined };

export interface FederatedGatewayOptions {
  readonly source: SupergraphSource;
  readonly clients: ServedClients;
  readonly signPrincipal: SubgraphCallerOptions['signPrincipal'];
  readonly onAnswer?: SubgraphCallerOptions['onAnswer'];
  readonly log: Logger;
  /** Prepared operations know what they use of the schema. */
  readonly recordsUse?: boolean;
}

/**
 * Planning holds up everything else in the process. With the planner's own bound (10,000 plans compared) an ordinary operation on a graph of
 * interface objects and many keys took a minute; the best of this many is as good in all but made-up graphs.
 */
const MOST_PLANS = 500;

/**
 * What Apollo Server executes operations with: `@apollo/gateway` loads, checks and updates the supergraph and makes the planner; plans are
 * executed by our own executor (plan/, run/, answer/).
 */
export function createFederatedGateway({
  source,
  clients,
  signPrincipal,
  onAnswer,
  log,
  recordsUse,
}: FederatedGatewayOptions): FederatedGateway {
  const graphs = new WeakMap<GraphQLSchema, LoadedGraph>();
  let served: LoadedGraph | undefined;
  const openCalls = createSubgraphCaller({ clientOf: (subgraph) => clients.get(subgraph)!, signPrincipal, onAnswer });
  // The one that is being loaded. Loading is synchronous, and one after another.
  let read: ReadSupergraph;
  let update: (sdl: string) => void;
  const gateway = new ApolloGateway({
    supergraphSdl: async (hooks) => {
      update = hooks.update;
      return { supergraphSdl: read.plain, cleanup: () => source.stop() };
    },
    validateSupergraph: true,
    logger: libraryLog(log),
    queryPlannerConfig: { debug: { maxEvaluatedPlans: MOST_PLANS } },
    // Its own data sources are never used.
    buildService: () => ({ process: () => Promise.reject(new Error('the gateway executes plans itself')) }),
  } satisfies ApolloGatewayConfig);
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    served = loadGraph({ read, planner: plannerOf(gateway), schema: apiSchema }, openCalls, recordsUse);
    graphs.set(apiSchema, served);
  });

  const executor = (request: OperationRequest & { readonly schema: GraphQLSchema }): Promise<ExecutionResult> =>
    graphs.get(request.schema)!.answer(request);
  const load: FederatedGateway['load'] = async (options) => {
    try {
      read = readSupergraph(source.initial.sdl);
      const { schema } = await gateway.load(options as Parameters<ApolloGateway['load']>[0]);
      followSource(source, clients, (sdl) => {
        const next = readSupergraph(sdl);
        const before = read;
        read = next;
        try {
          update(next.plain);
        } catch (error) {
          read = before;
          throw error;
        }
      });
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
  return {
    load,
    stop: () => gateway.stop(),
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    keptOperations: () => served?.kept() ?? 0,
  };
}

/** Hands the next supergraphs of a source to `apply`, which throws where one cannot be served: then the last one goes on. */
function followSource(source: SupergraphSource, clients: ServedClients, apply: (sdl: string) => void): void {
  let served = source.initial;
  source.onUpdate(async (next) => {
    clients.prepare(next.subgraphs);
    try {
      apply(next.sdl);
      served = next;
    } finally {
      clients.keep(served.subgraphs);
    }
  });
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
