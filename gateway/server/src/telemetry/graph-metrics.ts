import { Counter, Gauge, type Registry } from 'prom-client';
import type { SupergraphStanding } from '../supergraph/supergraph-source.js';
import type { Counters } from './counters.js';

export interface GraphMetricsOptions {
  readonly version: string;
  readonly counters: Counters;
  readonly supergraph: () => Pick<SupergraphStanding, 'version' | 'loadedAt' | 'reloads' | 'refusals'>;
  readonly isDraining: () => boolean;
  /** How many operations wait for their turn (http/turns.ts). */
  readonly waiting: () => number;
  readonly clock: () => Date;
}

/** Those that are plain numbers; limits are counted by their codes (refusal-metrics.ts). */
type Plain = { [Name in keyof Counters]: Counters[Name] extends number ? Name : never }[keyof Counters];

const COUNTERS: Readonly<Record<Plain, readonly [name: string, help: string]>> = {
  operations: ['redsail_operations_total', 'GraphQL operations that were begun.'],
  partialAnswers: ['redsail_partial_answers_total', 'Answers in which at least one subgraph was missing.'],
  unauthenticated: ['redsail_unauthenticated_total', 'Requests refused for their token.'],
  valueCompletions: ['redsail_missing_values_total', 'Values that the graph promises and a subgraph left out, or gave in another form.'],
  internalErrors: ['redsail_internal_errors_total', 'Bugs, of the gateway or of a subgraph.'],
  unsavedOperations: ['redsail_unsaved_operations_total', 'Operations that are not on the allow-list, executed or refused.'],
};

/**
 * What is known elsewhere and only has to be shown: it is asked when the metrics are read, so /ready and /metrics cannot differ, and a
 * request pays nothing for it.
 */
export function createGraphMetrics(
  registry: Registry,
  { version, counters, supergraph, isDraining, waiting, clock }: GraphMetricsOptions,
): void {
  const registers = [registry];
  for (const [key, [name, help]] of Object.entries(COUNTERS)) {
    shownCounter(registry, name, help, () => counters[key as Plain]);
  }
  shownCounter(registry, 'redsail_supergraph_reloads_total', 'Newer supergraphs that were taken into service.', () => supergraph().reloads);
  shownCounter(
    registry,
    'redsail_supergraph_reloads_refused_total',
    'Newer supergraphs that could not be served; the last good one stayed.',
    () => supergraph().refusals,
  );
  const shown = [
    new Gauge({
      name: 'redsail_operations_waiting',
      help: 'Operations that have arrived and wait for their turn to begin.',
      registers,
      collect() {
        this.set(waiting());
      },
    }),
    new Gauge({
      name: 'redsail_build_info',
      help: 'Version of the gateway; over several processes, how many run it.',
      labelNames: ['version'],
      registers,
      collect() {
        this.set({ version }, 1);
      },
    }),
    new Gauge({
      name: 'redsail_supergraph_info',
      help: 'Version of the supergraph that is being served; over several processes, how many serve it.',
      labelNames: ['version'],
      registers,
      collect() {
        this.reset();
        this.set({ version: supergraph().version }, 1);
      },
    }),
    new Gauge({
      name: 'redsail_supergraph_age_seconds',
      help: 'Time since the supergraph that is being served was taken into service.',
      registers,
      aggregator: 'max',
      collect() {
        this.set((clock().getTime() - supergraph().loadedAt.getTime()) / 1000);
      },
    }),
    new Gauge({
      name: 'redsail_draining',
      help: '1 while the gateway finishes its last requests before it stops.',
      registers,
      collect() {
        this.set(isDraining() ? 1 : 0);
      },
    }),
  ];
  void shown;
}

function shownCounter(registry: Registry, name: string, help: string, read: () => number): void {
  const counter = new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset();
      this.inc(read());
    },
  });
  void counter;
}
