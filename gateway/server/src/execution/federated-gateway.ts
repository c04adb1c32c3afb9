// First of all: it silences the reporting of what is imported next.
import '../config.js';
import { ApolloGateway, type GatewayConfig as ApolloGatewayConfig } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { ApolloServerOptions } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { withoutAccessDirectives } from '../identity/without-access-directives.js';
import type { Logger } from '../telemetry/log.js';
import { StartupProblem } from '../startup-problem.js';
import { createSubgraphCaller, type SubgraphCallerOptions } from '../subgraphs/subgraph-caller.js';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import type { Supergraph } from '../supergraph/parse-supergraph.js';
import { loadGraph, type AnswerOperation, type OperationRequest } from './loaded-graph.js';
import type { RequestContext } from './request-context.js';

export type FederatedGateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;

export interface FederatedGatewayOptions {
  readonly supergraph: Supergraph;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly signPrincipal: SubgraphCallerOptions['signPrincipal'];
  readonly log: Logger;
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
export function createFederatedGateway({ supergraph, clients, signPrincipal, log }: FederatedGatewayOptions): FederatedGateway {
  const graphs = new WeakMap<GraphQLSchema, AnswerOperation>();
  const openCalls = createSubgraphCaller({ clientOf: (subgraph) => clients.get(subgraph)!, signPrincipal });
  const gateway = new ApolloGateway({
    supergraphSdl: withoutAccessDirectives(supergraph.sdl),
    validateSupergraph: true,
    logger: quietLogger(log),
    queryPlannerConfig: { debug: { maxEvaluatedPlans: MOST_PLANS } },
    // Its own data sources are never used.
    buildService: () => ({ process: () => Promise.reject(new Error('the gateway executes plans itself')) }),
  } satisfies ApolloGatewayConfig);
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    graphs.set(apiSchema, loadGraph({ sdl: supergraph.sdl, planner: plannerOf(gateway), schema: apiSchema }, openCalls));
  });

  const executor = (request: OperationRequest & { readonly schema: GraphQLSchema }): Promise<ExecutionResult> =>
    graphs.get(request.schema)!(request);
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
