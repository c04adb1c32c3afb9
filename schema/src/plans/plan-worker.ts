import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type PlanNode, type QueryPlan, type SubscriptionNode } from '@apollo/query-planner';
import { parse } from 'graphql';

export interface PlanTask {
  readonly supergraph: string;
  /** The text of each: one operation and its fragments. */
  readonly operations: readonly string[];
}

/** In the order of the operations; none for one that cannot be planned. */
export type PlanResult = readonly ({ readonly fetches: number; readonly steps: number } | undefined)[];

/** With the planner's own bound (10,000) an operation on a graph of interface objects and many keys can take a minute. */
const MOST_PLANS = 500;

// Run by heavy-worker.ts, compiled and as TypeScript (tests) alike: it imports nothing of its own package.
export function run({ supergraph, operations }: PlanTask): PlanResult {
  // Composition has validated it just now. Any feature will do, scopes too: none of them changes how many fetches there are.
  const planner = new QueryPlanner(Supergraph.build(supergraph, { supportedFeatures: null, validateSupergraph: false }), {
    debug: { maxEvaluatedPlans: MOST_PLANS },
  });
  const schema = planner.supergraph.apiSchema();
  return operations.map((text) => {
    try {
      return costOf(planner.buildQueryPlan(operationFromDocument(schema, parse(text, { noLocation: true }))));
    } catch {
      return undefined;
    }
  });
}

interface Cost {
  readonly fetches: number;
  readonly steps: number;
}

const NOTHING: Cost = { fetches: 0, steps: 0 };

const costOf = ({ node }: QueryPlan): Cost => nodeCost(node);

function nodeCost(node: PlanNode | SubscriptionNode | undefined): Cost {
  switch (node?.kind) {
    case undefined:
      return NOTHING;
    case 'Fetch':
      return { fetches: 1, steps: 1 };
    case 'Flatten':
      return nodeCost(node.node);
    case 'Sequence':
      return node.nodes.map(nodeCost).reduce(oneAfterAnother, NOTHING);
    case 'Parallel':
      return node.nodes.map(nodeCost).reduce(atOnce, NOTHING);
    case 'Condition':
      return atOnce(nodeCost(node.ifClause), nodeCost(node.elseClause));
    case 'Defer':
      return oneAfterAnother(nodeCost(node.primary.node), node.deferred.map((each) => nodeCost(each.node)).reduce(atOnce, NOTHING));
    case 'Subscription':
      return oneAfterAnother(nodeCost(node.primary), nodeCost(node.rest));
  }
}

const oneAfterAnother = (a: Cost, b: Cost): Cost => ({ fetches: a.fetches + b.fetches, steps: a.steps + b.steps });
const atOnce = (a: Cost, b: Cost): Cost => ({ fetches: a.fetches + b.fetches, steps: Math.max(a.steps, b.steps) });
