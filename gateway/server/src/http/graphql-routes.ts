import type { ApolloServer } from '@apollo/server';
import { DEADLINE_HEADER, ErrorCode, readDeadline, type Principal } from '@redsail/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../execution/request-context.js';
import { InvalidToken } from '../identity/invalid-token.js';
import type { TokenVerifier } from '../identity/verify-token.js';
import type { Judge } from '../limits/judge.js';
import type { PreparedOperation } from '../operations/prepared-operation.js';
import type { Counters } from '../telemetry/counters.js';
import type { ExecutionObserver } from '../telemetry/execution-observer.js';
import type { Logger } from '../telemetry/log.js';
import type { UseRecorder } from '../telemetry/usage/use-recorder.js';
import type { Admission } from './admission.js';
import { createCalendar } from './calendar.js';
import { createBodyLimit } from './body-limit.js';
import { createExecuteOverHttp, isHurried } from './execute-over-http.js';
import { createAnswerOnce } from './identical-requests.js';
import { misread } from './misread-request.js';
import type { PrepareOperation } from './prepare-operation.js';
import { createResponseLimit } from './response-limit.js';
import { sendRefusal } from './send-refusal.js';
import type { Turns } from './turns.js';

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
    operation: PreparedOperation | null;
  }
}

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly verifyToken: TokenVerifier;
  readonly admission: Admission;
  readonly prepare: PrepareOperation;
  readonly judge: Judge;
  readonly counters: Counters;
  readonly log: Logger;
  readonly requestDeadlineMs: number;
  /** Identical queries of one principal that are under way are executed once. */
  readonly shareIdentical: boolean;
  readonly turns: Turns;
  readonly clock: () => Date;
  /** Who watches the execution of this request. */
  readonly observe: (request: FastifyRequest) => ExecutionObserver;
  /** Undefined when use is not recorded. */
  readonly usage: UseRecorder | undefined;
}

/**
 * `/graphql`, step by step: how busy the gateway and the address are → who asks → how busy the caller is → the body → a place → the
 * operation (saved, static limits, price) → execution → the size of the answer. The caller is known before a byte of the body is read.
 */
export function addGraphqlRoutes(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, verifyToken, admission, prepare, judge, counters, log, requestDeadlineMs, shareIdentical, turns, clock, observe, usage } =
    options;
  server.decorateRequest('principal', null);
  server.decorateRequest('operation', null);

  const identify = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const startedAt = performance.now();
    try {
      request.principal = await verifyToken(request.headers.authorization);
      request.logNotes.roles = request.principal.roles;
      return undefined;
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error;
      counters.unauthenticated += 1;
      request.logNotes.errors = [ErrorCode.UNAUTHENTICATED];
      const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
      return sendRefusal(request, reply, { status: 401, headers, message: error.message, extensions: { code: ErrorCode.UNAUTHENTICATED } });
    } finally {
      request.trace?.step('authorise', startedAt);
    }
  };
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (isBrowserVisit(request)) return reply.redirect('/');
    const refusal = misread(request) ?? admission.room(request) ?? (await admission.byAddress(request));
    return refusal && sendRefusal(request, reply, refusal);
  };
  const admitCaller = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const refusal = await admission.byPrincipal(request, request.principal!);
    return refusal && sendRefusal(request, reply, refusal);
  };

  const contextOf = (request: FastifyRequest): RequestContext => ({
    requestId: request.id,
    principal: request.principal!,
    log: log.child({ requestId: request.id }),
    // A caller who waits for less (a department that asks for a rule's sake) says so; nobody gets more.
    deadlineAt: request.arrivedAt + Math.min(requestDeadlineMs, readDeadline(request.headers[DEADLINE_HEADER])),
    isHurried: isHurried(request),
    notes: request.logNotes,
    unavailable: new Set(),
    findings: { isShareable: false },
    operation: request.operation!,
    observer: observe(request),
  });
  const execute = createExecuteOverHttp({
    apollo,
    contextOf,
    answerOnce: shareIdentical ? createAnswerOnce() : undefined,
    turns,
    counters,
    today: createCalendar(clock),
    usage,
  });

  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const full = admission.enter(request);
    if (full) return sendRefusal(request, reply, full);
    try {
      const prepared = await prepare(request, request.principal!);
      if ('status' in prepared) return sendRefusal(request, reply, prepared);
      request.operation = prepared;
      return await execute(request, reply);
    } finally {
      admission.leave();
    }
  };

  const { bodyLimit, preParsing, refusalOf } = createBodyLimit(judge);
  server.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    bodyLimit,
    onRequest: [admit, identify, admitCaller],
    preParsing,
    handler,
    onSend: createResponseLimit(judge),
    errorHandler: (error: FastifyError, request, reply) => {
      const refusal = refusalOf(error, request);
      if (refusal) return sendRefusal(request, reply, refusal);
      throw error;
    },
  });
}

/** Somebody typed the graph's address into a browser: shown the explorer instead of an error. */
const isBrowserVisit = ({ method, headers, query }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html') && !('query' in (query as object));
