import type { FetchTree, RecordedCall } from './specs.ts';

/** The parts of a query plan that say what is fetched after what. */
export type PlanNode =
  | { readonly kind: 'Sequence' | 'Parallel'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'Flatten'; readonly node: PlanNode }
  | { readonly kind: 'Condition'; readonly ifClause?: PlanNode; readonly elseClause?: PlanNode }
  | { readonly kind: 'Fetch'; readonly serviceName: string; readonly operation: string };

/**
 * A plan with the bodies that were seen when it was executed. Fetches of the same wording take theirs in the order in which they arrived;
 * a fetch that was not made, its condition being false or its place empty, is left out.
 */
export function fetchTree(plan: PlanNode, recorded: readonly RecordedCall[], urls: Readonly<Record<string, string>>): FetchTree {
  const left = recorded.map(({ subgraph, body }) => ({ subgraph, body, query: (JSON.parse(body) as { query: string }).query }));
  const walk = (node: PlanNode | undefined): FetchTree | null => {
    if (!node) return null;
    switch (node.kind) {
      case 'Flatten':
        return walk(node.node);
      case 'Condition':
        return walk(node.ifClause) ?? walk(node.elseClause);
      case 'Fetch': {
        const at = left.findIndex(({ subgraph, query }) => subgraph === node.serviceName && query === node.operation);
        if (at < 0) return null;
        return { kind: 'fetch', url: urls[node.serviceName]!, body: left.splice(at, 1)[0]!.body };
      }
      default: {
        const nodes = node.nodes.map(walk).filter((each) => each !== null);
        return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', nodes };
      }
    }
  };
  const tree = walk(plan);
  if (!tree || left.length > 0) throw new Error(`${left.length} fetches are not in the plan: ${left[0]?.query}`);
  return tree;
}
