import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { OPEN, union, type AccessRequirements, type Requirement, type Requirements } from './access-requirements.js';
import type { InputRequirements, WatchedVariable } from './input-requirements.js';

/** What one field of an operation takes, by the type of the objects that it is read from. Types that it is open in are left out. */
export interface Demand {
  /** Names the field in the operation, among others of the same name: `3:PartyOrganization.secretary`. */
  readonly label: string;
  readonly byType: readonly { readonly type: string; readonly needs: Requirements }[];
  /** Types that the field's selection may meet and that are closed to some: an interface or a union leads to them. */
  readonly behind: readonly { readonly type: string; readonly needs: Requirements }[];
  /** Variables of its arguments that may mention a protected field. */
  readonly watched: readonly WatchedVariable[];
}

export interface OperationReading {
  readonly operation: OperationDefinitionNode;
  readonly root: GraphQLObjectType;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly demands: ReadonlyMap<FieldNode, Demand>;
  /** Everything that the demands name, each once; what a variable may bring is not among them. */
  readonly needs: readonly Requirement[];
}

export interface OperationGraph {
  readonly schema: GraphQLSchema;
  readonly requirements: AccessRequirements;
  readonly inputs: InputRequirements;
}

/** Everything in an operation that is not open to everybody. Undefined when there is no such operation in the document. */
export function readOperation(document: DocumentNode, operationName: string, graph: OperationGraph): OperationReading | undefined {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => (operationName === '' ? operations.length === 1 : name?.value === operationName));
  const root = operation && graph.schema.getRootType(operation.operation);
  if (!operation || !root) return undefined;

  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const demands = new Map<FieldNode, Demand>();
  const opened = new Set<string>();
  let count = 0;

  const walk = ({ selections }: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        count += 1;
        const demand = demandOf(selection, parent, `${count}:${parent.name}.${selection.name.value}`, graph);
        if (demand) demands.set(selection, demand);
        const type = typeOfField(selection, parent);
        if (selection.selectionSet && type) walk(selection.selectionSet, type);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, conditionType(selection.typeCondition?.name.value, parent, graph.schema));
      } else {
        const fragment = fragments.get(selection.name.value);
        if (!fragment || opened.has(selection.name.value)) continue;
        opened.add(selection.name.value);
        walk(fragment.selectionSet, conditionType(fragment.typeCondition.name.value, parent, graph.schema));
      }
    }
  };
  walk(operation.selectionSet, root);
  const needs = union(...[...demands.values()].flatMap(({ byType, behind }) => [...byType, ...behind].map((one) => one.needs)));
  return { operation, root, fragments, demands, needs };
}

export const possibleTypes = (type: GraphQLCompositeType, schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

/** The composite type that a field leads to; undefined for leaves and for what every object has. */
export function typeOfField({ name }: FieldNode, parent: GraphQLCompositeType): GraphQLCompositeType | undefined {
  const field = 'getFields' in parent ? parent.getFields()[name.value] : undefined;
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : undefined;
}

export function conditionType(name: string | undefined, parent: GraphQLCompositeType, schema: GraphQLSchema): GraphQLCompositeType {
  const type = name === undefined ? parent : schema.getType(name);
  return isCompositeType(type) ? type : parent;
}

function demandOf(node: FieldNode, parent: GraphQLCompositeType, label: string, graph: OperationGraph): Demand | undefined {
  const { schema, requirements } = graph;
  const watched: WatchedVariable[] = [];
  const byType = possibleTypes(parent, schema)
    .map((type) => ({ type: type.name, needs: needsIn(type, node, watched, graph) }))
    .filter(({ needs }) => needs.length > 0);
  const target = typeOfField(node, parent);
  const behind =
    target && isAbstractType(target)
      ? possibleTypes(target, schema)
          .map(({ name }) => ({ type: name, needs: requirements.ofType(name) }))
          .filter(({ needs }) => needs.length > 0)
      : [];
  if (byType.length === 0 && behind.length === 0 && watched.length === 0) return undefined;
  return { label, byType, behind, watched };
}

/** What the field takes when it is read from an object of this type: of the object, of itself, of what it leads to, of its arguments. */
function needsIn(
  type: GraphQLObjectType,
  node: FieldNode,
  watched: WatchedVariable[],
  { requirements, inputs }: OperationGraph,
): Requirements {
  const own = requirements.ofType(type.name);
  const field = type.getFields()[node.name.value];
  if (!field) return own;
  const mentioned = (node.arguments ?? []).map(({ name, value }) => {
    const argument = field.args.find((one) => one.name === name.value);
    return argument ? inputs.ofLiteral(value, argument.type, (variable) => watched.push(variable)) : OPEN;
  });
  const target = getNamedType(field.type);
  const behind = isObjectType(target) || !isCompositeType(target) ? requirements.ofType(target.name) : OPEN;
  return union(own, requirements.ofField(type.name, field.name), behind, ...mentioned);
}
