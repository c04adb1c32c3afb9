import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import {
  DEADLINE_HEADER,
  ErrorCode,
  messageWithoutValues,
  PRINCIPAL_HEADER,
  readDeadline,
  REQUEST_ID_HEADER,
  requestIdOf,
  safePath,
  type Principal,
} from '@redsail/contract';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { askOverHttp } from '../commands/ask.js';
import { variablePrefix, type Config } from '../config.js';
import { Context, deadlinePassed } from '../graph/context.js';
import { graphOf, type Department } from './department.js';
import { principalVerifier, serviceTokens } from './identity.js';
import { libraryLog, type Logger } from './log.js';
import { addMetricsRoute, createDepartmentMetrics } from './metrics.js';
import { statusOf } from './status.js';
import { traceRequests } from './tracing.js';

export interface Serving {
  readonly url: string;
  /** Finishes what is under way, then closes. */
  stop(): Promise<void>;
}

/** Callable without a Principal: they tell nothing of a record. `/metrics` is there in development only. */
const OPEN: readonly string[] = ['/live', '/ready', '/metrics'];

/** Serves a department over HTTP. Every other call needs the gateway's signed Principal. */
export async function serve(department: Department, config: Config, version: string, log: Logger): Promise<Serving> {
  const { vault, clock } = department;
  const metrics = createDepartmentMetrics();
  const database = metrics.database(department.database);
  const prefix = variablePrefix(config.name);
  const keys = { internal: config.internalKeys(), service: config.serviceKeys() };
  for (const [key, set] of Object.entries(keys)) {
    set.onProblem((reason) => log.warn({ key, reason }, 'a key file cannot be read: its last keys go on'));
  }
  const verify = principalVerifier(keys.internal);
  const token = serviceTokens(keys.service, config.name);
  const apollo = new ApolloServer<Context>({
    schema: graphOf(department.subgraph, vault),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: hideBugs,
    logger: libraryLog(log),
    plugins: [
      tellTale(log),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();

  const tracing = config.otlpEndpoint
    ? (await import('./otlp-tracing.js')).createOtlpTracing({
        endpoint: config.otlpEndpoint,
        name: config.name,
        version,
        dialect: database.dialect,
        log,
      })
    : undefined;

  const app = Fastify({
    bodyLimit: 16 * 1024 * 1024,
    keepAliveTimeout: 75_000,
    forceCloseConnections: 'idle',
    genReqId: ({ headers }) => requestIdOf(headers[REQUEST_ID_HEADER], randomUUID),
  });
  metrics.requests(app);
  if (tracing) traceRequests(app, database, tracing);
  const principals = new WeakMap<FastifyRequest, Principal>();
  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.includes(request.url)) return;
    const principal = await verify(request.headers[PRINCIPAL_HEADER] as string | undefined);
    if (principal) principals.set(request, principal);
    else await reply.code(401).send({ errors: [unauthenticated] });
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, id: requestId, routeOptions } = request;
    const status = reply.statusCode;
    log.debug({ requestId, method, route: routeOptions.url ?? '-', status, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  const dueAt = new WeakMap<FastifyRequest, number>();
  app.addHook('onRequest', async (request) => {
    const patience = readDeadline(request.headers[DEADLINE_HEADER]);
    if (patience < Number.POSITIVE_INFINITY) dueAt.set(request, performance.now() + patience);
  });
  // After the body: by now a busy process may have let more time pass than there was.
  app.addHook('preHandler', async (request, reply) => {
    if ((dueAt.get(request) ?? Number.POSITIVE_INFINITY) <= performance.now())
      await reply.code(504).send({ errors: [deadlinePassed().toJSON()] });
  });
  app.get('/live', async () => ({ live: true }));
  app.get('/ready', async () => ({ ready: true, name: config.name }));
  app.get('/status', async () => statusOf(department, version));
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const due = dueAt.get(request) ?? Number.POSITIVE_INFINITY;
        const options = {
          url: config.gatewayUrl,
          client: config.name,
          token,
          deadlineMs: config.askDeadlineMs,
          timeLeft: () => due - performance.now(),
          ...(tracing ? { headers: tracing.headers } : {}),
        };
        return new Context(database, principals.get(request)!, clock, askOverHttp(options, request.id), request.id, due);
      },
    }) as never,
  });
  if (!config.production) addMetricsRoute(app, metrics.registry);
  const operators = Fastify();
  addMetricsRoute(operators, metrics.registry);
  if (config.metrics) await listen(operators, config.metrics, `${prefix}_METRICS_PORT`);
  await listen(app, config, `${prefix}_PORT`);
  return {
    url: `http://${config.host}:${config.port}/graphql`,
    stop: async () => {
      await app.close();
      await operators.close();
      await apollo.stop();
      await database.close();
      await tracing?.stop();
    },
  };
}

async function listen(app: FastifyInstance, { host, port }: { host: string; port: number }, variable: string): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw new Error(
      `${variable}：应为空闲端口，端口 ${port} 不可用（${(error as Error).message}） · ${variable}: cannot listen on port ${port} (${(error as Error).message}); expected a free port`,
      { cause: error },
    );
  }
}

const unauthenticated = {
  message: '请求未携带网关签发的身份 · the request lacks a Principal signed by the gateway',
  extensions: { code: ErrorCode.UNAUTHENTICATED },
};

/** Codes that clients may see as they are; anything else is a bug of ours and is told to the log only. */
function hideBugs(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (!isBug(formatted.extensions?.code, originalOf(error))) return { ...formatted, message: messageWithoutValues(formatted.message) };
  const { path, locations } = formatted;
  return {
    message: '内部错误 · internal error',
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
  };
}

const originalOf = (error: unknown): unknown => (error instanceof GraphQLError ? (error.originalError ?? error) : error);

function isBug(code: unknown, original: unknown): boolean {
  if (original instanceof GraphQLError && code && code !== ErrorCode.INTERNAL_SERVER_ERROR) return false;
  return !code || code === ErrorCode.INTERNAL_SERVER_ERROR || code === 'INTERNAL';
}

/** What a request leaves in the log, under its id: bugs, and keys of other departments that are not known here. */
const tellTale = (log: Logger): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue: { requestId } }) {
        for (const error of errors) {
          const original = originalOf(error);
          if (isBug(error.extensions.code, original)) log.error({ requestId, path: safePath(error.path), err: original }, 'bug');
        }
      },
      async willSendResponse({ contextValue: { requestId, unknown } }) {
        if (unknown?.size) log.warn({ requestId, types: Object.fromEntries(unknown) }, 'unknown references');
      },
    };
  },
});
