import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** Above this a number of fields is no number any more but an attack. */
const BEYOND = Number.MAX_SAFE_INTEGER;

export interface Fold {
  /** What a field counts, given what stands inside it. */
  field(field: FieldNode, inside: number): number;
  /** How the fields beside each other come together. */
  join(one: number, other: number): number;
}

/**
 * The largest result of any operation of the document, its fragments taken as if they stood where they are spread.
 * A fragment is worked out once however often it is spread, so that fragments that double each other cost the gateway nothing;
 * one that leads back to itself counts nothing there (validation refuses it afterwards).
 */
export function foldOperations(document: DocumentNode, { field, join }: Fold): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const done = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = done.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    if (!fragment) return 0;
    done.set(name, 0);
    const result = ofSet(fragment.selectionSet);
    done.set(name, result);
    return result;
  };
  const ofSet = ({ selections }: SelectionSetNode): number => {
    let result = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        result = join(result, field(selection, selection.selectionSet ? ofSet(selection.selectionSet) : 0));
      } else {
        result = join(result, selection.kind === Kind.INLINE_FRAGMENT ? ofSet(selection.selectionSet) : ofFragment(selection.name.value));
      }
    }
    return Math.min(result, BEYOND);
  };

  let largest = 0;
  for (const each of document.definitions) {
    if (each.kind === Kind.OPERATION_DEFINITION) largest = Math.max(largest, ofSet(each.selectionSet));
  }
  return largest;
}

export const sum = (one: number, other: number): number => one + other;
