// First of all: it silences the reporting of what is imported next.
import '../config.js';
import { ApolloGateway, type GatewayConfig as ApolloGatewayConfig } from '@apollo/gateway';
import type { ApolloServerOptions } from '@apollo/server';
import type { Logger } from '../telemetry/log.js';
import { StartupProblem } from '../startup-problem.js';
import { createShapes, type Shape } from '../subgraphs/answer-shape.js';
import type { DataSourceOptions } from '../subgraphs/subgraph-data-source.js';
import { createSubgraphDataSource } from '../subgraphs/subgraph-data-source.js';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import type { SubgraphClients } from '../subgraphs/subgraph-clients.js';
import type { SupergraphSource } from '../supergraph/supergraph-source.js';
import type { RequestContext } from './request-context.js';

export type FederatedGateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;

/** The clients as the executor sees them. */
export type ServedClients = Pick<SubgraphClients, 'prepare' | 'keep'> & { get(subgraph: string): SubgraphClient | undefined };

export interface FederatedGatewayOptions {
  readonly source: SupergraphSource;
  readonly clients: ServedClients;
  readonly signPrincipal: DataSourceOptions['signPrincipal'];
  readonly log: Logger;
}

/**
 * What Apollo Server executes operations with: `@apollo/gateway` loads the supergraph, plans and executes; the fetches go through our own
 * data sources. Another executor takes its place here, behind the same interface.
 */
export function createFederatedGateway({ source, clients, signPrincipal, log }: FederatedGatewayOptions): FederatedGateway {
  let shapeOf: ((operation: string) => Shape) | undefined;
  let update: (sdl: string) => void;
  const gateway = new ApolloGateway({
    supergraphSdl: async (hooks) => {
      update = hooks.update;
      return { supergraphSdl: source.initial.sdl, cleanup: () => source.stop() };
    },
    validateSupergraph: true,
    // Plans name subgraphs and their fields; that is for operators, not for clients.
    __exposeQueryPlanExperimental: false,
    logger: quietLogger(log),
    buildService: ({ name }) =>
      createSubgraphDataSource({ client: clientNamed(name, clients), signPrincipal, shapeOf: (operation) => shapeOf!(operation) }),
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => {
      (requestContext.context as RequestContext).trail.plan = queryPlan;
    },
  } satisfies ApolloGatewayConfig);
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    shapeOf = createShapes(apiSchema);
  });

  const load: FederatedGateway['load'] = async (options) => {
    try {
      const loaded = await gateway.load(options as Parameters<ApolloGateway['load']>[0]);
      followSource(source, clients, update);
      return loaded as Awaited<ReturnType<FederatedGateway['load']>>;
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

/** Hands the next supergraphs of a source to `update`, which throws where it cannot plan one and goes on with the last one. */
function followSource(source: SupergraphSource, clients: ServedClients, update: (sdl: string) => void): void {
  let served = source.initial;
  source.onUpdate(async (next) => {
    clients.prepare(next.subgraphs);
    try {
      update(next.sdl);
      served = next;
    } finally {
      clients.keep(served.subgraphs);
    }
  });
}

/** `@apollo/gateway` keeps a data source for good; the client behind it may go and come again with the supergraphs. */
const clientNamed = (name: string, clients: ServedClients): SubgraphClient => ({
  name,
  post: (call) => clients.get(name)!.post(call),
  isReady: async () => (await clients.get(name)?.isReady()) ?? false,
  close: async () => {},
});

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
