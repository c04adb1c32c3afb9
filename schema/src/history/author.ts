import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import type { Graph } from '../compose/graph.js';

/** Who publishes: the name that was given, else the one that git knows, else `unknown`. A name only: mail addresses are left out. */
export const authorOf = (graph: Graph, given: string | undefined): string =>
  nameIn(given ?? '') || nameIn(nameInGit(dirname(graph.file))) || 'unknown';

const nameIn = (text: string): string =>
  text
    .replace(/<[^>]*>|\S+@\S+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Nothing where there is no git, or no name in its configuration. */
function nameInGit(folder: string): string {
  try {
    return execFileSync('git', ['config', 'user.name'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
