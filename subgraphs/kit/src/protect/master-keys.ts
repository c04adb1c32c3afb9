import { createSecretKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { masterKeyId } from '@redsail/contract';
import { keyFile } from './key-file.js';

/** A key that wraps the keys of data subjects. Its id stands before what it has wrapped. */
export interface MasterKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** The master keys that are in use: the first wraps, all unwrap. */
export interface MasterKeys {
  /** @param fresh looks again at once: something was wrapped under a key that is not known yet */
  all(fresh?: boolean): readonly MasterKey[];
}

/** How old what is known of a key file may be. Whoever retires a key waits longer (protect/rewrap.ts). */
export const RECHECK_MS = 500;

const masterKey = (bytes: Buffer): MasterKey => ({ id: masterKeyId(bytes), key: createSecretKey(bytes) });

/** Keys that do not change. */
export function fixedKeys(...keys: readonly Buffer[]): MasterKeys {
  const made = keys.map(masterKey);
  return { all: () => made };
}

/**
 * The keys of a file, one of 64 hex digits a line, the newest first. The file is read again when it has changed, so that a key is
 * added and an old one taken away while the department serves. A file that is wrong or away is no reason to forget a key that is known.
 * @throws at first, when the file is missing and may not be made, or holds something else
 */
export function keysOfFile(path: string, variable: string, make: boolean): MasterKeys {
  let known = read(path) ?? [masterKey(keyFile(path, variable, make))];
  let stamp = stampOf(path);
  let checkedAt = performance.now();
  return {
    all(fresh = false) {
      if (!fresh && performance.now() - checkedAt < RECHECK_MS) return known;
      checkedAt = performance.now();
      const now = stampOf(path);
      if (now === stamp) return known;
      const found = read(path);
      if (found) {
        known = found;
        stamp = now;
      }
      return known;
    },
  };
}

/** What changes when a file is written or another is put in its place. */
function stampOf(path: string): string {
  try {
    const { mtimeNs, ino, size } = statSync(path, { bigint: true });
    return `${mtimeNs} ${ino} ${size}`;
  } catch {
    return '';
  }
}

function read(path: string): MasterKey[] | null {
  try {
    const lines = readFileSync(path, 'utf8')
      .trim()
      .split(/\s*\n\s*/);
    return lines.every((line) => /^[0-9a-f]{64}$/.test(line)) ? lines.map((line) => masterKey(Buffer.from(line, 'hex'))) : null;
  } catch {
    return null;
  }
}
