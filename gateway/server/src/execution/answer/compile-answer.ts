import {
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Place, PlaceField } from '../plan/places.js';
import type { IsOfType } from '../plan/types.js';
import { isIncluded } from './conditions.js';
import { leafCheck, type LeafCheck } from './leaf-checks.js';

/** What an object of the answer looks like, by its type. Worked out when an object of the type is first met. */
export interface ObjectShape {
  readonly type: GraphQLCompositeType;
  /** The one type that all objects here have, if so. */
  readonly only: string | undefined;
  /** Where the objects' own words on their type stand, if anybody asked for them. */
  readonly typename: PlaceField | undefined;
  /** Undefined for a type that the graph does not show. */
  fieldsOf(typename: string): TypeShape | undefined;
}

export interface TypeShape {
  readonly fields: readonly FieldShape[];
  /** What `__typename` says; undefined for an interface or union: an object whose own type nobody knows. */
  readonly typename: string | undefined;
}

export type FieldShape =
  | {
      readonly kind: 'value';
      readonly name: string;
      /** Undefined when no fetch of the plan brings it: what a caller may not see is not asked for. */
      readonly field: PlaceField | undefined;
      readonly value: ValueShape;
      /** `Type.field`, for messages. */
      readonly coordinate: string;
    }
  | { readonly kind: 'typename'; readonly name: string }
  | { readonly kind: 'introspection'; readonly name: string };

export type ValueShape =
  | { readonly kind: 'leaf'; readonly nonNull: boolean; readonly check: LeafCheck; readonly type: GraphQLLeafType }
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly item: ValueShape }
  | { readonly kind: 'object'; readonly nonNull: boolean; readonly shape: ObjectShape };

export interface AnswerContext {
  readonly schema: GraphQLSchema;
  readonly isOfType: IsOfType;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that @skip and @include look at: a shape is made for one choice of them. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** @param place undefined where no fetch brings an object: then all is null below */
export function compileObject(
  context: AnswerContext,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  place: Place | undefined,
): ObjectShape {
  const byType = new Map<string, TypeShape | undefined>();
  return {
    type,
    only: isObjectType(type) ? type.name : undefined,
    typename: place?.fields.get('__typename'),
    fieldsOf(typename) {
      if (!byType.has(typename)) byType.set(typename, fieldsOfType(context, typename, sets, place));
      return byType.get(typename);
    },
  };
}

function fieldsOfType(
  context: AnswerContext,
  typename: string,
  sets: readonly SelectionSetNode[],
  place: Place | undefined,
): TypeShape | undefined {
  const type = context.schema.getType(typename);
  if (!isCompositeType(type)) return undefined;
  const collected = new Map<string, FieldNode[]>();
  for (const set of sets) collectFields(context, type, set, collected);
  return {
    fields: [...collected].map(([name, nodes]) => fieldShape(context, type, name, nodes, place)),
    typename: isObjectType(type) ? type.name : undefined,
  };
}

/** Fields of the type by response name, in the order in which the client first names them. */
function collectFields(context: AnswerContext, type: GraphQLCompositeType, set: SelectionSetNode, into: Map<string, FieldNode[]>): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, context.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const nodes = into.get(name);
      if (nodes) nodes.push(selection);
      else into.set(name, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value)!;
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || context.isOfType(type.name, condition)) {
      collectFields(context, type, fragment.selectionSet, into);
    }
  }
}

function fieldShape(
  context: AnswerContext,
  type: GraphQLCompositeType,
  name: string,
  nodes: readonly FieldNode[],
  place: Place | undefined,
): FieldShape {
  const fieldName = nodes[0]!.name.value;
  if (fieldName === '__typename') return { kind: 'typename', name };
  if (fieldName === '__schema' || fieldName === '__type') return { kind: 'introspection', name };
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!definition) throw new Error(`${type.name}.${fieldName} is not in the schema that the operation was validated against`);
  const field = place?.fields.get(name);
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const value = valueShape(context, definition.type, sets, field?.child ?? undefined);
  return { kind: 'value', name, field, value, coordinate: `${type.name}.${fieldName}` };
}

function valueShape(
  context: AnswerContext,
  declared: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  place: Place | undefined,
): ValueShape {
  const nonNull = isNonNullType(declared);
  const type = nonNull ? declared.ofType : declared;
  if (isListType(type)) return { kind: 'list', nonNull, item: valueShape(context, type.ofType, sets, place) };
  if (isObjectType(type) || isAbstractType(type)) return { kind: 'object', nonNull, shape: compileObject(context, type, sets, place) };
  return { kind: 'leaf', nonNull, check: leafCheck(type), type };
}
