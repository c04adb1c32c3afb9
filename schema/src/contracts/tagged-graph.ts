import { Kind, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import { isFederationField, namedType, readNames, type SdlNames, type TypeNodeOfSdl } from './sdl-names.js';

/** Anything that carries directives. */
export interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** A part of the graph as all subgraphs together have it. */
export interface Tagged {
  readonly tags: Set<string>;
  /** A subgraph has made it `@inaccessible`, so that nobody sees it in any contract. */
  hidden: boolean;
  /** A subgraph wants a token for it. */
  guarded: boolean;
}

/** An argument, or a field of an input. */
export interface TaggedInput extends Tagged {
  /** The name of its type, lists and `!` aside. */
  readonly type: string;
  /** A caller has to give it. */
  required: boolean;
}

export interface TaggedField extends Tagged {
  readonly type: string;
  readonly arguments: Map<string, TaggedInput>;
}

export type TypeKind = 'object' | 'interface' | 'union' | 'scalar' | 'enum' | 'input';

export interface TaggedType extends Tagged {
  kind: TypeKind;
  readonly fields: Map<string, TaggedField>;
  readonly inputFields: Map<string, TaggedInput>;
  readonly values: Map<string, Tagged>;
  readonly members: Set<string>;
  readonly interfaces: Set<string>;
}

/** Every type of the graph by its name in the supergraph. */
export type TaggedGraph = ReadonlyMap<string, TaggedType>;

/** Reads what all subgraphs say of every part, tags taken together: a tag in one of them is a tag of the part. */
export function readTaggedGraph(subgraphs: readonly { readonly document: DocumentNode }[]): TaggedGraph {
  const graph = new Map<string, TaggedType>();
  for (const { document } of subgraphs) {
    const names = readNames(document);
    for (const node of names.types) {
      const type = found(graph, names.inSupergraph(node.name.value), () => emptyType(kindOf(node)));
      // An @interfaceObject is an object here and an interface in the graph.
      if (kindOf(node) === 'interface') type.kind = 'interface';
      add(type, node, names);
      addParts(type, node, names);
    }
  }
  return graph;
}

/** Interface → the types that implement it, in whichever subgraph. */
export function implementationsOf(graph: TaggedGraph): (type: string) => readonly string[] {
  const found = new Map<string, string[]>();
  for (const [name, { interfaces }] of graph) for (const one of interfaces) found.set(one, [...(found.get(one) ?? []), name]);
  return (type) => found.get(type) ?? [];
}

function addParts(type: TaggedType, node: TypeNodeOfSdl, names: SdlNames): void {
  const fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] = 'fields' in node ? (node.fields ?? []) : [];
  for (const field of fields) {
    if (field.kind === Kind.INPUT_VALUE_DEFINITION) addInput(type.inputFields, field, names);
    else if (!isFederationField(field.name.value)) addField(type.fields, field, names);
  }
  if ('values' in node) for (const value of node.values ?? []) add(found(type.values, value.name.value, untagged), value, names);
  if ('types' in node) for (const member of node.types ?? []) type.members.add(member.name.value);
  if ('interfaces' in node) for (const one of node.interfaces ?? []) type.interfaces.add(one.name.value);
}

function addField(fields: Map<string, TaggedField>, node: FieldDefinitionNode, names: SdlNames): void {
  const type = names.inSupergraph(namedType(node.type));
  const field = found(fields, node.name.value, () => ({ ...untagged(), type, arguments: new Map() }));
  add(field, node, names);
  for (const argument of node.arguments ?? []) addInput(field.arguments, argument, names);
}

function addInput(inputs: Map<string, TaggedInput>, node: InputValueDefinitionNode, names: SdlNames): void {
  const input = found(inputs, node.name.value, () => ({ ...untagged(), type: namedType(node.type), required: false }));
  input.required ||= node.type.kind === Kind.NON_NULL_TYPE && !node.defaultValue;
  add(input, node, names);
}

function add(part: Tagged, node: Directed, { tag, inaccessible, guards }: SdlNames): void {
  for (const { name, arguments: [given] = [] } of node.directives ?? []) {
    part.hidden ||= name.value === inaccessible;
    part.guarded ||= guards.includes(name.value);
    if (name.value === tag && given?.value.kind === Kind.STRING) part.tags.add(given.value.value);
  }
}

/** `ObjectTypeExtension` → `object`. */
const kindOf = ({ kind }: TypeNodeOfSdl): TypeKind =>
  /^(InputObject|[A-Z][a-z]+)Type/.exec(kind)![1]!.replace('InputObject', 'Input').toLowerCase() as TypeKind;

const untagged = (): Tagged => ({ tags: new Set(), hidden: false, guarded: false });

const emptyType = (kind: TypeKind): TaggedType => ({
  ...untagged(),
  kind,
  fields: new Map(),
  inputFields: new Map(),
  values: new Map(),
  members: new Set(),
  interfaces: new Set(),
});

function found<T>(map: Map<string, T>, name: string, make: () => T): T {
  const known = map.get(name) ?? make();
  map.set(name, known);
  return known;
}
