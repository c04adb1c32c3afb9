import type { QueryPlan } from '@apollo/query-planner';
import { fetchName, type Trail } from './request-context.js';

type PlanNode = NonNullable<QueryPlan['node']>;

/** A fetch of the plan that was never sent, and the failed subgraphs whose fetches come before it on the same path. */
export interface UnsentFetch {
  readonly path: readonly string[];
  readonly operation: string;
  readonly blockedBy: readonly string[];
}

interface PlannedFetch {
  readonly name: string;
  readonly subgraph: string;
  readonly path: readonly string[];
  readonly operation: string;
  readonly before: readonly PlannedFetch[];
}

/**
 * The plan's fetches that a failure kept from being sent: an entity whose key comes from an unavailable subgraph cannot be asked for.
 * A fetch that was left out for another reason (a condition, an empty list) is in the list too; it names nothing in the answer.
 */
export function unsentFetches({ plan, sent, failures }: Trail): UnsentFetch[] {
  if (!plan?.node || failures.length === 0) return [];
  const failed = new Set(failures.map(({ subgraph, path, operation }) => fetchName(subgraph, path, operation)));
  return plannedFetches(plan.node as PlanNode, [], [])
    .filter((fetch) => !sent.has(fetch.name))
    .map(({ path, operation, before }) => ({
      path,
      operation,
      blockedBy: [
        ...new Set(before.filter((earlier) => failed.has(earlier.name) && startsWith(path, earlier.path)).map((each) => each.subgraph)),
      ],
    }))
    .filter((fetch) => fetch.blockedBy.length > 0);
}

const startsWith = (path: readonly string[], start: readonly string[]): boolean => start.every((step, index) => path[index] === step);

function plannedFetches(node: PlanNode, path: readonly string[], before: readonly PlannedFetch[]): PlannedFetch[] {
  switch (node.kind) {
    case 'Fetch': {
      const { serviceName: subgraph, operation } = node;
      return [{ name: fetchName(subgraph, path, operation), subgraph, path, operation, before }];
    }
    case 'Flatten':
      return plannedFetches(node.node, [...path, ...node.path.map(String)], before);
    case 'Parallel':
      return node.nodes.flatMap((each) => plannedFetches(each, path, before));
    case 'Sequence': {
      const all: PlannedFetch[] = [];
      for (const each of node.nodes) all.push(...plannedFetches(each, path, [...before, ...all]));
      return all;
    }
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((clause) => (clause ? plannedFetches(clause, path, before) : []));
    default:
      // Subscription and Defer are not executed yet.
      return [];
  }
}
