import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { lengthOf } from './list-length.js';
import type { ListSize, PriceList } from './price-list.js';
import { once, plus, times, type Price } from './price.js';

/** A mutation locks, journals and checks rules: without a price of its own it costs as much as ten records. */
const MUTATION_WEIGHT = 10;
/** A field with `first` or `last` whose type has `nodes` or `edges` is a connection, and is priced as if it said so. */
const CONNECTION: ListSize = { slicingArguments: ['first', 'last'], sizedFields: ['nodes', 'edges'] };

type Lengths = ReadonlyMap<string, Price>;
const NO_LENGTHS: Lengths = new Map();

/**
 * The price of an operation by the cost specification of GraphQL (`@cost`, `@listSize`): each object costs 1 and each scalar nothing unless
 * they say otherwise, times the lengths of the lists around it. It is an upper bound: `@skip` and `@include` are not looked at, and
 * fragments on several types are added up. What the schema does not know is free, since validation refuses it.
 */
export function priceOperation(
  schema: GraphQLSchema,
  { weights, listSizes }: PriceList,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Price {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const known = new Map<string, Price>();

  const ofSet = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined, lengths: Lengths): Price =>
    selections
      .map((selection): Price => {
        if (selection.kind === Kind.FIELD) return ofField(selection, parent, lengths);
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          const { typeCondition } = selection;
          return ofSet(selection.selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : parent, lengths);
        }
        return ofFragment(selection.name.value, lengths);
      })
      .reduce(plus, 0);

  const ofFragment = (name: string, lengths: Lengths): Price => {
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    // The lengths a connection gives to its fields are few and made once a field: a fragment is worked out once for each of them.
    const key = lengths === NO_LENGTHS ? name : `${name}\n${lengthsId(lengths)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, 0);
    const price = once(ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), lengths));
    known.set(key, price);
    return price;
  };
  const ids = new Map<Lengths, number>();
  const lengthsId = (lengths: Lengths): number => {
    if (!ids.has(lengths)) ids.set(lengths, ids.size);
    return ids.get(lengths)!;
  };

  const ofField = (field: FieldNode, parent: GraphQLNamedType | undefined, lengths: Lengths): Price => {
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field.name.value] : undefined;
    if (!definition || !parent) return 0;
    const at = `${parent.name}.${definition.name}`;
    const type = getNamedType(definition.type);
    const isList = isListType(getNullableType(definition.type));
    const declared = listSizes.get(at) ?? (isList || !isConnection(definition, type) ? undefined : CONNECTION);
    const length = declared || isList ? lengthOf(field, definition, declared ?? {}, operation) : 1;
    const sized = declared?.sizedFields;

    const inside = field.selectionSet
      ? ofSet(field.selectionSet, type, sized ? new Map(sized.map((name) => [name, length])) : NO_LENGTHS)
      : 0;
    const each = plus(weights.get(at) ?? weightOf(type, parent), inside);
    const count = isList ? (lengths.get(field.name.value) ?? length) : 1;
    const ofArguments = (field.arguments ?? []).map(({ name }) => weights.get(`${at}(${name.value})`) ?? 0).reduce((a, b) => a + b, 0);
    return plus(times(count, each), ofArguments);
  };

  const weightOf = (type: GraphQLNamedType, parent: GraphQLNamedType): number => {
    const declared = weights.get(type.name);
    if (parent === schema.getMutationType()) return declared ?? MUTATION_WEIGHT;
    if (!isAbstractType(type)) return declared ?? (isCompositeType(type) ? 1 : 0);
    return declared ?? Math.max(1, ...schema.getPossibleTypes(type).map(({ name }) => weights.get(name) ?? 1));
  };

  const root = schema.getRootType(operation.operation);
  return operation.operation === OperationTypeNode.SUBSCRIPTION ? 0 : ofSet(operation.selectionSet, root ?? undefined, NO_LENGTHS);
}

function isConnection(definition: GraphQLField<unknown, unknown>, type: GraphQLNamedType): boolean {
  if (!isObjectType(type) || !definition.args.some(({ name }) => name === 'first' || name === 'last')) return false;
  const fields = type.getFields();
  return 'nodes' in fields || 'edges' in fields;
}
