import { dirname, join, resolve } from 'node:path';
import { ExitCode } from '../exit-code.js';
import { readEntries, type Entry, type Shape } from '../read-entries.js';
import { badConfig, duplicateSubgraph, eitherFolderOrSdl } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';

/** A graph as its subgraphs.yaml declares it; every path absolute. */
export interface Graph {
  /** The subgraphs.yaml itself. */
  readonly file: string;
  /** Where the generated, committed files stand: `published/` beside it. */
  readonly published: string;
  readonly subgraphs: readonly SubgraphEntry[];
}

export interface SubgraphEntry {
  readonly name: string;
  readonly url: string;
  /** Its SDL: the file named by `sdl`, or what the build of the subgraph writes to `generated/schema.graphql` in its `folder`. */
  readonly sdlFile: string;
}

type Field = 'name' | 'folder' | 'sdl' | 'url';

/** Names become files of published/, enum values and environment variables, hence their narrow shape. */
const shape: Shape<Field> = {
  name: { matches: isSubgraphName, example: 'name: organizations' },
  folder: { matches: (value) => value !== '', example: 'folder: ../subgraphs/organizations', optional: true },
  sdl: { matches: (value) => value !== '', example: 'sdl: ./organizations.graphql', optional: true },
  url: {
    matches: (value) => /^https?:/.test(value) && URL.canParse(value),
    example: 'url: http://127.0.0.1:4001/graphql',
    optional: true,
  },
};

export function isSubgraphName(name: string): boolean {
  return /^(?!(?:api|supergraph)$)[a-z][a-z0-9_-]*$/.test(name);
}

/** For a subgraph whose address nobody said: a check calls none, and RFC 2606 §2 keeps `.invalid` from ever being one. */
export const unknownUrl = (name: string): string => `http://${name}.invalid/graphql`;

/** Reads subgraphs.yaml; `text` is what it holds, where it is not to be read from the disk. @throws Refusal (usage) */
export function readGraph(file: string, text?: string): Graph {
  const entries = readEntries<Field, 'folder' | 'sdl' | 'url'>(file, 'subgraphs', shape, text === undefined ? {} : { text });
  const problems = problemsOf(file, entries);
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  const here = dirname(file);
  return {
    file,
    published: join(here, 'published'),
    subgraphs: entries.map(({ name, folder, sdl, url = unknownUrl(name) }) => ({
      name,
      url,
      sdlFile: sdl === undefined ? resolve(here, folder!, 'generated/schema.graphql') : resolve(here, sdl),
    })),
  };
}

function problemsOf(file: string, entries: readonly Entry<Field, 'folder' | 'sdl' | 'url'>[]): readonly Problem[] {
  if (entries.length === 0) return [badConfig(file, 1, 'subgraphs', 'subgraphs: [{ name, folder?, sdl?, url? }, …]', [])];
  return entries.flatMap(({ name, folder, sdl, line }, index) => [
    ...(entries.findIndex((other) => other.name === name) < index ? [duplicateSubgraph(file, line, name)] : []),
    ...((folder === undefined) === (sdl === undefined) ? [eitherFolderOrSdl(file, line, name, folder !== undefined)] : []),
  ]);
}
