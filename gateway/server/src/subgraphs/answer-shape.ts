import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * What the answer to one fetch must look like, by response name. A response name has one shape whatever the type of its object
 * (GraphQL's rule of overlapping fields), so type conditions need not be looked at.
 */
export type Shape = ReadonlyMap<string, FieldShape>;
export interface FieldShape {
  /** How many lists deep; undefined where the graph's schema does not know the field. */
  readonly listDepth: number | undefined;
  /** Undefined for leaves. */
  readonly fields: Shape | undefined;
}

const KEPT_SHAPES = 2_000;

/** Shapes of the fetches over one schema. A plan asks the same few texts again and again, so each is worked out once and kept. */
export function createShapes(schema: GraphQLSchema): (operation: string) => Shape {
  const kept = new Map<string, Shape>();
  return (operation) => {
    const found = kept.get(operation);
    if (found) return found;
    const shape = shapeOf(operation, schema);
    if (kept.size >= KEPT_SHAPES) kept.delete(kept.keys().next().value!);
    kept.set(operation, shape);
    return shape;
  };
}

function shapeOf(text: string, schema: GraphQLSchema): Shape {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = new Map(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );

  const collect = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, into: Map<string, FieldShape>) => {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD) {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
        const condition = fragment.typeCondition?.name.value;
        collect(fragment.selectionSet, condition === undefined ? parent : schema.getType(condition), into);
        continue;
      }
      const field = selection.name.value;
      const name = selection.alias?.value ?? field;
      const type = fieldType(parent, field);
      const inner = selection.selectionSet;
      const fields = inner && collect(inner, type && getNamedType(type), new Map(into.get(name)?.fields));
      into.set(name, { listDepth: field === '_entities' ? 1 : type && listDepth(type), fields });
    }
    return into;
  };
  return collect(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, new Map());
}

const fieldType = (parent: GraphQLNamedType | undefined, field: string): GraphQLOutputType | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field]?.type : undefined;

function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType as GraphQLOutputType) : 0;
}
