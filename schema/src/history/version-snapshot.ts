import { Kind, parse, Source, type ConstDirectiveNode } from 'graphql';
import type { Graph } from '../compose/graph.js';
import type { SubgraphSdl } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { badSdl } from '../report/messages.js';
import { Refusal } from '../report/refusal.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { blobFile, readBlob, sha256 } from './blobs.js';
import { alteredBlob, missingBlob } from './history-problems.js';
import { restoreCommand } from './restore-command.js';
import { API, SUPERGRAPH, type Version } from './version.js';

export interface TextsOptions {
  /** Where the reader stands: what to do is told for there. */
  readonly folder: string;
  /** Texts that may serve where a blob does not: what stands in published/ now. */
  readonly besides?: Iterable<string>;
}

/** The published files of a version, by name, each with the hash that the version says. @throws Refusal (usage) */
export function textsOf(graph: Graph, { version, files }: Version, { folder, besides = [] }: TextsOptions): ReadonlyMap<string, string> {
  const others = new Map([...besides].map((text) => [sha256(text), text]));
  const found = [...files].map(([name, hash]) => ({ name, hash, blob: others.has(hash) ? undefined : readBlob(graph, hash) }));
  const lost = found.filter(({ blob }) => blob && blob.state !== 'whole');
  const restore = restoreCommand(
    lost.map(({ hash }) => blobFile(graph, hash)),
    folder,
  );
  const problems = lost.map(({ name, hash, blob }) => {
    const file = blobFile(graph, hash);
    return blob?.state === 'altered' ? alteredBlob(file, restore) : missingBlob(file, version, name, restore);
  });
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return new Map(found.map(({ name, hash, blob }) => [name, blob?.state === 'whole' ? blob.text : others.get(hash)!]));
}

/** A version as a graph; `texts` are its files. @throws Refusal (usage) where one of them is no GraphQL */
export function snapshotOf(graph: Graph, { version, files }: Version, texts: ReadonlyMap<string, string>): Snapshot {
  const supergraph = texts.get(SUPERGRAPH)!;
  const urls = urlsIn(parsed('supergraph', blobFile(graph, files.get(SUPERGRAPH)!), supergraph));
  const subgraphs = [...texts]
    .filter(([name]) => name !== SUPERGRAPH && name !== API && !name.startsWith('contracts/'))
    .map(([fileName, sdl]): SubgraphSdl => {
      const name = fileName.slice(0, -'.graphql'.length);
      const file = blobFile(graph, files.get(fileName)!);
      return { name, url: urls.get(name) ?? '', file, sdl, document: parsed(name, file, sdl) };
    });
  return { title: `version ${version}`, subgraphs, supergraph, api: texts.get(API)!, hints: [] };
}

function parsed(name: string, file: string, text: string): SubgraphSdl['document'] {
  try {
    return parse(new Source(text, file));
  } catch (error) {
    throw new Refusal(ExitCode.USAGE, [badSdl(name, file, undefined, (error as Error).message)]);
  }
}

/** Name → URL: what `@join__graph` says of each subgraph. */
function urlsIn({ definitions }: SubgraphSdl['document']): ReadonlyMap<string, string> {
  const graphs = definitions.find((node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph');
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  return new Map(
    values.map(({ name, directives }) => {
      const graph = directives?.find((directive) => directive.name.value === 'join__graph');
      return [argument(graph, 'name') ?? name.value, argument(graph, 'url') ?? ''];
    }),
  );
}

function argument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
