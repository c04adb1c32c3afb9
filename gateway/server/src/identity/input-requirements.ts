import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import { OPEN, union, type AccessRequirements, type Requirements } from './access-requirements.js';

/** A variable whose value may mention a protected field: what it takes is known when the value is. */
export interface WatchedVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
}

export interface InputRequirements {
  /** What the literal parts of an argument take. Variables in it that have to be looked at are handed to `watch`. */
  ofLiteral(value: ValueNode, type: GraphQLInputType, watch: (variable: WatchedVariable) => void): Requirements;
  /** What the value of a variable takes. */
  ofValue(value: unknown, type: GraphQLInputType): Requirements;
}

/**
 * To filter or to order by a field tells of its values, so it takes what reading the field takes. A scope cannot stand on an input: the
 * guide's names tie it to its record. `PersonFilter` has the fields of `Person`, `PersonOrderField` has them in capitals.
 */
export function createInputRequirements(schema: GraphQLSchema, requirements: AccessRequirements): InputRequirements {
  const named = readNames(schema, requirements);
  const watched = watchedTypes(schema, named);
  const fieldNeeds = (type: GraphQLInputObjectType, field: string) => named.get(`${type.name}.${field}`) ?? OPEN;

  const ofLiteral: InputRequirements['ofLiteral'] = (value, type, watch) => {
    const inside = getNamedType(type);
    if (!watched.has(inside.name)) return OPEN;
    if (value.kind === Kind.VARIABLE) watch({ name: value.name.value, type });
    if (value.kind === Kind.LIST) return union(...value.values.map((one) => ofLiteral(one, type, watch)));
    if (value.kind === Kind.ENUM && isEnumType(inside)) return named.get(`${inside.name}.${value.value}`) ?? OPEN;
    if (value.kind !== Kind.OBJECT || !isInputObjectType(inside)) return OPEN;
    return union(
      ...value.fields.map(({ name, value: given }) => {
        const field = inside.getFields()[name.value];
        return union(fieldNeeds(inside, name.value), field ? ofLiteral(given, field.type, watch) : OPEN);
      }),
    );
  };

  const ofValue: InputRequirements['ofValue'] = (value, type) => {
    const inside = getNamedType(type);
    if (!watched.has(inside.name) || value === null || value === undefined) return OPEN;
    if (Array.isArray(value)) return union(...value.map((one) => ofValue(one, type)));
    if (isEnumType(inside)) return named.get(`${inside.name}.${String(value)}`) ?? OPEN;
    if (typeof value !== 'object' || !isInputObjectType(inside)) return OPEN;
    return union(
      ...Object.entries(value).map(([name, given]) => {
        const field = inside.getFields()[name];
        return union(fieldNeeds(inside, name), field ? ofValue(given, field.type) : OPEN);
      }),
    );
  };
  return { ofLiteral, ofValue };
}

/** `PersonFilter.birthYear`, `PersonOrderField.BIRTH_YEAR` → what reading `Person.birthYear` takes. */
function readNames(schema: GraphQLSchema, { ofType, ofField }: AccessRequirements): ReadonlyMap<string, Requirements> {
  const found = new Map<string, Requirements>();
  for (const type of Object.values(schema.getTypeMap())) {
    const record = schema.getType(/^(\w+?)(Filter|OrderField)$/.exec(type.name)?.[1] ?? '');
    if (!isObjectType(record)) continue;
    const fields = Object.keys(record.getFields());
    const names = isInputObjectType(type)
      ? Object.keys(type.getFields())
      : isEnumType(type)
        ? type.getValues().map(({ name }) => name)
        : [];
    for (const name of names) {
      const field = fields.find((one) => plain(one) === plain(name));
      const needs = union(ofType(record.name), field === undefined ? OPEN : ofField(record.name, field));
      if (needs.length > 0) found.set(`${type.name}.${name}`, needs);
    }
  }
  return found;
}

const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** Inputs that mention a protected field somewhere inside; all others are never looked into. */
function watchedTypes(schema: GraphQLSchema, named: ReadonlyMap<string, Requirements>): ReadonlySet<string> {
  const watched = new Set([...named.keys()].map((coordinate) => coordinate.slice(0, coordinate.indexOf('.'))));
  const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
  for (let before = -1; before !== watched.size;) {
    before = watched.size;
    for (const input of inputs) {
      if (Object.values(input.getFields()).some((field) => watched.has(getNamedType(field.type).name))) watched.add(input.name);
    }
  }
  return watched;
}
