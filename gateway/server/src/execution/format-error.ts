import { ErrorCode, messageWithoutValues } from '@redsail/contract';
import type { GraphQLFormattedError } from 'graphql';
import { chineseByCode, internalErrorMessage } from './error-words.js';

/** What the executor and Apollo Server add for their own sake and no client needs. `serviceName` repeats `subgraph`. */
const TAKEN_OUT = ['serviceName', 'stacktrace', 'exception'];

/**
 * The last look at an error before it leaves. A subgraph's error was put in order where it came in (read-answer.ts); what has no subgraph
 * is the gateway's own: a client's mistake, told in the words of the GraphQL library, or a bug, of which only the code is told.
 */
export function formatError(error: GraphQLFormattedError): GraphQLFormattedError {
  const extensions = Object.fromEntries(Object.entries(error.extensions ?? {}).filter(([name]) => !TAKEN_OUT.includes(name)));
  const code = String(extensions.code);
  if (code === ErrorCode.INTERNAL_SERVER_ERROR && extensions.subgraph === undefined) {
    return { ...error, message: internalErrorMessage, extensions: { code } };
  }
  const chinese = chineseByCode[code];
  // The library repeats what it was sent, which may be a person's.
  const message = chinese === undefined ? error.message : messageWithoutValues(error.message);
  const needsChinese = chinese !== undefined && !/\p{Script=Han}/u.test(message);
  return { ...error, message: needsChinese ? `${chinese} · ${message}` : message, extensions };
}
