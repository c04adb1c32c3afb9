import { LRUCache } from 'lru-cache';
import { sha256 } from './saved-operations.js';
import type { SharedStore } from '../shared-store/shared-store.js';

/** Characters kept in memory, and how long Redis keeps a text that nobody asks for, in seconds. */
const KEPT_CHARACTERS = 8_000_000;
const LONGEST_KEPT = 100_000;
const KEPT_SECONDS = 24 * 3_600;

/** Texts that clients have registered under their hash (automatic persisted queries). It may forget: the client sends the text again. */
export interface AutomaticQueries {
  find(hash: string): Promise<string | undefined>;
  /** Only a text that was found valid, and whose hash was checked. */
  keep(hash: string, text: string): Promise<void>;
}

export function createAutomaticQueries(shared: SharedStore | undefined): AutomaticQueries {
  const kept = new LRUCache<string, string>({
    maxSize: KEPT_CHARACTERS,
    maxEntrySize: LONGEST_KEPT,
    sizeCalculation: (text) => text.length,
  });
  const key = (hash: string) => `redsail:apq:${hash}`;
  return {
    async find(hash) {
      const own = kept.get(hash);
      if (own !== undefined || !shared) return own;
      const found = await shared.attempt(
        (redis) => redis.getex(key(hash), 'EX', KEPT_SECONDS),
        () => null,
      );
      // Whoever can write to the store must not be able to put words into a client's mouth.
      if (found === null || sha256(found) !== hash) return undefined;
      kept.set(hash, found);
      return found;
    },
    async keep(hash, text) {
      if (kept.has(hash) || text.length > LONGEST_KEPT) return;
      kept.set(hash, text);
      await shared?.attempt(
        (redis) => redis.set(key(hash), text, 'EX', KEPT_SECONDS),
        () => null,
      );
    },
  };
}
