import { join, resolve } from 'node:path';

/** What the tool takes from its environment: read once, frozen, and handed on. */
export interface Config {
  /** REDSAIL_SCHEMA_CACHE: the folder of the cache, absolute. */
  readonly cache: string | undefined;
  /** Where the programs of this user keep what they can work out anew: XDG_CACHE_HOME, or .cache in HOME. */
  readonly userCache: string | undefined;
}

export function readConfig(source: NodeJS.ProcessEnv = process.env): Config {
  const { REDSAIL_SCHEMA_CACHE: cache, XDG_CACHE_HOME: caches, HOME: home } = source;
  return Object.freeze({
    cache: cache ? resolve(cache) : undefined,
    userCache: caches || (home ? join(home, '.cache') : undefined),
  });
}
