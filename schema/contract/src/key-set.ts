import type { JsonWebKey } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The keys of one purpose while they are rotated: the newest signs, all of them verify. */
export interface KeySet {
  /** Newest first. Empty when the file has been unreadable for so long that nothing of it counts any more. */
  keys(): readonly JsonWebKey[];
  /** The newest, whatever became of the file: who signs goes on signing. */
  signingKey(): JsonWebKey;
  /** Looks at the file at once: a token names a key that is not among them. True when they have changed. */
  refresh(): boolean;
  /** Another number after every change. */
  version(): number;
  /** Told once whenever the file becomes unreadable: its last keys go on, for a while. Whoever serves writes it to the log. */
  onProblem(listener: (message: string) => void): void;
}

export interface KeyFileOptions {
  /** Milliseconds; the process's own clock without one. */
  readonly now?: () => number;
  /** What is kept of a key; throws at one that does not fit its purpose. */
  readonly admit?: (key: JsonWebKey) => JsonWebKey;
  /** So long, in milliseconds, the keys count when the file cannot be read any more. */
  readonly staleMs?: number;
}

/** A file is looked at as often as this, and whenever an unknown key turns up. So long a removed key may still be accepted. */
export const KEY_FILE_LOOK_MS = 1_000;
/** So long the keys of a file count that cannot be read any more, unless told otherwise. */
export const KEY_FILE_STALE_MS = 600_000;

/**
 * The keys of a file, read again when it changes: a JWK, a JWKS (newest first), or a folder of `*.jwk` files (the name that sorts last is
 * the newest). Whoever writes it replaces it in one step, so that nobody reads half of it.
 * @throws when it cannot be read now
 */
export function openKeyFile(
  path: string,
  { now = Date.now, admit = (key) => key, staleMs = KEY_FILE_STALE_MS }: KeyFileOptions = {},
): KeySet {
  let state = { keys: readKeys(path).map(admit), mark: markOf(path), version: 1 };
  let lookedAt = now();
  let goodAt = lookedAt;
  let complaint = '';
  let tell: (message: string) => void = () => undefined;

  const look = (): void => {
    lookedAt = now();
    try {
      const mark = markOf(path);
      if (mark !== state.mark) state = { keys: readKeys(path).map(admit), mark, version: state.version + 1 };
      goodAt = lookedAt;
      complaint = '';
    } catch (error) {
      const { message } = error as Error;
      if (message !== complaint) tell(message);
      complaint = message;
    }
  };
  const current = () => {
    const at = now();
    if (at - lookedAt >= KEY_FILE_LOOK_MS || at < lookedAt) look();
    return state;
  };

  return {
    keys: () => (current() && now() - goodAt < staleMs ? state.keys : []),
    signingKey: () => current().keys[0]!,
    version: () => (current() && now() - goodAt < staleMs ? state.version : 0),
    refresh() {
      const before = state.version;
      look();
      return state.version !== before;
    },
    onProblem: (listener) => void (tell = listener),
  };
}

/** Keys that stay as they are. */
export const fixedKeySet = (...keys: readonly JsonWebKey[]): KeySet => ({
  keys: () => keys,
  signingKey: () => keys[0]!,
  refresh: () => false,
  version: () => 1,
  onProblem: () => undefined,
});

/** The keys of a JWK or a JWKS, newest first. @throws when there are none, or two share a `kid` */
export function parseKeys(text: string): readonly JsonWebKey[] {
  const found = parseJson(text) as JsonWebKey | { readonly keys?: unknown };
  const keys = (typeof found === 'object' && found !== null && 'keys' in found ? found.keys : [found]) as JsonWebKey[];
  if (!Array.isArray(keys) || keys.length === 0 || keys.some((key) => typeof key?.kty !== 'string')) {
    throw new Error('不是 JWK 或 JWKS · neither a JWK nor a JWKS');
  }
  requireDistinct(keys);
  return keys;
}

/** The parser's own complaint would quote the file, which may hold a secret. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('不是 JSON · not JSON');
  }
}

function readKeys(path: string): readonly JsonWebKey[] {
  if (!statSync(path).isDirectory()) return parseKeys(readFileSync(path, 'utf8'));
  const keys = keyFiles(path).flatMap((file) => parseKeys(readFileSync(file, 'utf8')));
  if (keys.length === 0) throw new Error('目录中没有 *.jwk 文件 · no *.jwk file in the folder');
  requireDistinct(keys);
  return keys;
}

function requireDistinct(keys: readonly JsonWebKey[]): void {
  const names = keys.map(({ kid }) => kid);
  const twice = keys.length > 1 && names.some((name, at) => name === undefined || names.indexOf(name) !== at);
  if (twice) throw new Error('几个密钥须各有 kid · several keys need a kid each, and each its own');
}

const keyFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jwk') && !name.startsWith('.'))
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name));

/** Tells one state of the file from another without reading it. */
function markOf(path: string): string {
  const mark = (file: string) => {
    const { mtimeMs, size, ino } = statSync(file);
    return `${file} ${mtimeMs} ${size} ${ino}`;
  };
  return statSync(path).isDirectory() ? keyFiles(path).map(mark).join('\n') : mark(path);
}
