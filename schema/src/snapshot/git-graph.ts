import { join } from 'node:path';
import { ExitCode } from '../exit-code.js';
import { Refusal } from '../report/refusal.js';
import type { FoundGraph } from './found-graph.js';
import type { Repository } from './git.js';
import { readListedGraph, type Files } from './listed-graph.js';
import { noGraphThere } from './snapshot-messages.js';

export interface GitOrigin {
  /** As the user named it. */
  readonly ref: string;
  /** What it means. */
  readonly commit: string;
  /** subgraphs.yaml where it stands, or would stand, in the working tree. */
  readonly config: string;
  /** Where the reader stands, absolute. */
  readonly reader: string;
}

/**
 * The graph of a commit: the subgraphs that its subgraphs.yaml lists, at the path of today's.
 * @throws Refusal (usage), with files named as git names them, `HEAD~1:schema/subgraphs.yaml`, below the reader's folder
 */
export async function readGitGraph(repository: Repository, { ref, commit, config, reader }: GitOrigin): Promise<FoundGraph> {
  const title = commit.startsWith(ref) ? commit.slice(0, SHORT) : `${ref} (${commit.slice(0, SHORT)})`;
  const files: Files = {
    shown: (file) => join(reader, `${ref}:${repository.pathOf(file) ?? file}`),
    async read(wanted) {
      const paths = new Map(wanted.flatMap((file) => toPath(repository, file)));
      const texts = await repository.read(commit, [...paths.values()]);
      return new Map([...paths].flatMap(([file, path]) => (texts.has(path) ? [[file, texts.get(path)!] as const] : [])));
    },
  };
  const found = await readListedGraph(config, files, title);
  if (!found) throw new Refusal(ExitCode.USAGE, [noGraphThere(files.shown(config), title)]);
  return found;
}

const SHORT = 7;

/** A subgraph may stand in another repository, of which this one's commits know nothing. */
function toPath(repository: Repository, file: string): readonly (readonly [string, string])[] {
  const path = repository.pathOf(file);
  return path === undefined ? [] : [[file, path]];
}
