import { Pool } from 'undici';
import type { SubgraphEndpoint } from '../config.js';
import { DeadlinePassed, exchange, type SubgraphReply } from './exchange.js';
import type { Octets } from './octets.js';
import { SubgraphUnavailable } from './subgraph-unavailable.js';

export type { SubgraphReply };

/** Sockets to one subgraph; more calls than that wait their turn, inside their deadline. */
const CONNECTIONS = 128;
const READINESS_DEADLINE_MS = 1_000;

/** One call of a plan to a subgraph. */
export interface SubgraphCall {
  /** The GraphQL request as JSON. */
  readonly body: Octets;
  readonly headers: Readonly<Record<string, string>>;
  /** A query may be sent again after a failure, and shared; a mutation never. */
  readonly isQuery: boolean;
  /** When the whole request has to be answered, on the clock of `performance.now()`. The call ends then at the latest. */
  readonly deadlineAt: number;
}

/**
 * HTTP to one subgraph. What is added to it (retries, a breaker, measurements) is a function from one client to another, and they are
 * joined in create-gateway.ts.
 */
export interface SubgraphClient {
  readonly name: string;
  /** @throws {SubgraphUnavailable} UNREACHABLE or DEADLINE */
  post(call: SubgraphCall): Promise<SubgraphReply>;
  /** Whether its `/ready`, the neighbour of its GraphQL path, says yes. */
  isReady(): Promise<boolean>;
  /** Breaks off the calls in flight: nobody waits for them any more. */
  close(): Promise<void>;
}

/** A client over a keep-alive pool. */
export function createSubgraphClient({ name, url, deadlineMs }: SubgraphEndpoint): SubgraphClient {
  const { origin, pathname, search } = new URL(url);
  const readyPath = new URL('ready', url).pathname;
  // Undici's own timers are off: every exchange has a deadline.
  const pool = new Pool(origin, { connections: CONNECTIONS, connect: { timeout: deadlineMs }, headersTimeout: 0, bodyTimeout: 0 });
  const path = pathname + search;

  return {
    name,
    async post({ body, headers, deadlineAt }) {
      const patience = Math.max(1, Math.ceil(Math.min(deadlineMs, deadlineAt - performance.now())));
      try {
        return await exchange(
          pool,
          { path, method: 'POST', headers: { ...headers, ...JSON_HEADERS }, body: Buffer.from(body, 'latin1') },
          patience,
        );
      } catch (error) {
        throw unavailable(name, error, patience);
      }
    },
    async isReady() {
      try {
        return (await exchange(pool, { path: readyPath, method: 'GET' }, READINESS_DEADLINE_MS)).status === 200;
      } catch {
        return false;
      }
    },
    close: () => pool.destroy(),
  };
}

const JSON_HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

function unavailable(name: string, error: unknown, deadlineMs: number): SubgraphUnavailable {
  const { name: kind, code } = error as NodeJS.ErrnoException;
  return error instanceof DeadlinePassed || code === 'UND_ERR_CONNECT_TIMEOUT'
    ? new SubgraphUnavailable(name, 'DEADLINE', `${deadlineMs} ms`)
    : new SubgraphUnavailable(name, 'UNREACHABLE', code ?? kind);
}
