import { dirname, join, resolve } from 'node:path';
import { ExitCode } from '../exit-code.js';
import { readEntries, type Shape } from '../read-entries.js';
import { badConfig, duplicateSubgraph } from '../report/messages.js';
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
  /** The SDL that the build of the subgraph writes: `generated/schema.graphql` in its folder. */
  readonly sdlFile: string;
}

/** Names become files of published/, enum values and environment variables, hence their narrow shape. */
const shape: Shape<'name' | 'folder' | 'url'> = {
  name: { matches: (value) => /^(?!(?:api|supergraph)$)[a-z][a-z0-9_]*$/.test(value), example: 'name: organizations' },
  folder: { matches: (value) => value !== '', example: 'folder: ../subgraphs/organizations' },
  url: { matches: (value) => /^https?:/.test(value) && URL.canParse(value), example: 'url: http://127.0.0.1:4001/graphql' },
};

/** Reads subgraphs.yaml. @throws Refusal (usage) */
export function readGraph(file: string): Graph {
  const entries = readEntries(file, 'subgraphs', shape);
  if (entries.length === 0)
    throw new Refusal(ExitCode.USAGE, [badConfig(file, 1, 'subgraphs', 'subgraphs: [{ name, folder, url }, …]', [])]);
  const twice = entries.filter(({ name }, index) => entries.findIndex((other) => other.name === name) < index);
  if (twice.length > 0)
    throw new Refusal(
      ExitCode.USAGE,
      twice.map(({ line, name }) => duplicateSubgraph(file, line, name)),
    );
  const here = dirname(file);
  return {
    file,
    published: join(here, 'published'),
    subgraphs: entries.map(({ name, folder, url }) => ({ name, url, sdlFile: resolve(here, folder, 'generated/schema.graphql') })),
  };
}
