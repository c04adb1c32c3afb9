import { Pool } from 'undici';

export interface Load {
  /** Answers so far. */
  answered(): number;
  /** What went wrong with requests that were sent, in words. */
  readonly failures: string[];
  /** No more requests; resolves when the last one has ended. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  readonly connections: number;
  readonly query: string;
  /** Why that answer is not as it should be; undefined when it is. */
  readonly wrong: (body: unknown) => string | undefined;
}

/**
 * Callers over kept connections, each sending its next request when it has an answer. They do as a balancer does: told that a connection is at
 * its end, or refused a new one, a caller goes elsewhere and is not seen again.
 */
export function startLoad(address: string, { connections, query, wrong }: LoadOptions): Load {
  const failures: string[] = [];
  let answered = 0;
  let going = true;

  const caller = async (): Promise<void> => {
    const pool = new Pool(address, { connections: 1 });
    let isOver = false;
    while (going && !isOver) {
      try {
        const { statusCode, headers, body } = await pool.request({
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
        const answer = await body.json();
        const problem = statusCode === 200 ? wrong(answer) : `HTTP ${statusCode}`;
        if (problem) failures.push(problem);
        answered += 1;
        isOver = headers.connection === 'close';
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (code !== 'ECONNREFUSED') failures.push(code ?? message);
        isOver = true;
      }
    }
    await pool.destroy();
  };
  const callers = Array.from({ length: connections }, caller);
  return {
    answered: () => answered,
    failures,
    async stop() {
      going = false;
      await Promise.all(callers);
    },
  };
}
