import type { FastifyError, FastifyRequest } from 'fastify';
import { Transform, type Readable } from 'node:stream';
import type { Judge } from '../limits/judge.js';
import type { Refusal } from '../limits/refusal.js';
import { bodySize } from '../limits/rules/body-size.js';

/** For the options of a route. The HTTP server reads no further than an enforced limit; for one that only warns bytes are counted. */
export function createBodyLimit({ settings, judge }: Judge) {
  const { limit, mode } = settings['body-size'];

  const countBytes = async (request: FastifyRequest, _reply: unknown, payload: Readable): Promise<Readable> => {
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done(null, chunk);
      },
      flush(done) {
        judge(bodySize, bytes, request.logNotes);
        done();
      },
    });
    payload.on('error', (error) => counted.destroy(error));
    return payload.pipe(counted);
  };

  return {
    bodyLimit: mode === 'enforce' ? Math.max(1, limit) : Number.MAX_SAFE_INTEGER,
    preParsing: mode === 'warn' ? countBytes : [],
    /** What the server's own error says of the limit, if it is about the limit. */
    refusalOf({ code }: FastifyError, request: FastifyRequest): Refusal | undefined {
      if (code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return undefined;
      return judge(bodySize, Math.max(limit + 1, Number(request.headers['content-length'] ?? 0)), request.logNotes);
    },
  };
}
