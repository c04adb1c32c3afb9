import type { Change } from '../change.js';
import type { Federations } from './federated.js';

/** Whole subgraphs that came, went or moved. */
export function* findSubgraphChanges({ before, after }: Federations): Generator<Change> {
  for (const [name, { url }] of before) {
    const now = after.get(name);
    if (!now) yield { rule: 'subgraph-removed', coordinate: name };
    else if (url !== now.url) yield { rule: 'subgraph-address-changed', coordinate: name, subgraph: name, before: url, after: now.url };
  }
  for (const name of after.keys()) if (!before.has(name)) yield { rule: 'subgraph-added', coordinate: name, subgraph: name };
}
