import type { JWK } from 'jose';
import { createImports, matching, type IssuerKeys } from './issuer-keys.js';

export interface RemoteKeysOptions {
  /** Asks the issuer for its keys. */
  readonly load: () => Promise<readonly JWK[]>;
  /** Milliseconds. */
  readonly now: () => number;
  /** Asked again after this long: so long a key that the issuer has removed may still be accepted while the issuer can be reached. */
  readonly freshMs: number;
  /** Kept this long while the issuer cannot be reached; then its tokens are refused. */
  readonly staleMs: number;
  readonly onProblem: (message: string) => void;
}

/** The issuer is asked at most this often, whatever unknown keys tokens may name. */
export const COOLDOWN_MS = 5_000;

/**
 * An issuer's keys over the network. They are fetched when the first token comes, again in the background before they are too old, and
 * at once when a token names a key that is not among them.
 */
export function remoteIssuerKeys({ load, now, freshMs, staleMs, onProblem }: RemoteKeysOptions): IssuerKeys {
  const imported = createImports();
  let keys: readonly JWK[] = [];
  let text = '';
  let version = 0;
  let loadedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  const loadOnce = (): Promise<void> => {
    loading ??= fetchKeys().finally(() => (loading = undefined));
    return loading;
  };
  const fetchKeys = async (): Promise<void> => {
    triedAt = now();
    try {
      const found = await load();
      loadedAt = now();
      if (JSON.stringify(found) === text) return;
      [keys, text, version] = [found, JSON.stringify(found), version + 1];
    } catch (error) {
      onProblem((error as Error).message);
    }
  };
  const mayTry = (): boolean => loading !== undefined || now() - triedAt >= COOLDOWN_MS;
  /** Nobody waits for keys that will do for a while yet. */
  const freshen = async (): Promise<void> => {
    const age = now() - loadedAt;
    if (age < freshMs * 0.8 || !mayTry()) return;
    const done = loadOnce();
    if (age >= freshMs) await done;
  };
  const count = (): boolean => now() - loadedAt < staleMs;

  return {
    async version() {
      await freshen();
      return count() ? version : undefined;
    },
    async find(header) {
      await freshen();
      let found = count() ? matching(keys, header) : [];
      if (found.length === 0 && mayTry()) {
        await loadOnce();
        found = count() ? matching(keys, header) : [];
      }
      return imported(found, header.alg!);
    },
  };
}
