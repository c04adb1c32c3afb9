import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { RecordedCount, RecordedUse } from '../usage/recorded-use.js';
import type { SavedOperation, Use } from './saved-operation.js';
import { partsOfCoordinate } from './touches.js';
import { answered, usesOf } from './uses.js';

/** Who uses what, looked up by what a change touches: built once, asked for every change. */
export interface UseIndex<Place> {
  /** Every place that meets the touched coordinate, each once, in the order in which they were indexed. */
  readonly meeting: (touched: string) => readonly Place[];
}

export interface OperationPlace {
  readonly operation: SavedOperation;
  readonly use: Use;
}

/** What gateways have counted of one client at one coordinate. */
export interface RecordedPlace extends RecordedCount {
  readonly client: string;
  readonly coordinate: string;
}

/** @param schema the one in which the touched parts exist: the older for what was removed */
export function createUseIndex(schema: GraphQLSchema, operations: readonly SavedOperation[]): UseIndex<OperationPlace> {
  return createIndex(
    schema,
    operations.flatMap((operation) =>
      usesOf(schema, operation).map((use): readonly [string, OperationPlace] => [use.coordinate, { operation, use }]),
    ),
  );
}

export function createRecordedUseIndex(schema: GraphQLSchema, { clients }: Pick<RecordedUse, 'clients'>): UseIndex<RecordedPlace> {
  return createIndex(
    schema,
    clients.flatMap(({ client, fields }) =>
      [...fields].flatMap(([coordinate, count]) => {
        const place = { client, coordinate, ...count };
        return [coordinate, ...impliedBy(schema, coordinate)].map((used): readonly [string, RecordedPlace] => [used, place]);
      }),
    ),
  );
}

/** Gateways count fields, arguments and input fields only: that a value of an enum, a scalar or a union is used follows from their types. */
function impliedBy(schema: GraphQLSchema, coordinate: string): readonly string[] {
  const type = typeOf(schema, coordinate);
  const implied: string[] = [];
  // Of an input that is handed over empty, `{}`, only the argument is counted.
  if (isAbstractType(type) || isInputObjectType(type)) implied.push(type.name);
  else if (type) answered(type, (used) => implied.push(used));
  return implied;
}

function typeOf(schema: GraphQLSchema, coordinate: string): GraphQLNamedType | undefined {
  const { type: name = '', member = '', argument } = partsOfCoordinate(coordinate) ?? {};
  const type = schema.getType(name);
  if (isInputObjectType(type)) return getNamedType(type.getFields()[member]?.type);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[member] : undefined;
  return getNamedType(argument === undefined ? field?.type : field?.args.find((one) => one.name === argument)?.type);
}

interface Entry<Place> {
  readonly order: number;
  readonly place: Place;
}

/**
 * Besides the rules of `matches`: a variable of an input type hands over the input types within it as well, and their enums and scalars; and a
 * field of a type is used where the same field of one of its interfaces is.
 */
function createIndex<Place>(schema: GraphQLSchema, places: readonly (readonly [coordinate: string, place: Place])[]): UseIndex<Place> {
  const exact = new Map<string, Entry<Place>[]>();
  const ofType = new Map<string, Entry<Place>[]>();
  const ofMembers = new Map<string, Entry<Place>[]>();
  const within = handedOver(schema);
  const entries = new Map<Place, Entry<Place>>();

  for (const [coordinate, place] of places) {
    const entry = entries.get(place) ?? { order: entries.size, place };
    entries.set(place, entry);
    for (const used of within(coordinate)) {
      const parts = partsOfCoordinate(used);
      if (!parts) continue;
      append(exact, used, entry);
      append(ofType, parts.type, entry);
      if (parts.member !== undefined) append(ofMembers, parts.type, entry);
    }
  }

  const entriesFor = function* (touched: string): Generator<readonly Entry<Place>[] | undefined> {
    const parts = partsOfCoordinate(touched);
    if (!parts) return;
    const { type, member, argument } = parts;
    const interfaces = interfacesOf(schema, type);
    if (member === '*' || (member === undefined && argument === undefined)) {
      yield (member ? ofMembers : ofType).get(type);
      for (const name of interfaces) yield ofMembers.get(name);
      return;
    }
    yield exact.get(touched);
    if (argument === undefined) yield exact.get(`${type}.*`);
    for (const name of interfaces) yield exact.get(name + touched.slice(type.length));
  };

  return {
    meeting: (touched) => {
      const found = new Set<Entry<Place>>();
      for (const entries of entriesFor(touched)) for (const entry of entries ?? []) found.add(entry);
      return [...found].sort((a, b) => a.order - b.order).map(({ place }) => place);
    },
  };
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function interfacesOf(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map((each) => each.name) : [];
}

/** What goes along with `RegionFilter.*`: it and all that a value of it may hold. Any other use goes alone. */
function handedOver(schema: GraphQLSchema): (coordinate: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (coordinate) => {
    const { type: name = '', member } = partsOfCoordinate(coordinate) ?? {};
    const type = member === '*' ? schema.getType(name) : undefined;
    if (!isInputObjectType(type)) return [coordinate];
    const found = known.get(name) ?? [...reach(type, new Set())];
    known.set(name, found);
    return found;
  };
}

function reach(type: GraphQLInputObjectType, reached: Set<string>): ReadonlySet<string> {
  reached.add(`${type.name}.*`);
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (!isInputObjectType(inner)) answered(inner, (used) => reached.add(used));
    else if (!reached.has(`${inner.name}.*`)) reach(inner, reached);
  }
  return reached;
}
