import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/**
 * JSON lines on stdout. What may stand in them: names of operations, subgraphs, codes, counts, times, request ids and roles.
 * Never a variable, a token, an answer, a URL's query or the message of another program: any of these can hold a person's data.
 */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino(
    { level, base: { part: 'gateway' }, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } },
    destination!,
  );
