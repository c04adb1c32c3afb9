import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode, ResponsePath, SubscriptionNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { compileRepresentation, type Represent } from './compile-representation.js';
import { namesOf } from './name-tree.js';
import { questionsOf, type Question } from './questions.js';
import { buildPlaces, type Place, type PlaceField, type Source } from './places.js';
import { compileOutputRewrites, type Rewrite } from './output-rewrites.js';
import type { TypeTable } from './types.js';

/** A plan, prepared: what a request has to do with it is to walk it. */
export interface CompiledPlan {
  readonly root: Place;
  readonly step: Step | null;
  /** By their index; undefined for one that can never be about anything. */
  readonly fetches: readonly (CompiledFetch | undefined)[];
}

export type Step =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step[] }
  | { readonly kind: 'condition'; readonly variable: string; readonly whenTrue: Step | null; readonly whenFalse: Step | null }
  | { readonly kind: 'fetch'; readonly fetch: CompiledFetch };

export interface CompiledFetch extends Question {
  /** In the order of the plan. */
  readonly index: number;
  readonly subgraph: string;
  readonly isQuery: boolean;
  /** Fields from the root down to the objects that the fetch is about; lists are gone through. */
  readonly path: readonly PlaceField[];
  readonly place: Place;
  /** Response names of the root fields that it asks for. */
  readonly names: readonly string[];
  /** Those of them that are objects, or lists of objects. */
  readonly objects: readonly string[];
  /** Variables of the client's that it uses. */
  readonly variables: readonly string[];
  /** Null for a fetch of root fields. */
  readonly represent: Represent | null;
  /** Leaves that stand in every representation as they are. */
  readonly represented: ReadonlySet<string>;
  /** Fetches before it that bring what a representation needs; a later one may bring the same names once more. */
  readonly needs: readonly number[];
  readonly outputRewrites: readonly Rewrite[];
}

/**
 * @param types of the supergraph: what a representation holds goes by them
 * @throws on node kinds that are not executed here: @defer and subscriptions
 */
export function compilePlan(plan: QueryPlan, types: TypeTable): CompiledPlan {
  const found: FoundFetch[] = [];
  const outline = plan.node ? outlineOf(plan.node, [], found) : null;
  const root = buildPlaces(found.map(({ node, path }) => ({ path, names: namesOf(node) })));
  const questions = questionsOf(found.map(({ node }) => node));
  const fetches = found.map(({ node, path }, index) => compileFetch(node, path, index, questions[index]!, root, types));
  return { root, fetches, step: outline && stepOf(outline, fetches) };
}

interface FoundFetch {
  readonly node: FetchNode;
  readonly path: readonly string[];
}

/** The plan without its paths: each fetch knows its own. Fetches are numbered as they are found. */
type Outline =
  | { readonly kind: 'sequence' | 'parallel'; readonly nodes: readonly Outline[] }
  | { readonly kind: 'condition'; readonly variable: string; readonly whenTrue: Outline | null; readonly whenFalse: Outline | null }
  | { readonly kind: 'fetch'; readonly index: number };

function outlineOf(node: PlanNode | SubscriptionNode, path: readonly string[], found: FoundFetch[]): Outline {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', nodes: node.nodes.map((one) => outlineOf(one, path, found)) };
    case 'Flatten':
      return outlineOf(node.node, [...path, ...namesOfPath(node.path)], found);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        whenTrue: node.ifClause ? outlineOf(node.ifClause, path, found) : null,
        whenFalse: node.elseClause ? outlineOf(node.elseClause, path, found) : null,
      };
    case 'Fetch':
      return { kind: 'fetch', index: found.push({ node, path }) - 1 };
    default:
      throw new Error(`a plan with a node of kind ${node.kind}, which the gateway does not execute`);
  }
}

/** `@` says that a list is gone through, which is seen from the data as well. */
const namesOfPath = (path: ResponsePath): string[] => path.map(String).filter((step) => step !== '@');

function stepOf(outline: Outline, fetches: CompiledPlan['fetches']): Step {
  switch (outline.kind) {
    case 'fetch': {
      const fetch = fetches[outline.index];
      return fetch ? { kind: 'fetch', fetch } : { kind: 'parallel', steps: [] };
    }
    case 'condition': {
      const { variable, whenTrue, whenFalse } = outline;
      return {
        kind: 'condition',
        variable,
        whenTrue: whenTrue && stepOf(whenTrue, fetches),
        whenFalse: whenFalse && stepOf(whenFalse, fetches),
      };
    }
    default:
      return { kind: outline.kind, steps: outline.nodes.map((node) => stepOf(node, fetches)) };
  }
}

/**
 * Undefined for a fetch about objects where another fetch brings a leaf: the planner makes such ones where a client gives a key's name to
 * another field (`id: members { … }`), and asks for the key only.
 */
function compileFetch(
  node: FetchNode,
  names: readonly string[],
  index: number,
  question: Question,
  root: Place,
  types: TypeTable,
): CompiledFetch | undefined {
  const path: PlaceField[] = [];
  let place = root;
  for (const name of names) {
    const field = place.fields.get(name);
    if (!field) throw new Error(`a plan with a fetch at ${names.join('.')}, where no other fetch brings anything`);
    if (!field.child) return undefined;
    path.push(field);
    place = field.child;
  }
  const brought = namesOf(node);
  const sources = new Set<Source>();
  const represent = node.requires ? compileRepresentation(node.requires, node.inputRewrites ?? [], place, types, sources) : null;
  return {
    index,
    subgraph: node.serviceName,
    isQuery: node.operationKind !== OperationTypeNode.MUTATION,
    path,
    place,
    names: represent ? ['_entities'] : [...brought.keys()],
    objects: represent ? [] : [...brought].flatMap(([one, inside]) => (inside ? [one] : [])),
    ...question,
    variables: node.variableUsages ?? [],
    represent,
    represented: new Set(node.requires ? leavesOf(node.requires) : []),
    needs: [...sources].flatMap((source) => ('fetch' in source && source.fetch < index ? [source.fetch] : [])),
    outputRewrites: compileOutputRewrites(node.outputRewrites ?? [], types),
  };
}

/** What every fragment requires; the type of an object decides which of them is about it. */
function leavesOf(requires: readonly QueryPlanSelectionNode[]): string[] {
  const [first = [], ...others] = requires.map((selection) =>
    selection.kind === 'InlineFragment' ? leavesOf(selection.selections) : selection.selections ? [] : [selection.alias ?? selection.name],
  );
  const areFields = requires.every(({ kind }) => kind === 'Field');
  return areFields ? [first, ...others].flat() : first.filter((name) => others.every((names) => names.includes(name)));
}
