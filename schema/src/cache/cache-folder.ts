import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../config.js';

const NAME = 'redsail-schema';

/**
 * Where the cache of a graph stands unless --cache says otherwise: where REDSAIL_SCHEMA_CACHE says; else in the nearest node_modules above
 * subgraphs.yaml, which git ignores and CI keeps; else among the user's caches. None of them: nothing is kept.
 */
export function cacheFolder(graphFile: string, { cache, userCache }: Config): string | undefined {
  if (cache) return cache;
  const modules = modulesAbove(dirname(graphFile));
  if (modules) return join(modules, '.cache', NAME);
  return userCache && join(userCache, NAME);
}

function modulesAbove(folder: string): string | undefined {
  const modules = join(folder, 'node_modules');
  if (existsSync(modules)) return modules;
  return dirname(folder) === folder ? undefined : modulesAbove(dirname(folder));
}
