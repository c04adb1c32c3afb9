import {
  buildSchema,
  defaultFieldResolver,
  execute,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  isInterfaceType,
  printSchema,
  printType,
  responsePathAsArray,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import type { Answer, Operation } from '../both-gateways.js';
import type { SmallGraph, Occasion } from '../federated-graph.js';
import type { Weather } from '../weather.js';
import { readOwnership, type Key, type Ownership } from './ownership.js';

/** A record as one subgraph gave it. */
interface Thing {
  readonly home: string;
  readonly record: unknown;
  /** Its type's name in its home: an interface's where the home knows it as one object. */
  readonly type: string;
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && 'home' in value && 'record' in value;

export interface Testimony {
  readonly answer: Answer;
  /** Ids of the records that were met, by their places in the answer. */
  readonly records: ReadonlyMap<string, string>;
}

/**
 * A record that a subgraph names and nobody else knows is of no known type of its interface: it has what that subgraph says of it, and no
 * fragment on a type applies to it.
 */
const STRANGER = 'Stranger_';
function strangers(schema: GraphQLSchema, ownership: Ownership): string[] {
  const interfaces = Object.values(schema.getTypeMap()).filter((type) => isInterfaceType(type) && ownership.tellers(type.name).length > 0);
  return interfaces.map((type) =>
    printType(type).replace(
      /^interface (\w+)( implements )?/m,
      (_, name: string, more?: string) => `type ${STRANGER}${name} implements ${name}${more ? ' & ' : ''}`,
    ),
  );
}

/** Whose type is asked for and not known is null, by GraphQL: no type has that name. */
const withoutStrangers = (_: string, value: unknown): unknown => {
  const isStranger =
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((each) => typeof each === 'string' && each.startsWith(STRANGER));
  return isStranger ? null : value;
};

/**
 * The third witness, for where stock and ours differ: graphql-js itself executes the operation on the whole graph, one field of one record
 * at a time, going to whichever subgraph owns the field by asking for the record by its key. No plan, no batches, no merging: slow and plain.
 */
export function createWitness(graph: SmallGraph, apiSchema: GraphQLSchema): (operation: Operation, weather: Weather) => Promise<Testimony> {
  const ownership = readOwnership(graph.sources);
  const schema = buildSchema([printSchema(apiSchema), ...strangers(apiSchema, ownership)].join('\n'));
  const resolversOf = new Map(graph.sources.map(({ name, resolvers }) => [name, resolvers]));

  /** The names a type goes by: its own, and those of interfaces that somebody knows as objects. */
  const namesOf = (type: string): string[] => {
    const known = schema.getType(type);
    return [type, ...(isObjectType(known) ? known.getInterfaces().map(({ name }) => name) : [])];
  };

  const silence = ({ subgraph }: { readonly subgraph: string }, { weather }: Occasion): number =>
    weather.unavailable.has(subgraph) ? 1 : 0;

  async function read(
    thing: Thing | undefined,
    type: string,
    field: string,
    args: object,
    occasion: Occasion,
    info: GraphQLResolveInfo,
    trying: readonly string[],
  ): Promise<unknown> {
    const all = ownership.owners(thing ? namesOf(type) : [type], field);
    // Who of several is asked at the root is the planner's choice: one that answers is as good as any.
    const owners = thing ? all : all.toSorted((one, other) => silence(one, occasion) - silence(other, occasion));
    const owner = owners.find(({ subgraph, requires }) => !thing || (subgraph === thing.home && !requires)) ?? undefined;
    if (owner && thing) return resolve(owner.subgraph, thing.type, thing.record, field, args, occasion, info);
    for (const { subgraph, type: known, requires } of owners) {
      if (trying.includes(subgraph)) continue;
      if (!thing) return resolve(subgraph, type, undefined, field, args, occasion, info);
      // A value belongs to its home: it has no key to be asked for elsewhere.
      if (ownership.keys(namesOf(type), subgraph).length === 0) continue;
      const record = await enter(thing, type, known, subgraph, requires, occasion, info, [...trying, subgraph]);
      if (record !== undefined) return record === null ? null : resolve(subgraph, known, record, field, args, occasion, info);
    }
    // Nobody is left to ask, which is not the same as a null.
    return undefined;
  }

  async function resolve(
    subgraph: string,
    type: string,
    record: unknown,
    field: string,
    args: object,
    occasion: Occasion,
    info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (occasion.weather.unavailable.has(subgraph)) throw new GraphQLError(`${subgraph} is unavailable`);
    const found = graph.subgraphs.get(subgraph)!.getType(type);
    const definition = isObjectType(found) ? found.getFields()[field] : undefined;
    if (!definition) return null;
    return wrap(
      await (definition.resolve ?? defaultFieldResolver)(record, args, occasion, { ...info, fieldName: field } as GraphQLResolveInfo),
      definition.type,
      subgraph,
    );
  }

  function wrap(value: unknown, type: GraphQLOutputType, home: string): unknown {
    const named = getNamedType(type);
    if (value === null || value === undefined || isLeafType(named)) return value;
    if (Array.isArray(value)) return value.map((item) => wrap(item, type, home));
    const typename = isObjectType(named) ? named.name : (value as { __typename: string }).__typename;
    return { home, record: value, type: typename } satisfies Thing;
  }

  /** The record of a subgraph; null where it does not know the key, undefined where no key of it can be told. */
  async function enter(
    thing: Thing,
    type: string,
    known: string,
    subgraph: string,
    requires: SelectionSetNode | undefined,
    occasion: Occasion,
    info: GraphQLResolveInfo,
    trying: readonly string[],
  ): Promise<unknown> {
    for (const key of ownership.keys([known], subgraph)) {
      const told = await tell(thing, type, key, occasion, info, trying);
      if (!told) continue;
      // What it needs may itself need this subgraph.
      const required = requires ? await represent(thing, type, requires, occasion, info, []) : {};
      if (occasion.weather.unavailable.has(subgraph)) throw new GraphQLError(`${subgraph} is unavailable`);
      return refer(subgraph, known, { ...told, ...required }, occasion);
    }
    return undefined;
  }

  async function tell(
    thing: Thing,
    type: string,
    { fields, type: known }: Key,
    occasion: Occasion,
    info: GraphQLResolveInfo,
    trying: readonly string[],
  ) {
    const told = await represent(thing, type, fields, occasion, info, trying).catch((error: unknown) => {
      if (error instanceof GraphQLError) return undefined;
      throw error;
    });
    return told && !Object.values(told).includes(undefined) ? { __typename: known, ...told } : undefined;
  }

  async function refer(subgraph: string, type: string, reference: object, occasion: Occasion): Promise<unknown> {
    const resolveReference = resolversOf.get(subgraph)?.[type]?.['__resolveReference'] as ((...all: unknown[]) => unknown) | undefined;
    return resolveReference ? ((await resolveReference(reference, occasion)) ?? null) : reference;
  }

  async function represent(
    thing: Thing,
    type: string,
    set: SelectionSetNode,
    occasion: Occasion,
    info: GraphQLResolveInfo,
    trying: readonly string[],
  ): Promise<Record<string, unknown>> {
    const told: Record<string, unknown> = {};
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value;
        if (condition && !namesOf(type).includes(condition)) continue;
        Object.assign(told, await represent(thing, type, selection.selectionSet, occasion, info, trying));
      } else if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const field = fieldOf(type, name);
        const args = field ? getArgumentValues(field, selection) : {};
        told[name] = await inside(await read(thing, type, name, args, occasion, info, trying), selection.selectionSet, occasion, info);
      }
    }
    return told;
  }

  async function inside(value: unknown, set: SelectionSetNode | undefined, occasion: Occasion, info: GraphQLResolveInfo): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((item) => inside(item, set, occasion, info)));
    if (!isThing(value) || !set) return value;
    const type = await typeOf(value, occasion, info);
    return { __typename: type, ...(await represent(value, type, set, occasion, info, [])) };
  }

  const fieldOf = (type: string, name: string): GraphQLField<unknown, unknown> | undefined => {
    const found = schema.getType(type);
    return isObjectType(found) ? found.getFields()[name] : undefined;
  };

  /** Its type's name in the whole graph: who knows it as one object asks who knows better. */
  async function typeOf(thing: Thing, occasion: Occasion, info: GraphQLResolveInfo): Promise<string> {
    if (!ownership.isInterfaceObject(thing.type, thing.home)) return thing.type;
    for (const teller of ownership.tellers(thing.type)) {
      const told = await tell(thing, thing.type, teller, occasion, info, []);
      const record = told && (await refer(teller.subgraph, teller.type, told, occasion));
      if (record) return (record as { __typename: string }).__typename;
    }
    return STRANGER + thing.type;
  }

  return async ({ text, variables, operationName }, weather) => {
    const occasion: Occasion = { weather, state: new Map() };
    const records = new Map<string, string>();
    const result = await execute({
      schema,
      document: parse(text),
      variableValues: variables,
      operationName,
      contextValue: occasion,
      fieldResolver: (source, args, context: Occasion, info) => {
        const id = isThing(source) && (source.record as { id?: unknown }).id;
        if (typeof id === 'string') records.set(responsePathAsArray(info.path.prev).join('.'), id);
        return read(isThing(source) ? source : undefined, info.parentType.name, info.fieldName, args, context, info, []);
      },
      typeResolver: (value, context: Occasion, info, abstract) => {
        if (!isThing(value) || !isAbstractType(abstract)) throw new GraphQLError('no record');
        return typeOf(value, context, info);
      },
    });
    return { answer: JSON.parse(JSON.stringify(result as ExecutionResult), withoutStrangers) as Answer, records };
  };
}
