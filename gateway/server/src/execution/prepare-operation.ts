import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileObject, type ObjectShape } from './answer/compile-answer.js';
import { conditionVariables } from './answer/conditions.js';
import { compilePlan, type CompiledPlan } from './plan/compile-plan.js';
import type { IsOfType } from './plan/types.js';

/** What is known of an operation before any request with it: its plan, and the shape of its answers. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: readonly FragmentDefinitionNode[];
  readonly plan: CompiledPlan;
  /** The shape of an answer, which depends on what @skip and @include are told. */
  shapeFor(conditions: Readonly<Record<string, unknown>>): ObjectShape;
}

export interface Planning {
  readonly planner: QueryPlanner;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly isOfType: IsOfType;
}

/** As many choices of conditions are kept as a client may use in earnest. */
const KEPT_SHAPES = 64;

/**
 * @param document what is asked of the subgraphs
 * @param asked what the client asked: the answer has its shape, with nulls for what is not asked of the subgraphs
 * @throws GraphQLError when the document has no such operation
 */
export function prepareOperation(
  { planner, schema, isOfType }: Planning,
  document: DocumentNode,
  asked: DocumentNode,
  operationName: string | undefined,
): PreparedOperation {
  const operation = operationOf(asked, operationName);
  const fragments = asked.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const plan = compilePlan(
    planner.buildQueryPlan(operationFromDocument(planner.supergraph.apiSchema(), document, operationName ? { operationName } : {})),
    isOfType,
  );
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const names = conditionVariables(asked);
  const shapes = new Map<string, ObjectShape>();

  return {
    operation,
    fragments,
    plan,
    shapeFor(conditions) {
      const key = names.map((name) => (conditions[name] === true ? '1' : '0')).join('');
      let shape = shapes.get(key);
      if (shape === undefined) {
        if (shapes.size >= KEPT_SHAPES) shapes.delete(shapes.keys().next().value!);
        const context = {
          schema,
          isOfType,
          fragments: byName,
          conditions: Object.fromEntries(names.map((name) => [name, conditions[name]])),
        };
        shape = compileObject(context, schema.getRootType(operation.operation)!, [operation.selectionSet], plan.root);
        shapes.set(key, shape);
      }
      return shape;
    },
  };
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const found =
    name === undefined ? (operations.length === 1 ? operations[0] : undefined) : operations.find((one) => one.name?.value === name);
  if (found) return found;
  throw new GraphQLError(`Unknown operation ${JSON.stringify(name ?? '')}.`, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
