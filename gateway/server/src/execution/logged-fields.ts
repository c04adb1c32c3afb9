import { Kind, visit, type DocumentNode } from 'graphql';

const TAG = 'logged';

/**
 * Names of the fields whose reading is logged: `@tag(name: "logged")` in the supergraph. Names alone, so that a field is known through
 * whatever interface it is asked for.
 */
export function readLoggedFields(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(supergraph, {
    FieldDefinition({ name, directives = [] }) {
      const isLogged = directives.some(
        (directive) =>
          directive.name.value === 'tag' &&
          directive.arguments?.some((one) => one.name.value === 'name' && one.value.kind === Kind.STRING && one.value.value === TAG),
      );
      if (isLogged) names.add(name.value);
    },
  });
  return names;
}

/** Whether an operation asks for one: then nobody shares its answers, and each reading is logged for itself. */
export function readsLogged(document: DocumentNode, loggedFields: ReadonlySet<string>): boolean {
  if (loggedFields.size === 0) return false;
  let found = false;
  visit(document, {
    Field({ name }) {
      found ||= loggedFields.has(name.value);
    },
  });
  return found;
}
