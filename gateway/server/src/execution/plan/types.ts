import { Kind, type DocumentNode } from 'graphql';

/** Whether an object of the type `typename` is what a fragment on `condition` is about. */
export type IsOfType = (typename: string, condition: string) => boolean;

/** What a supergraph's types are to each other, those included that clients do not see. */
export interface TypeTable {
  readonly isOfType: IsOfType;
  /** Objects have such a type; an interface's name is what a subgraph says that does not know better. */
  readonly isObjectType: (name: unknown) => boolean;
  /** Names of all their fields. */
  readonly fieldNames: ReadonlySet<string>;
}

export function readTypes(supergraph: DocumentNode): TypeTable {
  const objects = new Set<unknown>();
  const fieldNames = new Set<string>();
  const wider = new Map<string, Set<string>>();
  const add = (narrow: string, wide: string) => {
    const known = wider.get(narrow);
    if (known) known.add(wide);
    else wider.set(narrow, new Set([wide]));
  };
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) objects.add(definition.name.value);
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const { name } of definition.interfaces ?? []) add(definition.name.value, name.value);
      for (const { name } of definition.fields ?? []) fieldNames.add(name.value);
    } else if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { name } of definition.types ?? []) add(name.value, definition.name.value);
    }
  }
  return {
    isOfType: (typename, condition) => typename === condition || (wider.get(typename)?.has(condition) ?? false),
    isObjectType: (name) => objects.has(name),
    fieldNames,
  };
}
