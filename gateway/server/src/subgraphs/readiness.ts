import type { Counters } from '../telemetry/counters.js';
import type { SupergraphStanding } from '../supergraph/supergraph-source.js';
import type { BreakerReading } from './breaker.js';
import type { CalmClient } from './calm-client.js';

export interface Readiness {
  readonly ready: boolean;
  readonly part: 'gateway';
  readonly version: string;
  /** Version of the supergraph that is being served. */
  readonly supergraph: string;
  /** Its number in the history that it comes from; null where it comes from none. */
  readonly historyVersion: number | null;
  /** Since when it is served, and what became of those that came after the first. */
  readonly supergraphLoads: Omit<SupergraphStanding, 'version' | 'historyVersion'> & { readonly ageSeconds: number };
  readonly draining: boolean;
  /** Which of the processes behind the port answers, from 1, and how many there are. */
  readonly process: { readonly worker: number; readonly workers: number };
  readonly subgraphs: Readonly<Record<string, { readonly ready: boolean; readonly breaker: BreakerReading }>>;
  /** Subgraphs that do not answer: their fields are null, everything else is served. */
  readonly degraded: readonly string[];
  readonly counters: Counters;
}

export interface ReadinessOptions {
  readonly version: string;
  readonly standing: () => SupergraphStanding;
  /** Of the supergraph that is being served. */
  readonly clients: () => readonly CalmClient[];
  readonly process: Readiness['process'];
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
export function createReadiness(options: ReadinessOptions): () => Promise<Readiness> {
  const { version, standing, clients, counters, isDraining, clock } = options;
  let asked: { at: number; supergraph: string; answers: Promise<readonly (readonly [CalmClient, boolean])[]> } | undefined;

  const askAll = () => {
    const now = clock().getTime();
    const supergraph = standing().version;
    if (!asked || now - asked.at >= ASK_AGAIN_MS || now < asked.at || supergraph !== asked.supergraph) {
      asked = { at: now, supergraph, answers: Promise.all(clients().map(async (client) => [client, await client.isReady()] as const)) };
    }
    return asked.answers;
  };

  return async () => {
    const answers = await askAll();
    const degraded = answers.filter(([, ready]) => !ready).map(([{ name }]) => name);
    const draining = isDraining();
    const { version: supergraph, historyVersion, ...loads } = standing();
    const ageSeconds = Math.max(0, Math.round((clock().getTime() - loads.loadedAt.getTime()) / 1000));
    return {
      ready: !draining && degraded.length < answers.length,
      part: 'gateway',
      version,
      supergraph,
      historyVersion,
      supergraphLoads: { ...loads, ageSeconds },
      draining,
      process: options.process,
      subgraphs: Object.fromEntries(answers.map(([client, ready]) => [client.name, { ready, breaker: client.readBreaker() }])),
      degraded,
      counters: { ...counters },
    };
  };
}
