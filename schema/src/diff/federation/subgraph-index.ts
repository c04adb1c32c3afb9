import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import { applications, argumentOf, has } from '../../lint/directives.js';
import { selectionText } from './selection-text.js';

export type FieldLikeNode = FieldDefinitionNode | InputValueDefinitionNode;

/** What one subgraph says of a type: its definition and its extensions taken together. */
export interface IndexedType {
  readonly name: string;
  readonly directives: readonly ConstDirectiveNode[];
  readonly fields: ReadonlyMap<string, FieldLikeNode>;
  readonly values: ReadonlyMap<string, EnumValueDefinitionNode>;
  readonly keys: readonly Key[];
  /** The fields that stand in some key there. */
  readonly keyFields: ReadonlySet<string>;
}

export interface Key {
  /** As one line, sorted: `organization { id } regionCode`. */
  readonly fields: string;
  readonly resolvable: boolean;
}

export type SubgraphIndex = ReadonlyMap<string, IndexedType>;

export function indexSubgraph(document: DocumentNode): SubgraphIndex {
  const nodes = document.definitions.flatMap((node) => ('name' in node && node.name && isTypeNode(node) ? [node] : []));
  const byName = Map.groupBy(nodes, ({ name }) => name.value);
  return new Map([...byName].map(([name, parts]) => [name, indexType(name, parts)]));
}

function indexType(name: string, parts: readonly TypeNode[]): IndexedType {
  const directives = parts.flatMap((part) => part.directives ?? []);
  const fields = parts.flatMap((part): readonly FieldLikeNode[] => ('fields' in part ? (part.fields ?? []) : []));
  const values = parts.flatMap((part) => ('values' in part ? (part.values ?? []) : []));
  const keys = applications({ directives }, 'key').map((key) => ({
    fields: selectionText(argumentOf(key, 'fields')),
    resolvable: argumentOf(key, 'resolvable') !== false,
  }));
  return {
    name,
    directives,
    fields: new Map(fields.map((field) => [field.name.value, field])),
    values: new Map(values.map((value) => [value.name.value, value])),
    keys,
    keyFields: new Set(keys.flatMap(({ fields }) => fields.match(/\w+/g) ?? [])),
  };
}

/** Whether the subgraph answers for the field itself: it neither knows it from elsewhere nor only names a record by it. */
export function resolves(type: IndexedType, field: string): boolean {
  const node = type.fields.get(field);
  if (!node || has(node, 'external') || has(type, 'external')) return false;
  return !(type.keys.length > 0 && type.keys.every(({ resolvable }) => !resolvable) && type.keyFields.has(field));
}

type TypeNode = Extract<DocumentNode['definitions'][number], { kind: (typeof typeKinds)[number] }>;

const typeKinds = [
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_EXTENSION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_EXTENSION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_EXTENSION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.UNION_TYPE_EXTENSION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_TYPE_EXTENSION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_EXTENSION,
] as const;

const isTypeNode = (node: DocumentNode['definitions'][number]): node is TypeNode => (typeKinds as readonly string[]).includes(node.kind);
