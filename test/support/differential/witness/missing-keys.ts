import { Kind } from 'graphql';
import type { Sent } from '../both-gateways.js';
import type { SmallGraph } from '../federated-graph.js';
import { readOwnership } from './ownership.js';

/** Tells a fetch with a representation that has no whole key: the planner leaves it out now and then, beside a required field of an interface object. */
export function keysAreMissing({ sources }: SmallGraph): (sent: Sent) => boolean {
  const ownership = readOwnership(sources);
  const names = (type: string, subgraph: string) =>
    ownership
      .keys([type], subgraph)
      .map(({ fields }) => fields.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : [])));
  return ({ subgraph, variables }) =>
    ((variables.representations ?? []) as Record<string, unknown>[]).some(
      (representation) =>
        !names(String(representation.__typename), subgraph).some((key) => key.every((name) => representation[name] !== undefined)),
    );
}
