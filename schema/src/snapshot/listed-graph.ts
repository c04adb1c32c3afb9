import { join } from 'node:path';
import { type Graph, readGraph } from '../compose/graph.js';
import { sameForm, type SdlText, textOf } from '../compose/read-sdl.js';
import { Refusal } from '../report/refusal.js';
import { extractSubgraphs } from './extract-subgraphs.js';
import type { FoundGraph } from './found-graph.js';
import { subgraphsNamedIn } from './join-graph.js';

/** Files as they stand in a working tree, on the disk or at a commit; named by their absolute paths there. */
export interface Files {
  /** Texts by path; of those that are there. */
  readonly read: (files: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** What a file is called in a message: an absolute path, as everywhere. */
  readonly shown: (file: string) => string;
}

export const filesOnDisk: Files = {
  read: async (files) =>
    new Map(
      files.flatMap((file) => {
        const text = textOf(file);
        return text === undefined ? [] : [[file, text] as const];
      }),
    ),
  shown: (file) => file,
};

/**
 * The graph that a subgraphs.yaml lists, or nothing where there is none. An SDL that is not committed (or not built) is taken from published/; what is
 * published is also what the graph composes to, provided that it was published from these very SDLs.
 * @throws Refusal (usage)
 */
export async function readListedGraph(file: string, files: Files, title: string): Promise<FoundGraph | undefined> {
  const list = (await files.read([file])).get(file);
  if (list === undefined) return undefined;
  const graph = graphAt(file, list, files);
  const published = (name: string) => join(graph.published, `${name}.graphql`);
  const wanted = graph.subgraphs.flatMap(({ name, sdlFile }) => [sdlFile, published(name)]);
  const texts = await files.read([...wanted, published('supergraph'), published('api')]);
  const subgraphs = graph.subgraphs.map(({ name, url, sdlFile }): SdlText => {
    const from = !texts.has(sdlFile) && texts.has(published(name)) ? published(name) : sdlFile;
    return { name, url, file: files.shown(from), text: texts.get(from) };
  });

  const supergraph = texts.get(published('supergraph'));
  const isOfThese = (given: string) =>
    subgraphs.every(({ name, text }) => text !== undefined && sameForm(text) === sameForm(texts.get(published(name)) ?? '')) &&
    sameNames(subgraphsNamedIn(given, { file: files.shown(published('supergraph')) }), subgraphs);
  if (supergraph === undefined || !isOfThese(supergraph)) return { title, file: files.shown(file), subgraphs };
  const place = { file: files.shown(published('supergraph')) };
  const api = texts.get(published('api')) ?? (await extractSubgraphs(supergraph, place)).api;
  return { title, file: files.shown(file), subgraphs, composed: { supergraph: sameForm(supergraph), api: sameForm(api) } };
}

const sameNames = (named: ReadonlyMap<string, string>, subgraphs: readonly SdlText[]): boolean =>
  named.size === subgraphs.length && subgraphs.every(({ name }) => named.has(name));

function graphAt(file: string, text: string, { shown }: Files): Graph {
  try {
    return readGraph(file, text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.exitCode,
      error.problems.map((problem) => ({ ...problem, file: problem.file && shown(problem.file) })),
    );
  }
}
