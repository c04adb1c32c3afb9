import { errorFacts, withoutValues } from '@redsail/contract';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Names under which a value of a caller could slip into a line; nothing of ours is called so. */
const NEVER_LOGGED = ['variables', 'query', 'body', 'token', 'authorization', 'cookie', 'headers'];

/**
 * JSON lines on stdout, in the gateway's form: `level`, `time`, `part`, `requestId`, `message` and what the line is about. What may stand in
 * them: names of types and registers, codes, counts, times and request ids; never a value of a record, an input or a statement.
 */
export const createLog = (level: string, part: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { part },
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
