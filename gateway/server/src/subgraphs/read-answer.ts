import { ErrorCode } from '@redsail/contract';
import type { GraphQLFormattedError } from 'graphql';
import { internalErrorMessage } from '../execution/error-words.js';
import { decoded, fromOctets, withoutUnicodeEscapes, type Octets } from './octets.js';
import type { SubgraphReply } from './subgraph-client.js';
import { SubgraphUnavailable } from './subgraph-unavailable.js';

export interface SubgraphAnswer {
  /** Its texts are octets (octets.ts). */
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** Whether no text in it holds anything that JSON escapes. */
  readonly isPlain: boolean;
}

export interface Expectation {
  readonly subgraph: string;
  /** Response names of the root fields that were asked for. */
  readonly names: readonly string[];
  /** Those of them that are objects, or lists of objects. */
  readonly objects: readonly string[];
  /** How many representations were sent; undefined when the fetch is no `_entities` fetch. */
  readonly entities: number | undefined;
}

/** What a subgraph may tell a client beside code and path. The rest (stack traces, its server's own notes) stays here. */
const PASSED_ON = ['scope', 'field', 'argument', 'rule', 'expected', 'limit'] as const;

/**
 * Reads the body of a reply as the answer that was asked for.
 * @throws {SubgraphUnavailable} STATUS or GARBAGE
 */
export function readAnswer(reply: SubgraphReply, { subgraph, names, objects, entities }: Expectation): SubgraphAnswer {
  const garbage = (detail: string) => new SubgraphUnavailable(subgraph, 'GARBAGE', detail);
  const isPlain = !reply.text.includes('\\');
  const body = parseObject(isPlain ? reply.text : withoutUnicodeEscapes(reply.text));
  const { data = null, errors = [] } = body ?? {};
  if (!isErrorList(errors)) throw garbage('errors');
  if (reply.status === 400 && errors.length > 0 && errors.every(isClientsMistake)) {
    return { data: null, errors: errors.map((error) => passOn(error, ErrorCode.BAD_USER_INPUT, subgraph)), isPlain: true };
  }
  if (reply.status !== 200) throw new SubgraphUnavailable(subgraph, 'STATUS', [reply.status, ...errors.slice(0, 1).map(codeOf)].join(' '));
  if (!body) throw garbage('no JSON object');
  if (data === null && errors.length === 0) throw garbage('neither data nor errors');

  if (data !== null && !isRecord(data)) throw garbage('data');
  if (data !== null && entities !== undefined && !isListOf(data._entities, entities)) throw garbage('data._entities');
  // Another question's answer. It would pass for nulls that nobody accounts for. An empty object may be right: all was skipped.
  if (data !== null && isOfAnotherQuestion(data, names)) throw garbage('data');
  const misshapen = data && objects.find((name) => Object.hasOwn(data, name) && !mayHoldObjects(data[name]));
  if (misshapen) throw garbage(`data.${misshapen}`);
  return {
    data,
    errors: errors.length > 0 ? errors.map((error) => passOn(error, codeOf(error), subgraph)) : NO_ERRORS,
    isPlain,
  };
}

const NO_ERRORS: readonly GraphQLFormattedError[] = [];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** No entities at all is what a subgraph says with an error. */
const isListOf = (value: unknown, length: number): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === length && value.every(isRecordOrNull));

const isRecordOrNull = (value: unknown): boolean => value === null || isRecord(value);

/** What is inside is looked at when the answer is written; a number or a text at the top is no answer at all. */
const mayHoldObjects = (value: unknown): boolean => typeof value === 'object';

function isOfAnotherQuestion(record: Record<string, unknown>, names: readonly string[]): boolean {
  for (const name of names) if (Object.hasOwn(record, name)) return false;
  return Object.keys(record).length > 0;
}

function parseObject(text: Octets): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isErrorList = (errors: unknown): errors is GraphQLFormattedError[] =>
  Array.isArray(errors) && errors.every((error) => typeof error?.message === 'string');

/** An error without a code is a bug of the subgraph. */
function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.code;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code) ? code : ErrorCode.INTERNAL_SERVER_ERROR;
}

/**
 * A scalar that only its subgraph can read (a date, a code) is refused there: a variable as bad input, a literal as a document that does
 * not fit the schema. Both are the client's mistake. Any other misfit means that supergraph and subgraph differ: an outage.
 */
function isClientsMistake(error: GraphQLFormattedError): boolean {
  const code = codeOf(error);
  return code === ErrorCode.BAD_USER_INPUT || (code === 'GRAPHQL_VALIDATION_FAILED' && error.message.startsWith('Expected value of type '));
}

/** Where a subgraph runs, or what it asked in its turn, is for its own log: no address goes on, and no line of a stack. */
const withoutWhereabouts = (message: string): string =>
  message.replace(/\n\s+at [\s\S]*$/, '').replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+/gi, '…');

/** The words of a bug may quote anything, so they stay out of the answer and the log. */
function passOn({ message, path, extensions = {} }: GraphQLFormattedError, code: string, subgraph: string): GraphQLFormattedError {
  const passed = Object.fromEntries(PASSED_ON.filter((name) => name in extensions).map((name) => [name, decoded(extensions[name])]));
  return {
    message: code === ErrorCode.INTERNAL_SERVER_ERROR ? internalErrorMessage : withoutWhereabouts(fromOctets(message)),
    ...(Array.isArray(path) ? { path } : {}),
    extensions: { ...passed, code, subgraph },
  };
}
