import type { RequestListener } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayConfig, SubgraphEndpoint } from './config.js';
import { createApolloServer } from './execution/create-apollo-server.js';
import { createFederatedGateway } from './execution/federated-gateway.js';
import { createHttpServer } from './http/create-http-server.js';
import { addExplorerRoutes } from './http/explorer-routes.js';
import { addGraphqlRoutes } from './http/graphql-routes.js';
import { addHealthRoutes } from './http/health-routes.js';
import { watchKeptConnections } from './http/kept-connections.js';
import { createPrincipalSigner } from './identity/sign-principal.js';
import { createTokenVerifier } from './identity/verify-token.js';
import { alone, type Siblings } from './processes/siblings.js';
import { calmClient } from './subgraphs/calm-client.js';
import { createReadiness, type Readiness } from './subgraphs/readiness.js';
import { createSubgraphClient } from './subgraphs/subgraph-client.js';
import { createSubgraphClients } from './subgraphs/subgraph-clients.js';
import { createSupergraphSource } from './supergraph/supergraph-source.js';
import { createCounters } from './telemetry/counters.js';
import { createLog, type Logger } from './telemetry/log.js';

export { readConfig, type GatewayConfig, type SubgraphEndpoint } from './config.js';
export { StartupProblem } from './startup-problem.js';
export { exampleQueries } from './explorer/example-queries.js';
export type { Readiness };

export interface Gateway {
  /** Listens where the config says; answers the address, `http://localhost:4000`. */
  listen(): Promise<string>;
  /** For a server of one's own, in place of `listen`. */
  readonly handler: RequestListener;
  ready(): Promise<Readiness>;
  /** Not ready, then no new connections, then the requests in flight to their end or the deadline. May be called twice. */
  stop(): Promise<void>;
}

export interface GatewayParts {
  readonly clock?: () => Date;
  readonly log?: Logger;
  /** The other processes behind the same port, when there are any. */
  readonly siblings?: Siblings;
}

/**
 * The composition root: builds every part and joins them. The subgraphs need not be up: the supergraph is a file.
 * @throws {StartupProblem} when the supergraph cannot be planned
 */
export async function createGateway(config: GatewayConfig, parts: GatewayParts = {}): Promise<Gateway> {
  const { clock = () => new Date(), log = createLog(config.logLevel), siblings = alone() } = parts;
  const counters = createCounters();
  let draining = false;

  const { requestDeadlineMs, resilience } = config;
  const clients = createSubgraphClients({
    endpoints: config.subgraphs,
    endpointOf: config.endpointOf ?? unknownEndpoint,
    createClient: (endpoint) => calmClient(createSubgraphClient(endpoint), { endpoint, resilience, requestDeadlineMs }),
    requestDeadlineMs,
  });
  const source = createSupergraphSource({ initial: config.supergraph, origin: config.supergraphOrigin, clock, log });
  const signPrincipal = await createPrincipalSigner(config.keys.internal, clock);
  const verifyToken = await createTokenVerifier({ keys: config.keys, roles: config.roles, clock });
  const federated = createFederatedGateway({ source, clients, signPrincipal, log });
  const apollo = createApolloServer(federated, counters, config.production);
  await apollo.start();

  const ready = createReadiness({
    version: packageVersion(),
    standing: () => source.standing(),
    clients: () => clients.current(),
    process: { worker: siblings.worker, workers: siblings.workers },
    counters,
    isDraining: () => draining,
    clock,
  });
  const server = createHttpServer(log, () => draining);
  const kept = watchKeptConnections(server);
  addHealthRoutes(server, ready);
  addGraphqlRoutes(server, { apollo, verifyToken, counters, log, requestDeadlineMs });
  await addExplorerRoutes(server, config.explorerAssets);
  await server.ready();

  const drain = async () => {
    draining = true;
    // Every answer from now on says that it is the last of its connection.
    await Promise.all([pause(config.drainDelayMs), kept.untilUsed()]);
    const cut = setTimeout(() => server.server.closeAllConnections(), config.stopDeadlineMs);
    await server.close();
    clearTimeout(cut);
    await apollo.stop();
    await clients.close();
  };
  let stopped: Promise<void> | undefined;

  return {
    listen: () => server.listen({ host: config.host, port: config.port, listenTextResolver: (address) => address }),
    handler: (request, response) => server.routing(request, response),
    ready,
    stop: () => (stopped ??= drain()),
  };
}

/** Where the configuration tells of no others, a supergraph with a new subgraph is refused. */
function unknownEndpoint(name: string): SubgraphEndpoint {
  throw new Error(`子图 ${name} 没有地址 · nothing tells the address of the subgraph ${name}`);
}

const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
