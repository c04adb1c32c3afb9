import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Graph, readGraph } from '../compose/graph.js';
import { sameForm, type SdlText, textOf } from '../compose/read-sdl.js';
import { Refusal } from '../report/refusal.js';
import { extractSubgraphs } from './extract-subgraphs.js';
import type { FoundGraph } from './found-graph.js';
import { parseAt, subgraphsNamedIn } from './join-graph.js';

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

  const isPublished = subgraphs.every(
    ({ name, text }) => text !== undefined && sameForm(text) === sameForm(texts.get(published(name)) ?? ''),
  );
  const composed = isPublished
    ? await publishedComposition(texts.get(published('supergraph')), texts.get(published('api')), subgraphs)
    : undefined;
  const contracts = isPublished ? await publishedContracts(graph, files) : undefined;
  return { title, file: files.shown(file), subgraphs, composed, contracts };
}

/** Of the contracts that contracts.yaml names there; a graph without the file has none. */
async function publishedContracts(graph: Graph, files: Files): Promise<ReadonlyMap<string, string> | undefined> {
  const list = join(dirname(graph.file), 'contracts.yaml');
  const text = (await files.read([list])).get(list);
  const entries: unknown = text === undefined ? [] : (parse(text) as { contracts?: unknown } | null)?.contracts;
  const names = Array.isArray(entries)
    ? entries.flatMap((entry: { name?: unknown } | null) => (entry?.name ? [String(entry.name)] : []))
    : [];
  const fileOf = new Map(names.map((name) => [name, join(graph.published, 'contracts', `${name}.graphql`)]));
  const texts = await files.read([...fileOf.values()]);
  const found = [...fileOf].flatMap(([name, file]) => (texts.has(file) ? [[name, texts.get(file)!] as const] : []));
  return found.length === names.length ? new Map(found) : undefined;
}

/** Nothing where what was published is not of these subgraphs, or damaged: they can be composed. */
async function publishedComposition(supergraph: string | undefined, api: string | undefined, subgraphs: readonly SdlText[]) {
  if (supergraph === undefined) return undefined;
  try {
    const named = subgraphsNamedIn(supergraph, {});
    if (named.size !== subgraphs.length || subgraphs.some(({ name }) => !named.has(name))) return undefined;
    const clients = api ?? (await extractSubgraphs(supergraph, {})).api;
    parseAt(clients, {});
    return { supergraph: sameForm(supergraph), api: sameForm(clients) };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

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
