import { Kind, type DocumentNode } from 'graphql';

/** Whether an object of the type `typename` is what a fragment on `condition` is about. */
export type IsOfType = (typename: string, condition: string) => boolean;

/** Reads it from a supergraph: which types an interface or a union may stand for, those included that clients do not see. */
export function readSubtypes(supergraph: DocumentNode): IsOfType {
  const wider = new Map<string, Set<string>>();
  const add = (narrow: string, wide: string) => {
    const known = wider.get(narrow);
    if (known) known.add(wide);
    else wider.set(narrow, new Set([wide]));
  };
  for (const definition of supergraph.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const { name } of definition.interfaces ?? []) add(definition.name.value, name.value);
    } else if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { name } of definition.types ?? []) add(name.value, definition.name.value);
    }
  }
  return (typename, condition) => typename === condition || (wider.get(typename)?.has(condition) ?? false);
}
