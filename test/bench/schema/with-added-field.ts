import { Kind, parse, print, type ObjectTypeDefinitionNode } from 'graphql';

/** The SDL of a subgraph in which the first of the records that it owns has one field more. @throws when it owns none */
export function withAddedField(sdl: string): string {
  const document = parse(sdl);
  const record = document.definitions.find(isOwnRecord);
  if (!record) throw new Error('expected a type with @key and a field "name", came none');
  const changed = { ...record, fields: [...record.fields!, ADDED] };
  return `${print({ ...document, definitions: document.definitions.map((definition) => (definition === record ? changed : definition)) })}\n`;
}

const ADDED = (parse('type Any { addedForTheBench: String }', { noLocation: true }).definitions[0] as ObjectTypeDefinitionNode).fields![0]!;

/** What merely leads to another subgraph's record, or adds a field to it, has a key as well, but no name. */
const isOwnRecord = (definition: { readonly kind: Kind }): definition is ObjectTypeDefinitionNode => {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return false;
  const { directives, fields } = definition as ObjectTypeDefinitionNode;
  return named(directives, 'key') && named(fields, 'name');
};

const named = (nodes: readonly { readonly name: { readonly value: string } }[] = [], word: string): boolean =>
  nodes.some(({ name }) => name.value === word);
