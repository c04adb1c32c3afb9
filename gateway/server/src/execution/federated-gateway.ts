// First of all: it silences the reporting of what is imported next.
import '../config.js';
import { ApolloGateway, type GatewayConfig as ApolloGatewayConfig } from '@apollo/gateway';
import type { ApolloServerOptions } from '@apollo/server';
import { parse, type GraphQLSchema } from 'graphql';
import type { Logger } from '../telemetry/log.js';
import { StartupProblem } from '../startup-problem.js';
import { createShapes, type Shape } from '../subgraphs/answer-shape.js';
import type { DataSourceOptions } from '../subgraphs/subgraph-data-source.js';
import { createSubgraphDataSource } from '../subgraphs/subgraph-data-source.js';
import type { SubgraphClient } from '../subgraphs/subgraph-client.js';
import type { Supergraph } from '../supergraph/parse-supergraph.js';
import { createOperationAccess } from '../identity/operation-access.js';
import { withoutAccessDirectives } from '../identity/without-access-directives.js';
import { authorisedExecution } from './authorised-execution.js';
import type { RequestContext } from './request-context.js';

export type FederatedGateway = NonNullable<ApolloServerOptions<RequestContext>['gateway']>;

export interface FederatedGatewayOptions {
  readonly supergraph: Supergraph;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly signPrincipal: DataSourceOptions['signPrincipal'];
  readonly log: Logger;
}

/**
 * What Apollo Server executes operations with: `@apollo/gateway` loads the supergraph, plans and executes; the fetches go through our own
 * data sources. Another executor takes its place here, behind the same interface.
 */
export function createFederatedGateway({ supergraph, clients, signPrincipal, log }: FederatedGatewayOptions): FederatedGateway {
  let shapeOf: ((operation: string) => Shape) | undefined;
  let schema: GraphQLSchema | undefined;
  const document = parse(supergraph.sdl, { noLocation: true });
  const gateway = new ApolloGateway({
    supergraphSdl: withoutAccessDirectives(document),
    validateSupergraph: true,
    // Plans name subgraphs and their fields; that is for operators, not for clients.
    __exposeQueryPlanExperimental: false,
    logger: quietLogger(log),
    buildService: ({ name }) =>
      createSubgraphDataSource({ client: clients.get(name)!, signPrincipal, shapeOf: (operation) => shapeOf!(operation) }),
    experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) => {
      (requestContext.context as RequestContext).trail.plan = queryPlan;
    },
  } satisfies ApolloGatewayConfig);
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
    shapeOf = createShapes(apiSchema);
  });

  const load: FederatedGateway['load'] = async (options) => {
    try {
      const authorise = createOperationAccess(document);
      const { executor } = (await gateway.load(options as Parameters<ApolloGateway['load']>[0])) as Awaited<
        ReturnType<FederatedGateway['load']>
      >;
      return { executor: executor && authorisedExecution(executor, authorise, () => schema!) };
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
