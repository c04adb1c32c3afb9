import type { Snapshot } from '../../snapshot/snapshot.js';
import { canonicalDirectives } from './canonical-directives.js';
import { indexSubgraph, type IndexedType, type SubgraphIndex } from './subgraph-index.js';

/** The subgraphs of a graph, each with its types by name. */
export type Federated = ReadonlyMap<string, { readonly url: string; readonly types: SubgraphIndex }>;

/** Before and after, as the finders of federation changes look at them. */
export interface Federations {
  readonly before: Federated;
  readonly after: Federated;
}

export const federatedOf = ({ subgraphs }: Snapshot): Federated =>
  new Map(subgraphs.map(({ name, url, document }) => [name, { url, types: indexSubgraph(canonicalDirectives(document)) }]));

/** Each type that a subgraph has before and after. */
export function* typesInBoth({ before, after }: Federations): Generator<{ subgraph: string; was: IndexedType; is: IndexedType }> {
  for (const [subgraph, { types }] of before) {
    for (const [name, was] of types) {
      const is = after.get(subgraph)?.types.get(name);
      if (is) yield { subgraph, was, is };
    }
  }
}
