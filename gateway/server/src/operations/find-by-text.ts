import { stripIgnoredCharacters } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { SavedOperation, SavedOperations } from './saved-operations.js';

/** What is longer is no saved operation: it is not worth reading through. */
const LONGEST = 100_000;
const REMEMBERED_CHARACTERS = 4_000_000;

/** Finds a saved operation by its text however that is laid out; a text that was looked up once is known from then on. */
export function createTextFinder({ byText }: SavedOperations): (text: string) => SavedOperation | undefined {
  const known = new LRUCache<string, { readonly saved: SavedOperation | undefined }>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 100,
  });
  return (text) => {
    if (byText.size === 0 || text.length > LONGEST) return undefined;
    const found = known.get(text) ?? { saved: byText.get(laidOutPlainly(text)) };
    known.set(text, found);
    return found.saved;
  };
}

/** A sign that GraphQL does not know stands in no saved operation. */
function laidOutPlainly(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return text;
  }
}
