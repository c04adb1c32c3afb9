import { operationFromDocument } from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { OperationAccess } from '../identity/operation-access.js';
import { readOperationUse, type OperationUse } from '../telemetry/usage/operation-use.js';
import { compileObject, type ObjectShape } from './answer/answer-shape.js';
import { conditionVariables } from './answer/conditions.js';
import { compilePlan, type CompiledPlan } from './plan/compile-plan.js';
import { readsLogged } from './logged-fields.js';
import { withPlanNames } from './plan/plan-names.js';
import type { TypeTable } from './plan/types.js';

/** What is known of an operation before any request with it: its plan, and the shape of its answers. */
export interface PreparedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Whether others may be given the answer who ask the same at the same time. */
  readonly isShareable: boolean;
  readonly plan: CompiledPlan;
  /** What it uses of the schema, as the client asked it; undefined where use is not recorded. */
  readonly use: OperationUse | undefined;
  /** The shape of an answer, which depends on what @skip and @include are told. */
  shapeFor(conditions: Readonly<Record<string, unknown>>): ObjectShape;
}

export interface Planning {
  readonly planner: QueryPlanner;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly types: TypeTable;
  readonly loggedFields: ReadonlySet<string>;
  readonly recordsUse: boolean;
}

/** As many choices of conditions are kept as a client may use in earnest. */
const KEPT_SHAPES = 64;

/**
 * @param asked what the client asked: the answer has its shape
 * @param access what of it the subgraphs are asked
 * @throws GraphQLError when the document has no such operation
 */
export function prepareOperation(
  { planner, schema, types, loggedFields, recordsUse }: Planning,
  asked: DocumentNode,
  access: Pick<OperationAccess, 'document' | 'hidden'>,
  operationName: string | undefined,
): PreparedOperation {
  const operation = operationOf(asked, operationName);
  const { document, hidden } = access;
  const plan = compilePlan(
    planner.buildQueryPlan(
      operationFromDocument(
        planner.supergraph.apiSchema(),
        withPlanNames(document, types.fieldNames),
        operationName ? { operationName } : {},
      ),
    ),
    types,
  );
  const fragments = fragmentsOf(asked);
  const allowed =
    document === asked ? undefined : { set: operationOf(document, operationName).selectionSet, fragments: fragmentsOf(document) };
  const names = conditionVariables(asked);
  const shapes = new Map<string, ObjectShape>();

  return {
    operation,
    fragments,
    isShareable: operation.operation === OperationTypeNode.QUERY && !readsLogged(document, loggedFields),
    plan,
    use: recordsUse ? readOperationUse(schema, asked, operation) : undefined,
    shapeFor(conditions) {
      const key = names.map((name) => (conditions[name] === true ? '1' : '0')).join('');
      let shape = shapes.get(key);
      if (shape === undefined) {
        if (shapes.size >= KEPT_SHAPES) shapes.delete(shapes.keys().next().value!);
        const context = {
          schema,
          fetches: plan.fetches,
          types,
          hidden,
          fragments,
          allowedFragments: allowed?.fragments ?? fragments,
          conditions: { ...conditions },
        };
        const selected = { asked: [operation.selectionSet], allowed: allowed && [allowed.set] };
        shape = compileObject(context, schema.getRootType(operation.operation)!, selected, plan.root);
        shapes.set(key, shape);
      }
      return shape;
    },
  };
}

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const found =
    name === undefined ? (operations.length === 1 ? operations[0] : undefined) : operations.find((one) => one.name?.value === name);
  if (found) return found;
  throw new GraphQLError(`Unknown operation ${JSON.stringify(name ?? '')}.`, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
