import { CLIENT_NAME_HEADER, DEADLINE_HEADER, REQUEST_ID_HEADER } from '@redsail/contract';

/** Asks the whole graph (other departments) a question for the sake of a rule. */
export type Ask = <T = Record<string, unknown>>(document: string, variables?: Readonly<Record<string, unknown>>) => Promise<T>;

/** Another department did not answer; the command that asked is refused with DEPENDENCY_UNAVAILABLE and changes nothing. */
export class DependencyUnavailable extends Error {}

export interface AskOptions {
  readonly url: string;
  /** Under which name the question is counted: the department's. */
  readonly client: string;
  /** A short-lived token of the service Principal. */
  readonly token: () => Promise<string>;
  readonly deadlineMs: number;
  /** Go along: the trace of the request that asks. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Milliseconds until our own caller stops waiting: no question goes on after that. */
  readonly timeLeft?: () => number;
}

/** Asks over HTTP. Any error in the answer counts as no answer: a rule must not decide on half a fact. */
export function askOverHttp(options: AskOptions, requestId: string): Ask {
  return async <T>(document: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const patience = Math.floor(Math.min(options.deadlineMs, options.timeLeft?.() ?? options.deadlineMs));
    if (patience <= 0) throw new DependencyUnavailable('no time left');
    let answer: { data?: T | null; errors?: readonly { message: string }[] };
    try {
      const response = await fetch(options.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await options.token()}`,
          [CLIENT_NAME_HEADER]: options.client,
          [REQUEST_ID_HEADER]: requestId,
          ...options.headers?.(),
          [DEADLINE_HEADER]: String(patience),
        },
        body: JSON.stringify({ query: document, variables }),
        signal: AbortSignal.timeout(patience),
      });
      answer = (await response.json()) as typeof answer;
    } catch (error) {
      throw new DependencyUnavailable((error as Error).message);
    }
    if (answer.errors?.length || !answer.data) throw new DependencyUnavailable(answer.errors?.[0]?.message ?? 'no data');
    return answer.data;
  };
}
