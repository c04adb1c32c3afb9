import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** One step of a way through the graph: the field as it is written in a query, arguments included. */
interface Step {
  readonly name: string;
  readonly text: string;
}

/** A way from the root to the objects of a type. */
export type Way = readonly Step[];

/** A field that leads from an open type to a closed one. */
export interface Gate {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

export const gateName = ({ type, field }: Gate): string => `${type.name}.${field.name}`;

/** Real keys by type, for the look-ups of the root. */
export type Keys = ReadonlyMap<string, string>;

const WAYS_KEPT = 8;
const PAGE = 'first: 50';

/** What a page or a list holds. */
export function targetOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined {
  const named = getNamedType(field.type);
  if (!isObjectType(named)) return undefined;
  const nodes = named.getFields().nodes;
  return nodes ? (getNamedType(nodes.type) as GraphQLObjectType) : named;
}

/** The ways from the root to every type that can be reached without passing a closed one: the shortest few of each. */
export function waysToOpenTypes(
  schema: GraphQLSchema,
  isClosed: (type: string) => boolean,
  keys: Keys,
): ReadonlyMap<string, readonly Way[]> {
  const query = schema.getQueryType()!;
  const ways = new Map<string, Way[]>([[query.name, [[]]]]);
  const waiting: { type: GraphQLObjectType; way: Way }[] = [{ type: query, way: [] }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { type, way } = next;
    for (const field of Object.values(type.getFields())) {
      const target = targetOf(field);
      if (!target || isClosed(target.name)) continue;
      const known = ways.get(target.name) ?? [];
      if (known.length >= WAYS_KEPT) continue;
      const further = [...way, ...stepsOver(field, keys)];
      ways.set(target.name, [...known, further]);
      waiting.push({ type: target, way: further });
    }
  }
  return ways;
}

/** Every field that leads from an open type to a closed one. */
export function gates(schema: GraphQLSchema, openTypes: Iterable<string>, isClosed: (type: string) => boolean): Gate[] {
  return [...openTypes].flatMap((name) => {
    const type = schema.getType(name) as GraphQLObjectType;
    return Object.values(type.getFields()).flatMap((field) => (isClosed(targetOf(field)?.name ?? '') ? [{ type, field }] : []));
  });
}

/** A query that goes the way and asks for `selection` at its end. */
export const documentOf = (way: Way, selection: string): string =>
  way.reduceRight((inside, { text }) => `{ ${text} ${inside} }`, `{ __typename ${selection} }`);

/** A field with everything of its target that is a leaf, and, `depth` steps further, of what that leads to. */
export function selectionOf(field: GraphQLField<unknown, unknown>, keys: Keys, depth = 0, page = PAGE): string {
  const named = getNamedType(field.type);
  if (isLeafType(named)) return callOf(field, keys, page);
  const inside = inner(targetOf(field)!, keys, depth);
  const isConnection = named !== targetOf(field);
  return `${callOf(field, keys, page)} { __typename ${isConnection ? `totalCount nodes { ${inside} } edges { node { ${inside} } }` : inside} }`;
}

/** What a type says of itself, and of what it leads to as far as `depth` goes. */
export function inner(type: GraphQLObjectType, keys: Keys, depth: number): string {
  const fields = Object.values(type.getFields()).filter(
    (field) => field.args.every(({ type: of }) => !isNonNullType(of)) || hasDefaults(field),
  );
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const further = depth > 0 ? fields.filter((field) => targetOf(field)) : [];
  return ['__typename', ...leaves.map(({ name }) => name), ...further.map((field) => selectionOf(field, keys, depth - 1, 'first: 3'))].join(
    ' ',
  );
}

const hasDefaults = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/** The objects at the end of a way. */
export function objectsAt(value: unknown, way: Way): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsAt(item, way));
  if (value === null || value === undefined) return [];
  const [step, ...rest] = way;
  return step ? objectsAt((value as Record<string, unknown>)[step.name], rest) : [value as Record<string, unknown>];
}

function stepsOver(field: GraphQLField<unknown, unknown>, keys: Keys): Step[] {
  const step = { name: field.name, text: callOf(field, keys, PAGE) };
  return getNamedType(field.type) === targetOf(field) ? [step] : [step, { name: 'nodes', text: 'nodes' }];
}

/** A field with the arguments it needs: a page where it has pages, a real key where it looks one up, something that fits elsewhere. */
function callOf(field: GraphQLField<unknown, unknown>, keys: Keys, page: string): string {
  const has = (name: string) => field.args.some((arg) => arg.name === name);
  const key = has('id') && !has('first') ? keys.get(getNamedType(field.type).name) : undefined;
  const given = field.args.flatMap((arg) => {
    if (arg.name === 'id' && key !== undefined) return [`id: ${JSON.stringify(key)}`];
    if (arg.name === 'first') return [page];
    return isNonNullType(arg.type) && arg.defaultValue === undefined ? [`${arg.name}: ${sampleOf(arg)}`] : [];
  });
  return given.length > 0 ? `${field.name}(${given.join(', ')})` : field.name;
}

/** Words by the name of an argument, where a made-up one would find nothing. */
const WORDS: Readonly<Record<string, string>> = { name: '社区', code: '370211007006' };

const sampleOf = ({ name, type }: GraphQLArgument): string => JSON.stringify(WORDS[name]) ?? literalOf(type);

/** Some value of an input type, written as a literal. */
export function literalOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return '[]';
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  if (isInputObjectType(nullable)) {
    const needed = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return `{ ${needed.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
  }
  return LITERALS[(nullable as { name: string }).name] ?? '"1"';
}

const LITERALS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'false',
  Date: '"2026-01-01"',
  DateTime: '"2026-01-01T00:00:00Z"',
};
