import type { RequestListener } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayConfig } from './config.js';
import { createApolloServer } from './execution/create-apollo-server.js';
import { createFederatedGateway } from './execution/federated-gateway.js';
import { createHttpServer } from './http/create-http-server.js';
import { addExplorerRoutes } from './http/explorer-routes.js';
import { addGraphqlRoutes } from './http/graphql-routes.js';
import { addHealthRoutes } from './http/health-routes.js';
import { createPrincipalSigner } from './identity/sign-principal.js';
import { createTrustedIssuers } from './identity/trusted-issuers.js';
import { createTokenVerifier } from './identity/verify-token.js';
import { createReadiness, type Readiness } from './subgraphs/readiness.js';
import { createSubgraphClient } from './subgraphs/subgraph-client.js';
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
}

/**
 * The composition root: builds every part and joins them. The subgraphs need not be up: the supergraph is a file.
 * @throws {StartupProblem} when the supergraph cannot be planned
 */
export async function createGateway(config: GatewayConfig, parts: GatewayParts = {}): Promise<Gateway> {
  const { clock = () => new Date(), log = createLog(config.logLevel) } = parts;
  const counters = createCounters();
  let draining = false;

  const clients = new Map(config.subgraphs.map((endpoint) => [endpoint.name, createSubgraphClient(endpoint)]));
  const signPrincipal = await createPrincipalSigner(config.keys.internal, clock);
  const issuers = createTrustedIssuers(config.issuers, clock, log);
  const verifyToken = createTokenVerifier({ keys: config.keys, issuers, roles: config.roles, clock });
  const federated = createFederatedGateway({ supergraph: config.supergraph, clients, signPrincipal, log });
  const apollo = createApolloServer(federated, counters, config.production);
  await apollo.start();

  const ready = createReadiness({
    version: packageVersion(),
    supergraph: config.supergraph.version,
    clients: [...clients.values()],
    counters,
    isDraining: () => draining,
    clock,
  });
  const server = createHttpServer(log, () => draining);
  addHealthRoutes(server, ready);
  addGraphqlRoutes(server, { apollo, verifyToken, counters, log, requestDeadlineMs: config.requestDeadlineMs });
  await addExplorerRoutes(server, config.explorerAssets);
  await server.ready();

  const drain = async () => {
    draining = true;
    await pause(config.drainDelayMs);
    const cut = setTimeout(() => server.server.closeAllConnections(), config.stopDeadlineMs);
    await server.close();
    clearTimeout(cut);
    await apollo.stop();
    await Promise.all([...clients.values()].map((client) => client.close()));
  };
  let stopped: Promise<void> | undefined;

  return {
    listen: () => server.listen({ host: config.host, port: config.port, listenTextResolver: (address) => address }),
    handler: (request, response) => server.routing(request, response),
    ready,
    stop: () => (stopped ??= drain()),
  };
}

const packageVersion = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
