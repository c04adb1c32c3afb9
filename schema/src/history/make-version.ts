import { sha256 } from './blobs.js';
import { SUPERGRAPH, type Version, type VersionChange, type VersionChanges } from './version.js';

/** Safe changes that are listed; a history that names every new field of every year is read by nobody. */
const LISTED_SAFE = 20;

/** Who publishes, when and why. */
export type Occasion = Pick<Version, 'at' | 'author' | 'note' | 'rollbackOf'>;

/** The version that comes after `last`, of these files of published/ (name → text). */
export function makeVersion(
  last: Version | undefined,
  texts: ReadonlyMap<string, string>,
  changes: readonly VersionChange[],
  occasion: Occasion,
): Version {
  const files = hashesOf(texts);
  return { version: (last?.version ?? 0) + 1, ...occasion, hash: files.get(SUPERGRAPH)!, files, changes: summarise(changes) };
}

export const hashesOf = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...texts].map(([name, text]) => [name, sha256(text)]));

export const areSameFiles = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean =>
  some.size === others.size && [...some].every(([name, hash]) => others.get(name) === hash);

function summarise(changes: readonly VersionChange[]): VersionChanges {
  const of = (severity: VersionChange['severity']) => changes.filter((change) => change.severity === severity);
  const [breaking, dangerous, safe] = [of('breaking'), of('dangerous'), of('safe')];
  return {
    breaking: breaking.length,
    dangerous: dangerous.length,
    safe: safe.length,
    list: [...breaking, ...dangerous, ...safe.slice(0, LISTED_SAFE)],
    more: Math.max(0, safe.length - LISTED_SAFE),
  };
}
