import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server';
import { CLIENT_NAME_HEADER, DEADLINE_HEADER, ErrorCode, readDeadline } from '@redsail/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../execution/request-context.js';
import type { Counters } from '../telemetry/counters.js';
import type { UseRecorder } from '../telemetry/usage/use-recorder.js';
import type { AnswerNotes, AnswerOnce, ExecutedRequest } from './identical-requests.js';
import { COST_HEADER } from './prepare-operation.js';
import type { Turns } from './turns.js';

export interface ExecuteOverHttpOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly contextOf: (request: FastifyRequest) => RequestContext;
  /** Undefined when identical queries are each executed for themselves. */
  readonly answerOnce: AnswerOnce | undefined;
  /** The calendar day, as it is in the departments. */
  readonly today: () => string;
  readonly turns: Turns;
  readonly counters: Pick<Counters, 'partialAnswers'>;
  /** Undefined when use is not recorded. */
  readonly usage: UseRecorder | undefined;
}

/** Hands a request to Apollo Server, or to one that is under way and asks the same; and the answer to the client. */
export function createExecuteOverHttp({ apollo, contextOf, answerOnce, today, turns, counters, usage }: ExecuteOverHttpOptions) {
  const executeOf = (request: FastifyRequest) => async (): Promise<ExecutedRequest> => {
    const context = contextOf(request);
    const turn = turns.begin();
    if (turn) await turn;
    try {
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: toApolloRequest(request),
        context: async () => context,
      });
      const { operation, errors } = noteCodes(request.logNotes, response);
      return { response, notes: { operation, errors }, ...context.findings };
    } finally {
      turns.end();
    }
  };

  return async (request: FastifyRequest, reply: FastifyReply): Promise<string | Buffer> => {
    const execute = executeOf(request);
    const shared = answerOnce && mayShare(request) && !isHurried(request);
    const { response, use, notes, isJoined } = shared
      ? await answerOnce(
          {
            principal: request.principal!,
            asked: request.body as object,
            headers: [request.headers.accept, request.headers[COST_HEADER] as string | undefined],
            day: today(),
          },
          execute,
        )
      : { ...(await execute()), isJoined: false };
    if (isJoined) {
      // Its execution noted all of this for the one who began it, and counted one answer.
      Object.assign(request.logNotes, notes, { joined: true });
      if (isPartial(notes)) counters.partialAnswers += 1;
    }
    // Whoever joined another's execution uses the same parts of the graph, under a name of its own.
    if (use) usage?.count(request.headers[CLIENT_NAME_HEADER], use);
    const { headers, body, status } = response;
    for (const [name, value] of headers) void reply.header(name, value);
    void reply.code(status ?? 200);
    if (body.kind !== 'complete') throw new Error('an answer in parts, which no client has asked for');
    // Bytes, where the answer was written by us (answer/written-json.ts).
    return body.string as string | Buffer;
  };
}

/** What is no operation is refused before any plugin sees it: its codes stand in the answer alone. */
function noteCodes(notes: Record<string, unknown>, { status = 200, body }: HTTPGraphQLResponse): AnswerNotes {
  if (status >= 400 && notes.errors === undefined && body.kind === 'complete') {
    const { errors } = JSON.parse(String(body.string)) as { errors: readonly { extensions?: { code?: string } }[] };
    notes.errors = errors.map(({ extensions }) => extensions?.code);
  }
  return notes;
}

const isPartial = ({ errors }: AnswerNotes): boolean => Array.isArray(errors) && errors.includes(ErrorCode.SUBGRAPH_UNAVAILABLE);

/** A caller that says how long it waits. Others who joined it would have to be content with its deadline, which is anybody's to set. */
export const isHurried = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  readDeadline(headers[DEADLINE_HEADER]) < Number.POSITIVE_INFINITY;

/** An ordinary request: one that Apollo Server looks at more closely (a GET, another content type) is not put together with others. */
const mayShare = ({ method, headers, body }: FastifyRequest): boolean =>
  method === 'POST' && (headers['content-type'] ?? '').startsWith('application/json') && typeof body === 'object' && body !== null;

function toApolloRequest({ method, headers: given, body, raw }: FastifyRequest): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const url = raw.url ?? '';
  const query = url.indexOf('?');
  return { method: method.toUpperCase(), headers, body, search: query < 0 ? '' : url.slice(query) };
}
