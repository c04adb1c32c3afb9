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
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { CompiledPlan } from '../plan/compile-plan.js';
import type { Place, PlaceField } from '../plan/places.js';
import { planNameOf } from '../plan/plan-names.js';
import type { TypeTable } from '../plan/types.js';
import { isIncluded } from './conditions.js';
import { leafWriter, type LeafWriter } from './leaf-writers.js';

/** What an object of the answer looks like, by its type. Worked out when an object of the type is first met. */
export interface ObjectShape {
  readonly type: GraphQLCompositeType;
  /** The one type that all objects here have, if so. */
  readonly only: string | undefined;
  /** Where the objects' own words on their type stand, if anybody asked for them. */
  readonly typename: PlaceField | undefined;
  readonly types: TypeTable;
  /** Undefined for a type that the graph does not show. */
  typeOf(typename: string): TypeShape | undefined;
}

export interface TypeShape {
  readonly fields: readonly FieldShape[];
  /** What `__typename` says, as JSON; undefined for an interface or union: an object whose own type nobody knows. */
  readonly typenameJson: Buffer | undefined;
  /** The caller may not see objects of the type. */
  readonly isHidden: boolean;
  /** A fetch whose entity decides what an object looks like, with those of the other fetches: objects with the same entities look the same. */
  readonly decidedBy: FetchIndex | undefined;
  readonly alsoDecidedBy: readonly FetchIndex[];
}

/** The index of a fetch, or one of the two below. */
type FetchIndex = number;
/** No fetch, or none in particular. */
export const NOWHERE = -1;
/** The object itself has it. */
const OWN = -2;
export const isOwn = (source: FetchIndex): boolean => source === OWN;

interface Named {
  readonly name: string;
  /** What stands before the value: `{"name":` or `,"name":`. */
  readonly key: Buffer;
}

export type FieldShape = Named &
  (
    | {
        readonly kind: 'value';
        /** Its name in what the subgraphs bring (plan/plan-names.ts). */
        readonly planName: string;
        /** Undefined when no fetch of the plan brings it: what a caller may not see is not asked for. */
        readonly field: PlaceField | undefined;
        /** Where the value comes from, if that is one place and always the same. */
        readonly source: FetchIndex;
        readonly value: ValueShape;
        /** For messages: `field Type.name`. */
        readonly what: string;
        /** The caller may not ask for it, and is told so already. */
        readonly isRemoved: boolean;
      }
    | { readonly kind: 'typename' }
    | { readonly kind: 'introspection' }
  );

export type ValueShape =
  | { readonly kind: 'leaf'; readonly nonNull: boolean; readonly write: LeafWriter }
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly item: ValueShape }
  | { readonly kind: 'object'; readonly nonNull: boolean; readonly shape: ObjectShape };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What is selected of an object: by the client, and of that what the caller may ask for. */
export interface Selected {
  readonly asked: readonly SelectionSetNode[];
  /** Undefined for all of it. */
  readonly allowed: readonly SelectionSetNode[] | undefined;
}

export interface AnswerContext {
  readonly schema: GraphQLSchema;
  readonly types: TypeTable;
  readonly fragments: Fragments;
  /** Fragments of what the caller may ask for. */
  readonly allowedFragments: Fragments;
  /** Types whose objects the caller may not see: null where an interface or a union leads to them. */
  readonly hidden: ReadonlySet<string>;
  /** Of the plan. */
  readonly fetches: CompiledPlan['fetches'];
  /** Values of the variables that @skip and @include look at: a shape is made for one choice of them. */
  readonly conditions: Readonly<Record<string, unknown>>;
}

/** @param place undefined where no fetch brings an object: then all is null below */
export function compileObject(
  context: AnswerContext,
  type: GraphQLCompositeType,
  selected: Selected,
  place: Place | undefined,
): ObjectShape {
  const byType = new Map<string, TypeShape | undefined>();
  return {
    type,
    only: isObjectType(type) ? type.name : undefined,
    typename: place?.fields.get('__typename'),
    types: context.types,
    typeOf(typename) {
      if (!byType.has(typename)) byType.set(typename, typeShape(context, typename, selected, place));
      return byType.get(typename);
    },
  };
}

function typeShape(context: AnswerContext, typename: string, selected: Selected, place: Place | undefined): TypeShape | undefined {
  const type = context.schema.getType(typename);
  if (!isCompositeType(type)) return undefined;
  const asked = fieldsOf(context, type, selected.asked, context.fragments);
  const allowed = selected.allowed && fieldsOf(context, type, selected.allowed, context.allowedFragments);
  const fields = [...asked].map(([name, nodes], index) => {
    const mayAsk = allowed ? allowed.get(name) : nodes;
    const inside = { asked: setsOf(nodes), allowed: allowed && setsOf(mayAsk ?? []) };
    const key = Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`);
    return fieldShape(context, type, { name, key }, nodes[0]!, inside, mayAsk ? place : undefined, mayAsk === undefined);
  });
  const [decidedBy, ...alsoDecidedBy] = fetchesThatDecide(fields, context.fetches);
  return {
    fields,
    typenameJson: isObjectType(type) ? Buffer.from(JSON.stringify(type.name)) : undefined,
    isHidden: context.hidden.has(type.name),
    decidedBy,
    alsoDecidedBy,
  };
}

/**
 * Objects with the same entities were represented alike: what they have themselves is the same as well, as far as it stood in the
 * representations.
 */
function fetchesThatDecide(fields: readonly FieldShape[], fetches: CompiledPlan['fetches']): readonly FetchIndex[] {
  const deciding = new Set<FetchIndex>();
  for (const field of fields) {
    if (field.kind === 'introspection') return [];
    if (field.kind === 'typename' || isOwn(field.source)) continue;
    if (field.source === NOWHERE) return [];
    deciding.add(field.source);
  }
  const isRepresented = (name: string) => [...deciding].some((fetch) => fetches[fetch]!.represented.has(name));
  const areAll = fields.every((field) => field.kind !== 'value' || !isOwn(field.source) || isRepresented(field.planName));
  return areAll ? [...deciding] : [];
}

const setsOf = (nodes: readonly FieldNode[]): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

/** Fields of the type by response name, in the order in which the client first names them. */
function fieldsOf(
  context: AnswerContext,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): ReadonlyMap<string, readonly FieldNode[]> {
  const collected = new Map<string, FieldNode[]>();
  for (const set of sets) collectFields(context, type, set, fragments, collected);
  return collected;
}

function collectFields(
  context: AnswerContext,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  fragments: Fragments,
  into: Map<string, FieldNode[]>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, context.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      const nodes = into.get(name);
      if (nodes) nodes.push(selection);
      else into.set(name, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
    const condition = fragment.typeCondition?.name.value;
    if (condition === undefined || context.types.isOfType(type.name, condition)) {
      collectFields(context, type, fragment.selectionSet, fragments, into);
    }
  }
}

function fieldShape(
  context: AnswerContext,
  type: GraphQLCompositeType,
  named: Named,
  node: FieldNode,
  inside: Selected,
  place: Place | undefined,
  isRemoved: boolean,
): FieldShape {
  const fieldName = node.name.value;
  if (fieldName === '__typename') return { ...named, kind: 'typename' };
  if (fieldName === '__schema' || fieldName === '__type') return { ...named, kind: 'introspection' };
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!definition) throw new Error(`${type.name}.${fieldName} is not in the schema that the operation was validated against`);
  const planName = planNameOf(node, context.types.fieldNames);
  const field = place?.fields.get(planName);
  const value = valueShape(context, definition.type, inside, field?.child ?? undefined);
  return { ...named, kind: 'value', planName, field, source: sourceOf(field), value, what: `field ${type.name}.${fieldName}`, isRemoved };
}

function sourceOf(field: PlaceField | undefined): FetchIndex {
  const [source, second] = field?.sources ?? [];
  if (!field || !source || second || field.isOdd || field.holder.slots > 1) return NOWHERE;
  return 'fetch' in source ? source.fetch : OWN;
}

function valueShape(context: AnswerContext, declared: GraphQLOutputType, selected: Selected, place: Place | undefined): ValueShape {
  const nonNull = isNonNullType(declared);
  const type = nonNull ? declared.ofType : declared;
  if (isListType(type)) return { kind: 'list', nonNull, item: valueShape(context, type.ofType, selected, place) };
  if (isObjectType(type) || isAbstractType(type)) return { kind: 'object', nonNull, shape: compileObject(context, type, selected, place) };
  return { kind: 'leaf', nonNull, write: leafWriter(type) };
}
