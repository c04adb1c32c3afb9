import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Cache } from '../cache/cache.js';
import type { Composition } from './compose.js';
import type { ComposeTask } from './compose-worker.js';

const KIND = 'composition';

/**
 * The composition of these SDLs, where it is known. One with satisfiability serves one without as well: what it has more is hints.
 * Only what composed is kept: a failure is read by somebody who mends it.
 */
export function cachedComposition(cache: Cache, tasks: readonly ComposeTask[], satisfiability: boolean): Composition | undefined {
  const text = cache.read(KIND, keyOf(tasks, true)) ?? (satisfiability ? undefined : cache.read(KIND, keyOf(tasks, false)));
  return text === undefined ? undefined : (JSON.parse(text) as Composition);
}

export function keepComposition(cache: Cache, tasks: readonly ComposeTask[], satisfiability: boolean, composition: Composition): void {
  cache.write(KIND, keyOf(tasks, satisfiability), JSON.stringify(composition));
}

/** A composition is the work of these texts and of these programs; the order of the subgraphs does not show in it. */
function keyOf(tasks: readonly ComposeTask[], satisfiability: boolean): string {
  const subgraphs = tasks.map(({ name, url, sdl }) => [name, url, sdl]).sort(([one], [other]) => (one! < other! ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([programs(), satisfiability, subgraphs]))
    .digest('hex');
}

let known: readonly string[] | undefined;

/** The libraries by version; the worker by its text, for a version does not change while it is worked on. */
function programs(): readonly string[] {
  if (known) return known;
  const require = createRequire(import.meta.url);
  const versions = ['@apollo/composition', '@apollo/federation-internals', 'graphql'].map((name) => {
    const { version } = require(`${name}/package.json`) as { version: string };
    return `${name} ${version}`;
  });
  const worker = readFileSync(new URL(`./compose-worker${extname(import.meta.url)}`, import.meta.url), 'utf8');
  return (known = [...versions, worker]);
}
