import type { FetchNode } from '@apollo/query-planner';
import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** Response names that a fetch brings, and theirs inside; null for a leaf. Types do not matter: a name that is not there is not read. */
export type NameTree = ReadonlyMap<string, NameTree | null>;

/** What a fetch brings to the place where it merges: of an `_entities` fetch, what it brings of each entity. */
export function namesOf(fetch: FetchNode): NameTree {
  const document = fetch.operationDocumentNode ?? parse(fetch.operation, { noLocation: true });
  const names = namesOfDocument(document);
  const brought = fetch.requires ? (names.get('_entities') ?? new Map()) : names;
  for (const rewrite of fetch.outputRewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') addRenamed(brought as Names, rewrite.path, rewrite.renameKeyTo);
  }
  return brought;
}

type Names = Map<string, Names | null>;

function namesOfDocument(document: DocumentNode): Names {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (definition.kind === Kind.OPERATION_DEFINITION) operation = definition;
  }
  return collect(operation!.selectionSet, fragments, new Map());
}

function collect(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, into: Names): Names {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      into.set(name, selection.selectionSet ? collect(selection.selectionSet, fragments, into.get(name) ?? new Map()) : null);
    } else {
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
      collect(inside.selectionSet, fragments, into);
    }
  }
  return into;
}

/** After a rename the value stands under its new name as well; a path may hold `... on Type`, which is no name. */
function addRenamed(names: Names, path: readonly string[], renameTo: string): void {
  const steps = path.filter((step) => !step.startsWith('... on '));
  let holder: Names | null | undefined = names;
  for (const step of steps.slice(0, -1)) holder = holder?.get(step);
  const last = steps.at(-1)!;
  if (!holder?.has(last)) return;
  const renamed = holder.get(last)!;
  const there = holder.get(renameTo);
  holder.set(renameTo, renamed && there ? merged(there, renamed) : renamed);
}

function merged(one: Names, other: Names): Names {
  const both = new Map(one);
  for (const [name, inside] of other) {
    const there = both.get(name);
    both.set(name, inside && there ? merged(there, inside) : inside);
  }
  return both;
}
