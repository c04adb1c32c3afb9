import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphSource } from '../federated-graph.js';

export interface Key {
  readonly subgraph: string;
  /** The name that the subgraph knows the type by: for an interface object, the interface's. */
  readonly type: string;
  readonly fields: SelectionSetNode;
}

/** What the subgraphs' texts say about who resolves what. */
export interface Ownership {
  /** Names of the subgraphs that resolve the field of the type, and the name each knows the type by. */
  owners(types: readonly string[], field: string): { subgraph: string; type: string; requires: SelectionSetNode | undefined }[];
  /** Keys by which a record of the type can be asked for. */
  keys(types: readonly string[], subgraph: string): Key[];
  /** Whether the subgraph knows the type's interface as one object. */
  isInterfaceObject(type: string, subgraph: string): boolean;
  /** Subgraphs that tell which type of an interface a record has. */
  tellers(type: string): Key[];
}

type TypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

export function readOwnership(sources: readonly SubgraphSource[]): Ownership {
  const types = new Map<string, Map<string, TypeNode[]>>();
  const interfaces = new Map<string, Key[]>();
  for (const { name, sdl } of sources) {
    const known = new Map<string, TypeNode[]>();
    for (const node of parse(sdl, { noLocation: true }).definitions) {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) {
        known.set(node.name.value, [...(known.get(node.name.value) ?? []), node]);
      }
      if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        const keys = keysOf(node.directives, name, node.name.value);
        interfaces.set(node.name.value, [...(interfaces.get(node.name.value) ?? []), ...keys]);
      }
    }
    types.set(name, known);
  }
  const nodesOf = (subgraph: string, type: string) => types.get(subgraph)?.get(type) ?? [];
  const isOverridden = (subgraph: string, type: string, field: string) =>
    [...types.values()].some((known) =>
      (known.get(type) ?? []).some((node) =>
        node.fields?.some((each) => each.name.value === field && argument(directive(each.directives, 'override'), 'from') === subgraph),
      ),
    );

  return {
    owners: (names, field) =>
      [...types.keys()].flatMap((subgraph) =>
        names.flatMap((type) => {
          const found = nodesOf(subgraph, type).flatMap((node) => (node.fields ?? []).filter((each) => each.name.value === field));
          const owned = found.filter((each) => !isForeign(each, nodesOf(subgraph, type)) && !isOverridden(subgraph, type, field));
          return owned
            .slice(0, 1)
            .map((each) => ({ subgraph, type, requires: fieldSet(argument(directive(each.directives, 'requires'), 'fields')) }));
        }),
      ),
    keys: (names, subgraph) => names.flatMap((type) => nodesOf(subgraph, type).flatMap((node) => keysOf(node.directives, subgraph, type))),
    isInterfaceObject: (type, subgraph) => nodesOf(subgraph, type).some((node) => directive(node.directives, 'interfaceObject')),
    tellers: (type) => interfaces.get(type) ?? [],
  };
}

/** `@external` says that another subgraph resolves the field, except on a key's field, which everybody who has the key has. */
function isForeign(field: FieldDefinitionNode, nodes: readonly TypeNode[]): boolean {
  if (!directive(field.directives, 'external')) return false;
  return !nodes.some((node) =>
    keysOf(node.directives, '', '').some(({ fields }) =>
      fields.selections.some((each) => each.kind === Kind.FIELD && each.name.value === field.name.value),
    ),
  );
}

const keysOf = (directives: readonly ConstDirectiveNode[] | undefined, subgraph: string, type: string): Key[] =>
  (directives ?? [])
    .filter((each) => each.name.value === 'key' && argument(each, 'resolvable') !== false)
    .map((each) => ({ subgraph, type, fields: fieldSet(argument(each, 'fields'))! }));

const directive = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  directives?.find((each) => each.name.value === name);

function argument(node: ConstDirectiveNode | undefined, name: string): unknown {
  const value = node?.arguments?.find((each) => each.name.value === name)?.value;
  return value && valueFromASTUntyped(value);
}

const fieldSet = (text: unknown): SelectionSetNode | undefined =>
  typeof text === 'string'
    ? (parse(`{ ${text} }`, { noLocation: true }).definitions[0] as OperationDefinitionNode).selectionSet
    : undefined;
