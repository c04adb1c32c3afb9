import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readGraph } from '../compose/graph.js';
import { textOf } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { FoundGraph } from './found-graph.js';
import { openRepository } from './git.js';
import { readGitGraph } from './git-graph.js';
import { filesOnDisk, readListedGraph } from './listed-graph.js';
import { readPublished } from './published-graph.js';
import type { Header } from './read-headers.js';
import { readSchemaText } from './schema-text.js';
import { gitFailed, noSuchGraph, unreadableSchema, type GitState } from './snapshot-messages.js';
import { readUrlGraph } from './url-graph.js';

export interface GraphPlace {
  /** subgraphs.yaml, absolute; need not exist where nothing but a commit, a file or an address is looked at. */
  readonly config: string;
  /** Where the reader stands, absolute: names of files and folders are relative to it. */
  readonly reader: string;
  /** For addresses. */
  readonly headers: readonly Header[];
}

/**
 * The graph that a name means. In this order, so that a word means the same wherever it is said:
 * 1. `worktree` and `published`: the subgraphs as they stand, and published/ beside subgraphs.yaml;
 * 2. `http://…`, `https://…`: an address;
 * 3. `./…`, `../…`, an absolute path, a name that ends in .graphql: a file or folder;
 * 4. what git knows as a commit: `HEAD~1`, `origin/main`, a tag, a hash;
 * 5. any other file or folder.
 * @throws Refusal (usage)
 */
export async function findGraph(name: string, place: GraphPlace): Promise<FoundGraph> {
  if (name === 'worktree') return worktree(place);
  if (name === 'published') return readFolder(join(dirname(place.config), 'published'), place);
  if (/^https?:\/\//i.test(name) && URL.canParse(name)) return readUrlGraph(name, place);
  const path = resolve(place.reader, name);
  const isThere = name !== '' && existsSync(path);
  if (isPath(name)) return isThere ? readPath(path, place) : nowhere(name, 'unasked');
  const repository = await openRepository(dirname(place.config));
  const commit = 'reason' in repository ? undefined : await repository.commitOf(name);
  if (!('reason' in repository) && commit !== undefined) return readGitGraph(repository, { ...place, ref: name, commit });
  if (isThere) return readPath(path, place);
  if (!('reason' in repository)) return nowhere(name, repository.shallow ? 'shallow' : 'whole');
  // A repository that git may not read ("dubious ownership"), or no git, is not the same as no repository.
  return nowhere(name, 'none', /not a git repository/i.test(repository.reason) ? [] : [gitFailed(repository.reason)]);
}

const isPath = (name: string): boolean => /^\.{1,2}([\\/]|$)/.test(name) || isAbsolute(name) || name.endsWith('.graphql');

/** For people. */
export const WORKING_TREE = '工作区 · the working tree';

/** Not published, and not looked up anywhere else: what is there now. */
function worktree({ config }: GraphPlace): FoundGraph {
  const subgraphs = readGraph(config).subgraphs.map(({ name, url, sdlFile: file }) => ({ name, url, file, text: textOf(file) }));
  return { title: WORKING_TREE, file: config, subgraphs };
}

const readPath = (path: string, place: GraphPlace): Promise<FoundGraph> =>
  statSync(path).isDirectory() ? readFolder(path, place) : readFile(path, place);

/** A folder with subgraphs.yaml where one usually stands, or else a published one. */
async function readFolder(folder: string, { reader }: GraphPlace): Promise<FoundGraph> {
  const title = relative(reader, folder) || '.';
  for (const list of ['subgraphs.yaml', 'schema/subgraphs.yaml']) {
    const found = await readListedGraph(join(folder, list), filesOnDisk, title);
    if (found) return found;
  }
  return readPublished(folder, { title, reader });
}

function readFile(file: string, { reader }: GraphPlace): Promise<FoundGraph> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(ExitCode.USAGE, [unreadableSchema(file, (error as NodeJS.ErrnoException).code ?? String(error))]);
  }
  return readSchemaText(text, { title: relative(reader, file), file, reader });
}

function nowhere(name: string, git: GitState, further: readonly Problem[] = []): never {
  throw new Refusal(ExitCode.USAGE, [noSuchGraph(name, git), ...further]);
}
