import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Judge } from '../limits/judge.js';
import { responseSize } from '../limits/rules/response-size.js';

/** A hook on the way out: an answer that is too large is withheld, and one error stands in its place. */
export const createResponseLimit =
  ({ settings, wants, judge }: Judge) =>
  async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    // A refusal is no answer, and short: it keeps its status and its code.
    if (!request.operation || reply.statusCode !== 200 || !wants(responseSize) || isSurelySmall(payload, settings['response-size'].limit))
      return payload;
    const refusal = judge(responseSize, responseSize.measure(payload), request.logNotes);
    if (!refusal) return payload;
    const { status, message, extensions } = refusal;
    request.logNotes.errors = [extensions.code];
    reply.code(status).removeHeader('content-length');
    // `data` is there, and null: the operation has been executed, so for a client this is an answer and not a bad request.
    return JSON.stringify({ errors: [{ message, extensions: { ...extensions, requestId: request.id } }], data: null });
  };

/** No character takes more than three bytes, so that an ordinary answer need not be measured. */
const isSurelySmall = (payload: unknown, limit: number): boolean => typeof payload === 'string' && payload.length * 3 <= limit;
