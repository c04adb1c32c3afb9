import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { ErrorCode, PRINCIPAL_HEADER, REQUEST_ID_HEADER, type Principal } from '@redsail/contract';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { askOverHttp } from '../commands/ask.js';
import type { Config } from '../config.js';
import { Context } from '../graph/context.js';
import { graphOf, type Department } from './department.js';
import { principalVerifier, serviceTokens } from './identity.js';
import { statusOf } from './status.js';

export interface Serving {
  readonly url: string;
  /** Finishes what is under way, then closes. */
  stop(): Promise<void>;
}

/** Serves a department over HTTP. Every call but /live and /ready needs the gateway's signed Principal. */
export async function serve(department: Department, config: Config, version: string, log: (line: object) => void): Promise<Serving> {
  const { database, vault, clock } = department;
  const verify = principalVerifier(config.internalKeys());
  const token = serviceTokens(config.serviceKeys(), config.name);
  const apollo = new ApolloServer<Context>({
    schema: graphOf(department.subgraph, vault),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) => hideBugs(formatted, error, log),
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      { requestDidStart: async () => ({ willSendResponse: async ({ contextValue }) => tellUnknown(contextValue, log) }) },
    ],
  });
  await apollo.start();

  const app = Fastify({ bodyLimit: 16 * 1024 * 1024, keepAliveTimeout: 75_000, forceCloseConnections: 'idle' });
  const principals = new WeakMap<FastifyRequest, Principal>();
  app.addHook('onRequest', async (request, reply) => {
    if (request.url === '/live' || request.url === '/ready') return;
    const principal = await verify(request.headers[PRINCIPAL_HEADER] as string | undefined);
    if (principal) principals.set(request, principal);
    else await reply.code(401).send({ errors: [unauthenticated] });
  });
  app.get('/live', async () => ({ live: true }));
  app.get('/ready', async () => ({ ready: true, name: config.name }));
  app.get('/status', async () => statusOf(department, version));
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const requestId = String(request.headers[REQUEST_ID_HEADER] ?? randomUUID());
        const ask = askOverHttp({ url: config.gatewayUrl, token, deadlineMs: config.askDeadlineMs }, requestId);
        return new Context(database, principals.get(request)!, clock, ask, requestId);
      },
    }) as never,
  });
  await listen(app, config);
  return {
    url: `http://${config.host}:${config.port}/graphql`,
    stop: async () => {
      await app.close();
      await apollo.stop();
      await database.close();
    },
  };
}

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    const variable = `${config.name.toUpperCase()}_PORT`;
    throw new Error(
      `${variable}：应为空闲端口，端口 ${config.port} 不可用（${(error as Error).message}） · ${variable}: cannot listen on port ${config.port} (${(error as Error).message}); expected a free port`,
      { cause: error },
    );
  }
}

const unauthenticated = {
  message: '请求未携带网关签发的身份 · the request lacks a Principal signed by the gateway',
  extensions: { code: ErrorCode.UNAUTHENTICATED },
};

/** Codes that clients may see as they are; anything else is a bug of ours and is told to the log only. */
function hideBugs(formatted: GraphQLFormattedError, error: unknown, log: (line: object) => void): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const code = formatted.extensions?.code;
  if (original instanceof GraphQLError && code && code !== ErrorCode.INTERNAL_SERVER_ERROR) return formatted;
  if (code && code !== ErrorCode.INTERNAL_SERVER_ERROR && code !== 'INTERNAL') return formatted;
  log({ level: 'error', message: 'bug', error: (original as Error)?.stack ?? String(original) });
  const { path, locations } = formatted;
  return {
    message: '内部错误 · internal error',
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    extensions: { code: ErrorCode.INTERNAL_SERVER_ERROR },
  };
}

function tellUnknown(context: Context, log: (line: object) => void): void {
  if (context.unknown?.size)
    log({ level: 'warn', message: 'unknown references', requestId: context.requestId, types: Object.fromEntries(context.unknown) });
}
