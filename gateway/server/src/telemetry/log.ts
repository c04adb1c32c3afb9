import { errorFacts, withoutValues } from '@redsail/contract';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Names under which a value of a caller could slip into a line; nothing of ours is called so. Looking deeper would cost five times the line. */
const NEVER_LOGGED = ['variables', 'query', 'body', 'token', 'authorization', 'cookie', 'headers'];

/**
 * JSON lines on stdout: `level`, `time`, `part`, `requestId`, `message` and what the line is about. What may stand in them: names of operations,
 * subgraphs, codes, counts, times, request ids and roles. Never a variable, a token, an answer, a URL's query or the message of another
 * program: any of these can hold a person's data.
 */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { part: 'gateway' },
      messageKey: 'message',
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => errorFacts(error) },
      redact: { paths: NEVER_LOGGED, censor: '…' },
    },
    destination!,
  );

/** For libraries that log for themselves: their warnings in our form, without what they quote; their notes on themselves nowhere. */
export function libraryLog(log: Logger) {
  const ignore = () => {};
  return {
    debug: ignore,
    info: ignore,
    warn: (note: unknown) => log.warn(withoutValues(String(note))),
    error: (note: unknown) => log.error(withoutValues(String(note))),
  };
}
