// First of all: it silences the reporting of what is imported next.
import '../../../gateway/server/src/config.js';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { createApolloServer } from '../../../gateway/server/src/execution/create-apollo-server.js';
import { createFederatedGateway } from '../../../gateway/server/src/execution/federated-gateway.js';
import { fromOctets, toOctets } from '../../../gateway/server/src/subgraphs/octets.js';
import type { RequestContext } from '../../../gateway/server/src/execution/request-context.js';
import type { Principal } from '@redsail/contract';
import { withoutAccessDirectives } from '../../../gateway/server/src/identity/without-access-directives.js';
import type { SubgraphClient } from '../../../gateway/server/src/subgraphs/subgraph-client.js';
import { SubgraphUnavailable } from '../../../gateway/server/src/subgraphs/subgraph-unavailable.js';
import { parseSupergraph } from '../../../gateway/server/src/supergraph/parse-supergraph.js';
import { createSupergraphSource } from '../../../gateway/server/src/supergraph/supergraph-source.js';
import { createCounters } from '../../../gateway/server/src/telemetry/counters.js';
import { createLog } from '../../../gateway/server/src/telemetry/log.js';
import type { FederatedGraph, Occasion } from './federated-graph.js';
import { fairWeather, type Weather } from './weather.js';

export interface Operation {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A fetch that a gateway made. */
export interface Sent {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Asked {
  readonly answer: Answer;
  readonly sent: readonly Sent[];
}

/** A gateway in this process over subgraphs in this process. One operation at a time. */
export interface TestedGateway {
  ask(operation: Operation, weather?: Weather): Promise<Asked>;
  stop(): Promise<void>;
}

export interface BothGateways {
  readonly stock: TestedGateway;
  readonly ours: TestedGateway;
  readonly apiSchema: GraphQLSchema;
  stop(): Promise<void>;
}

/** Answers in place of a subgraph; undefined lets the subgraph answer. */
export type Reply = (sent: Sent) => unknown;

/** Stock `ApolloGateway` and ours on the same subgraphs. */
export async function startBothGateways(graph: FederatedGraph, reply: Reply = () => undefined): Promise<BothGateways> {
  const [{ gateway: stock, apiSchema }, ours] = await Promise.all([startStock(graph, reply), startOurs(graph, reply)]);
  return { stock, ours, apiSchema, stop: async () => void (await Promise.all([stock.stop(), ours.stop()])) };
}

const STOCK_UNAVAILABLE = 'SUBGRAPH_UNAVAILABLE';

async function startStock(graph: FederatedGraph, reply: Reply): Promise<{ gateway: TestedGateway; apiSchema: GraphQLSchema }> {
  const subgraphs = subgraphCaller(graph, reply);
  const dataSource = (name: string): GraphQLDataSource => ({
    async process({ request }) {
      const body = await subgraphs.call({ subgraph: name, query: request.query!, variables: request.variables ?? {} });
      if (body !== undefined) return JSON.parse(body) as Awaited<ReturnType<GraphQLDataSource['process']>>;
      throw new GraphQLError(`${name} is unavailable`, { extensions: { code: STOCK_UNAVAILABLE, subgraph: name } });
    },
  });
  const gateway = new ApolloGateway({
    // Stock refuses a supergraph with scopes; these graphs' caller has them all.
    supergraphSdl: withoutAccessDirectives(graph.supergraphSdl),
    // As ours: with the planner's own bound some operations take a minute.
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 500 } },
    buildService: ({ name }) => dataSource(name!),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema: loaded }) => {
    apiSchema = loaded;
  });
  const apollo = new ApolloServer({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  return {
    apiSchema: apiSchema!,
    gateway: testedGateway(
      subgraphs,
      () => apollo.stop(),
      (operation) => single(apollo.executeOperation(request(operation))),
    ),
  };
}

async function startOurs(graph: FederatedGraph, reply: Reply): Promise<TestedGateway> {
  const subgraphs = subgraphCaller(graph, reply);
  const client = (name: string): SubgraphClient => ({
    name,
    async post({ body }) {
      const { query, variables } = JSON.parse(fromOctets(body)) as Sent;
      const text = await subgraphs.call({ subgraph: name, query, variables: variables ?? {} });
      if (text === undefined) throw new SubgraphUnavailable(name, 'UNREACHABLE', 'ECONNREFUSED');
      return { status: 200, text: toOctets(text) };
    },
    isReady: async () => true,
    close: async () => undefined,
  });
  const supergraph = parseSupergraph(graph.supergraphSdl);
  const log = createLog('silent');
  const gateway = createFederatedGateway({
    source: createSupergraphSource({ initial: supergraph, origin: undefined, clock: () => new Date(), log }),
    clients: { get: client, prepare: () => {}, keep: () => {} },
    signPrincipal: async () => 'signed',
    log,
  });
  const apollo = createApolloServer(gateway, createCounters(), false);
  await apollo.start();
  const contextValue = (): RequestContext => ({
    requestId: 'differential',
    principal: graph.caller ?? nobody,
    log,
    deadlineAt: Number.POSITIVE_INFINITY,
    isHurried: false,
    notes: {},
    unavailable: new Set(),
    findings: { isShareable: false },
    observer: { planned() {}, unavailable() {}, headers: {} },
  });
  return testedGateway(
    subgraphs,
    () => apollo.stop(),
    (operation) => single(apollo.executeOperation(request(operation), { contextValue: contextValue() })),
  );
}

const nobody: Principal = { subject: 'public', organ: null, roles: ['public'], scopes: [], division: null, person: null };

const request = ({ text, variables, operationName }: Operation) => ({ query: text, variables: { ...variables }, operationName });

type Executed = Promise<{ body: { kind: 'single'; singleResult: unknown } | { kind: 'incremental' } }>;

/** The answer as a client would read it. */
async function single(executed: Executed): Promise<Answer> {
  const { body } = await executed;
  if (body.kind !== 'single') throw new Error(body.kind);
  return JSON.parse(JSON.stringify(body.singleResult)) as Answer;
}

interface SubgraphCaller {
  begin(weather: Weather): void;
  readonly sent: readonly Sent[];
  /** The body of the answer; undefined where nobody answers. */
  call(sent: Sent): Promise<string | undefined>;
}

function subgraphCaller(graph: FederatedGraph, reply: Reply): SubgraphCaller {
  let occasion: Occasion = { weather: fairWeather, state: new Map() };
  let sent: Sent[] = [];
  return {
    begin(weather) {
      occasion = { weather, state: new Map() };
      sent = [];
    },
    get sent() {
      return sent;
    },
    async call(one) {
      sent.push(one);
      if (occasion.weather.unavailable.has(one.subgraph)) return undefined;
      const replied = reply(one);
      if (replied !== undefined) return JSON.stringify(replied);
      const answered = await graph.answer(one.subgraph, one.query, one.variables, occasion);
      return JSON.stringify(answered);
    },
  };
}

const testedGateway = (
  subgraphs: SubgraphCaller,
  stop: () => Promise<void>,
  execute: (operation: Operation) => Promise<Answer>,
): TestedGateway => ({
  async ask(operation, weather = fairWeather) {
    subgraphs.begin(weather);
    const answer = await execute(operation);
    return { answer, sent: subgraphs.sent };
  },
  stop,
});
