import { Kind, type DocumentNode, type TypeNode } from 'graphql';
import { guardsOn, has, interfaceNodes, objectNodes } from './directives.js';

/**
 * The object types that nobody gets to without passing a guard: it stands on the type itself, or on every field that leads to it, in whichever
 * subgraph. An entity has a way of its own, through its key, and what stands behind an interface or in a union may be come to from anywhere.
 */
export function typesBehindGuards(documents: readonly DocumentNode[]): ReadonlySet<string> {
  const nodes = documents.flatMap((document) => [...objectNodes(document), ...interfaceNodes(document)]);
  const types = Map.groupBy(nodes, ({ name }) => name.value);
  const members = new Set(
    documents.flatMap(({ definitions }) =>
      definitions.flatMap((node) =>
        node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_EXTENSION
          ? (node.types ?? []).map(({ name }) => name.value)
          : [],
      ),
    ),
  );
  /** Type → whether a guard stands on the field, and on which type it is, for each field that leads to it. */
  const ways = Map.groupBy(
    nodes.flatMap(({ name, fields = [] }) =>
      fields.map((field) => ({ to: namedType(field.type), from: name.value, guarded: guardsOn(field).length > 0 })),
    ),
    ({ to }) => to,
  );

  const behind = new Set([...types.keys()].filter((name) => types.get(name)!.some((node) => guardsOn(node).length > 0)));
  const isClosed = (name: string): boolean => {
    const own = types.get(name)!;
    if (members.has(name) || own.some((node) => has(node, 'key') || (node.interfaces ?? []).length > 0)) return false;
    const leading = (ways.get(name) ?? []).filter(({ from }) => from !== name);
    return leading.length > 0 && leading.every(({ from, guarded }) => guarded || behind.has(from));
  };
  // One takes the next with it, until no more are found.
  for (let before = -1; before < behind.size;) {
    before = behind.size;
    for (const name of types.keys()) if (isClosed(name)) behind.add(name);
  }
  return behind;
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
