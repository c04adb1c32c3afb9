import cluster from 'node:cluster';
import type { RequestListener } from 'node:http';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayConfig, SubgraphEndpoint } from './config.js';
import { createApolloServer } from './execution/create-apollo-server.js';
import { createFederatedGateway } from './execution/federated-gateway.js';
import { operationPlugin } from './execution/operation-plugin.js';
import { createAdmission } from './http/admission.js';
import { createHttpServer } from './http/create-http-server.js';
import { createTurns } from './http/turns.js';
import { addExplorerRoutes } from './http/explorer-routes.js';
import { addGraphqlRoutes } from './http/graphql-routes.js';
import { addHealthRoutes } from './http/health-routes.js';
import { watchKeptConnections } from './http/kept-connections.js';
import { createPrepareOperation } from './http/prepare-operation.js';
import { createPrincipalSigner } from './identity/sign-principal.js';
import { createTrustedIssuers } from './identity/trusted-issuers.js';
import { createTokenVerifier } from './identity/verify-token.js';
import { createInspector } from './limits/inspect-operation.js';
import { createJudge } from './limits/judge.js';
import { readPriceList } from './limits/price/price-list.js';
import { createAutomaticQueries } from './operations/automatic-queries.js';
import { clientsOf, operationNamesOf } from './operations/saved-operations.js';
import { createOperationResolver } from './operations/resolve-operation.js';
import { alone, type Siblings } from './processes/siblings.js';
import { createSharedStore } from './shared-store/shared-store.js';
import { calmClient } from './subgraphs/calm-client.js';
import { createReadiness, type Readiness } from './subgraphs/readiness.js';
import { createSubgraphClient } from './subgraphs/subgraph-client.js';
import { createSubgraphClients } from './subgraphs/subgraph-clients.js';
import { createSupergraphSource } from './supergraph/supergraph-source.js';
import { createCounters } from './telemetry/counters.js';
import { answerPrimary } from './telemetry/cluster-metrics.js';
import { createLog, type Logger } from './telemetry/log.js';
import { measuredClient } from './telemetry/measured-client.js';
import { measureRequests } from './telemetry/measured-requests.js';
import { createMetrics, measureProcess } from './telemetry/metrics.js';
import { serveMetrics, type MetricsServer } from './telemetry/metrics-server.js';
import { createUseRecorder } from './telemetry/usage/use-recorder.js';
import { observerOf, traceRequests } from './telemetry/traced-requests.js';
import { addMetricsRoute } from './http/metrics-route.js';

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

  const source = createSupergraphSource({ initial: config.supergraph, origin: config.supergraphOrigin, clock, log });
  const metrics = createMetrics({
    version: packageVersion(),
    counters,
    supergraph: () => source.standing(),
    breakers: () => new Map(clients.current().map((client) => [client.name, client.readBreaker().state])),
    savedOperations: operationNamesOf(config.operations.saved),
    keptPlans: () => federated.keptOperations(),
    waiting: () => turns.waiting(),
    isDraining: () => draining,
    clock,
  });
  // Loaded when it is wanted and not before: the OpenTelemetry SDK costs a start 50 ms.
  const tracing =
    config.otlpEndpoint === undefined
      ? undefined
      : (await import('./telemetry/otlp-tracing.js')).createOtlpTracing({ endpoint: config.otlpEndpoint, version: packageVersion(), log });
  const { requestDeadlineMs, resilience } = config;
  const clients = createSubgraphClients({
    endpoints: config.subgraphs,
    endpointOf: config.endpointOf ?? unknownEndpoint,
    createClient: (endpoint) => {
      const transport = createSubgraphClient(endpoint);
      const measured = measuredClient(tracing ? tracing.traced(transport) : transport, metrics.subgraphs.of(endpoint.name));
      return calmClient(measured, { endpoint, resilience, requestDeadlineMs });
    },
    requestDeadlineMs,
  });
  for (const [key, set] of Object.entries(config.keys)) {
    set?.onProblem((reason) => log.warn({ key, reason }, 'a key file cannot be read: its last keys go on'));
  }
  const signPrincipal = await createPrincipalSigner(config.keys.internal, clock);
  const issuers = createTrustedIssuers(config.issuers, clock, log);
  const verifyToken = createTokenVerifier({ keys: config.keys, issuers, roles: config.roles, clock });
  const usage =
    config.usage &&
    createUseRecorder({ ...config.usage, graph: () => source.standing().version, clients: clientsOf(config.operations.saved), clock, log });
  const turns = createTurns();
  const federated = createFederatedGateway({
    source,
    clients,
    signPrincipal,
    onAnswer: () => turns.goesOn(),
    log,
    recordsUse: usage !== undefined,
  });
  const shared = config.redisUrl === undefined ? undefined : createSharedStore(config.redisUrl, log);
  const automatic = createAutomaticQueries(shared);
  const judge = createJudge(config.limits, counters, metrics.countRefusal);
  const inspect = createInspector(judge);
  federated.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => inspect.useGraph(apiSchema, readPriceList(coreSupergraphSdl)));
  const apollo = createApolloServer(federated, counters, config.production, { plugins: [operationPlugin(automatic)], log });
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
  const server = createHttpServer({ ...config, log, counters, isDraining: () => draining });
  const kept = watchKeptConnections(server);
  measureRequests(server, metrics.requests);
  traceRequests(server, tracing);
  addHealthRoutes(server, ready);
  const resolve = createOperationResolver({ ...config.operations, automatic, counters });
  addGraphqlRoutes(server, {
    apollo,
    verifyToken,
    admission: createAdmission(judge, shared, log),
    prepare: createPrepareOperation({ resolve, inspect, judge, production: config.production }),
    judge,
    counters,
    log,
    requestDeadlineMs,
    shareIdentical: config.shareIdentical,
    turns,
    clock,
    observe: (request) => observerOf(request, metrics.observer),
    usage,
  });
  await addExplorerRoutes(server, config.explorerAssets);
  // Whoever develops finds the metrics beside the graph; in production only operators do, on their own port (config.metrics).
  if (!config.production && !cluster.isWorker) addMetricsRoute(server, metrics.registry);
  if (cluster.isWorker) answerPrimary(metrics.registry);
  if (config.metrics || !config.production) measureProcess(metrics.registry);
  await server.ready();
  let metricsServer: MetricsServer | undefined;

  const drain = async () => {
    draining = true;
    // Every answer from now on says that it is the last of its connection.
    await Promise.all([pause(config.drainDelayMs), kept.untilUsed()]);
    const cut = setTimeout(() => server.server.closeAllConnections(), config.stopDeadlineMs);
    await server.close();
    await metricsServer?.stop();
    clearTimeout(cut);
    await usage?.stop();
    await apollo.stop();
    await clients.close();
    await shared?.close();
    await tracing?.stop();
  };
  let stopped: Promise<void> | undefined;

  return {
    async listen() {
      // Workers of node:cluster have theirs collected and served by the primary process.
      if (config.metrics && !cluster.isWorker) metricsServer = await serveMetrics(metrics.registry, config.metrics);
      return server.listen({ host: config.host, port: config.port, listenTextResolver: (address) => address });
    },
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
