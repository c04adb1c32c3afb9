import type { Counters } from '../telemetry/counters.js';
import type { SubgraphClient } from './subgraph-client.js';

export interface Readiness {
  readonly ready: boolean;
  readonly part: 'gateway';
  readonly version: string;
  /** Version of the supergraph that is being served. */
  readonly supergraph: string;
  readonly draining: boolean;
  readonly subgraphs: Readonly<Record<string, { readonly ready: boolean }>>;
  /** Subgraphs that do not answer: their fields are null, everything else is served. */
  readonly degraded: readonly string[];
  readonly counters: Counters;
}

export interface ReadinessOptions {
  readonly version: string;
  readonly supergraph: string;
  readonly clients: readonly SubgraphClient[];
  readonly counters: Counters;
  readonly isDraining: () => boolean;
  readonly clock: () => Date;
}

/** Probes come from many balancers at once; the subgraphs are asked at most this often. */
const ASK_AGAIN_MS = 1_000;

/**
 * A gateway is ready while it can give at least partial answers: one subgraph down degrades it, and taking every gateway out of service
 * for that would make it a whole outage. It is not ready while it drains, and when no subgraph answers at all.
 */
export function createReadiness({ version, supergraph, clients, counters, isDraining, clock }: ReadinessOptions): () => Promise<Readiness> {
  let asked: { at: number; answers: Promise<readonly (readonly [string, boolean])[]> } | undefined;

  const askAll = () => {
    const now = clock().getTime();
    if (!asked || now - asked.at >= ASK_AGAIN_MS || now < asked.at) {
      asked = { at: now, answers: Promise.all(clients.map(async (client) => [client.name, await client.isReady()] as const)) };
    }
    return asked.answers;
  };

  return async () => {
    const answers = await askAll();
    const degraded = answers.filter(([, ready]) => !ready).map(([name]) => name);
    const draining = isDraining();
    return {
      ready: !draining && degraded.length < answers.length,
      part: 'gateway',
      version,
      supergraph,
      draining,
      subgraphs: Object.fromEntries(answers.map(([name, ready]) => [name, { ready }])),
      degraded,
      counters: { ...counters },
    };
  };
}
