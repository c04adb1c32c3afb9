import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { conditionsOf, conditionVariables, hold, type ConditionVariables } from '../identity/selection-conditions.js';

export interface Shaping {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** The operation as the client wrote it. */
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: ConditionVariables | undefined;
  /** Types whose objects are null where an interface or a union leads to them. */
  readonly hidden: ReadonlySet<string>;
}

type Data = Record<string, unknown>;

/** Null where a value was promised: the place above is null as well. */
const NULL_UPWARD = Symbol('null upward');

/**
 * Gives the answer of a reduced operation the shape of the original: every field in its place, null where it was taken out, and above
 * that where the graph promises a value. The answer has been checked by the executor already; only what is missing is looked for.
 */
export function shapeByOriginal(data: Data, { schema, document, operationName, variables, hidden }: Shaping): Data | null {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => !operationName || name?.value === operationName)!;
  const values = conditionVariables(operation, variables);
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );

  const shapeValue = (type: GraphQLOutputType, value: unknown, sets: readonly SelectionSetNode[]): unknown => {
    if (isNonNullType(type)) return shapeValue(type.ofType, value, sets) ?? NULL_UPWARD;
    if (value === null || value === undefined) return null;
    if (isLeafType(type)) return value;
    if (isListType(type)) {
      const items = (value as unknown[]).map((item) => shapeValue(type.ofType, item, sets));
      return items.includes(NULL_UPWARD) ? null : items;
    }
    const named = isAbstractType(type) ? schema.getType(String((value as Data).__typename)) : type;
    return isObjectType(named) && !(isAbstractType(type) && hidden.has(named.name)) ? shapeObject(named, value as Data, sets) : null;
  };

  const shapeObject = (type: GraphQLObjectType, value: Data, sets: readonly SelectionSetNode[]): Data | null => {
    const shaped: Data = {};
    for (const [name, nodes] of fieldsOf(type, sets)) {
      const inside = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      const field = fieldNamed(type, nodes[0]!.name.value);
      const found = field ? shapeValue(field.type, value[name], inside) : type.name;
      if (found === NULL_UPWARD) return null;
      shaped[name] = found;
    }
    return shaped;
  };

  const fieldsOf = (type: GraphQLObjectType, sets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly FieldNode[]> => {
    const found = new Map<string, FieldNode[]>();
    for (const set of sets) collect(type, set, found, new Set());
    return found;
  };

  const collect = (type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>, opened: Set<FragmentDefinitionNode>) => {
    for (const selection of set.selections) {
      if (!hold(conditionsOf(selection), values)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        into.set(name, [...(into.get(name) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
      if (fragment.kind === Kind.FRAGMENT_DEFINITION) {
        if (opened.has(fragment)) continue;
        opened.add(fragment);
      }
      if (applies(fragment.typeCondition?.name.value, type, schema)) collect(type, fragment.selectionSet, into, opened);
    }
  };

  return shapeObject(schema.getRootType(operation.operation)!, data, [operation.selectionSet]);
}

const fieldNamed = (type: GraphQLObjectType, name: string): { readonly type: GraphQLOutputType } | undefined =>
  type.getFields()[name] ?? (name === '__schema' ? SchemaMetaFieldDef : name === '__type' ? TypeMetaFieldDef : undefined);

function applies(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const named = schema.getType(condition);
  return isAbstractType(named) && schema.isSubType(named, type);
}
