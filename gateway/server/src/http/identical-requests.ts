import type { Principal } from '@redsail/contract';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { OperationUse } from '../telemetry/usage/operation-use.js';
import { createUnderWay } from '../under-way.js';

/** What decides an answer, beside who asks. */
export interface AskedRequest {
  readonly principal: Principal;
  /** The request's body, or the query string of a GET. */
  readonly asked: {
    readonly query?: unknown;
    readonly operationName?: unknown;
    readonly variables?: unknown;
    readonly extensions?: unknown;
  };
  /** Headers that an answer depends on. */
  readonly headers: readonly (string | undefined)[];
  /** The calendar day: what is asked as of today is another question tomorrow. */
  readonly day: string;
}

export interface ExecutedRequest {
  readonly response: HTTPGraphQLResponse;
  /** Whether others may be given it: the executor's word, once the operation is known. */
  readonly isShareable: boolean;
  readonly use?: OperationUse | undefined;
  /** What the log line and the metrics of a request with this answer say of it. */
  readonly notes: AnswerNotes;
}

export interface AnswerNotes {
  /** Name of the operation. */
  readonly operation?: unknown;
  /** Codes of the errors. */
  readonly errors?: unknown;
}

/** Executes a request, or joins one that is under way and asks the same. `isJoined` says which. */
export type AnswerOnce = (
  request: AskedRequest,
  execute: () => Promise<ExecutedRequest>,
) => Promise<Omit<ExecutedRequest, 'isShareable'> & { readonly isJoined: boolean }>;

/** Operations that are known to be shareable; a text is a few KB. */
const KNOWN_OPERATIONS = 1_000;
/** Looking for others who ask the same costs more than it saves when the question is long. */
const LONGEST_QUESTION = 64 * 1024;

/**
 * Identical queries of one principal that are under way are executed once, before they are parsed. An operation is executed for each caller
 * until the executor has said that it may be shared: mutations never are, nor what reads a field whose reading is logged.
 */
export function createAnswerOnce(): AnswerOnce {
  /** By text and name, each under a number of its own: short, where a question is put together. */
  const shareable = new LRUCache<string, Map<string, number>>({ max: KNOWN_OPERATIONS });
  let numbers = 0;
  const underWay = createUnderWay<Principal, ExecutedRequest>();

  const share = (query: string, name: string): void => {
    const names = shareable.get(query) ?? new Map<string, number>();
    shareable.set(query, names.set(name, (numbers += 1)));
  };

  return async ({ principal, asked, headers, day }, execute) => {
    const { query, operationName, variables, extensions } = asked;
    if (typeof query !== 'string' || query.length > LONGEST_QUESTION) return alone(await execute());
    const name = typeof operationName === 'string' ? operationName : '';
    const operation = shareable.get(query)?.get(name);
    if (operation === undefined) {
      const executed = await execute();
      if (executed.isShareable) share(query, name);
      return alone(executed);
    }
    const question = JSON.stringify([operation, variables, extensions, headers, day]);
    const same = underWay.find(principal, question);
    if (same) return { ...answerOf(await same), isJoined: true };
    return alone(await underWay.keep(principal, question, execute()));
  };
}

const answerOf = ({ response, use, notes }: ExecutedRequest) => ({ response, use, notes });
const alone = (executed: ExecutedRequest) => ({ ...answerOf(executed), isJoined: false });
