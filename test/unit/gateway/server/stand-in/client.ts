import type { SubgraphCall, SubgraphClient, SubgraphReply } from '../../../../../gateway/server/src/subgraphs/subgraph-client.js';
import { SubgraphUnavailable, type UnavailableReason } from '../../../../../gateway/server/src/subgraphs/subgraph-unavailable.js';

export interface StandInClient extends SubgraphClient {
  /** The calls it got, in order. */
  readonly calls: SubgraphCall[];
  ready: boolean;
  closed: boolean;
  /** How it answers from now on. */
  answer: (call: SubgraphCall) => Promise<SubgraphReply> | SubgraphReply;
}

/** What a decorator is put around: answers as a test says. */
export function standInClient(name = 'personnel'): StandInClient {
  const client: StandInClient = {
    name,
    calls: [],
    ready: true,
    closed: false,
    answer: () => ok,
    async post(call) {
      client.calls.push(call);
      return client.answer(call);
    },
    isReady: async () => client.ready,
    close: async () => void (client.closed = true),
  };
  return client;
}

export const ok: SubgraphReply = { status: 200, text: '{"data":{}}' };
export const status = (code: number): SubgraphReply => ({ status: code, text: '' });

export function failing(reason: UnavailableReason, detail: string): () => never {
  return () => {
    throw new SubgraphUnavailable('personnel', reason, detail);
  };
}

export const refused = failing('UNREACHABLE', 'ECONNREFUSED');

export const query = (changes: Partial<SubgraphCall> = {}): SubgraphCall => ({
  body: '{}',
  headers: { 'x-request-id': 'r-1' },
  isQuery: true,
  deadlineAt: performance.now() + 10_000,
  ...changes,
});
