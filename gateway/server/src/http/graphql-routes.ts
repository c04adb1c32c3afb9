import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { DEADLINE_HEADER, ErrorCode, readDeadline, type Principal } from '@redsail/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createTrail, type RequestContext } from '../execution/request-context.js';
import { InvalidToken } from '../identity/invalid-token.js';
import type { TokenVerifier } from '../identity/verify-token.js';
import type { Counters } from '../telemetry/counters.js';
import type { Logger } from '../telemetry/log.js';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
}

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly verifyToken: TokenVerifier;
  readonly counters: Counters;
  readonly log: Logger;
  readonly requestDeadlineMs: number;
}

/** `/graphql`: the caller is known before a byte of the body is read. */
export function addGraphqlRoutes(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, verifyToken, counters, log, requestDeadlineMs } = options;
  server.decorateRequest('principal', null);

  const identify = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (isBrowserVisit(request)) return reply.redirect('/');
    try {
      request.principal = await verifyToken(request.headers.authorization);
      request.logNotes.roles = request.principal.roles;
      return undefined;
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error;
      counters.unauthenticated += 1;
      const body = { errors: [{ message: error.message, extensions: { code: ErrorCode.UNAUTHENTICATED, requestId: request.id } }] };
      return reply.code(401).header('www-authenticate', 'Bearer error="invalid_token"').send(body);
    }
  };
  const context = async (request: FastifyRequest): Promise<RequestContext> => ({
    requestId: request.id,
    principal: request.principal!,
    log: log.child({ requestId: request.id }),
    // A caller who waits for less (a department that asks for a rule's sake) says so; nobody gets more.
    deadlineAt: performance.now() + Math.min(requestDeadlineMs, readDeadline(request.headers[DEADLINE_HEADER])),
    notes: request.logNotes,
    trail: createTrail(),
  });

  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: identify,
    handler: fastifyApolloHandler(apollo, { context }),
  });
}

/** Somebody typed the graph's address into a browser: shown the explorer instead of an error. */
const isBrowserVisit = ({ method, headers, query }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html') && !('query' in (query as object));
