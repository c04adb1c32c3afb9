import { basename, dirname, relative, sep } from 'node:path';
import type { Graph } from '../compose/graph.js';
import { leftAside, replaceFiles, type Replacement } from '../compose/replace-files.js';
import { blobFile, blobsFolder, isBlobName, listBlobs, readBlob, sha256 } from './blobs.js';
import { withVersion } from './print-version.js';
import type { History } from './read-history.js';
import type { Version } from './version.js';

type Files = ReadonlyMap<string, string>;

export interface Publication {
  readonly graph: Graph;
  readonly history: History;
  /** The version to append; none where the last one is the same. */
  readonly version: Version | undefined;
  /** What is to stand in published/ and docs/, and what stands there: file → text. */
  readonly fresh: Files;
  readonly published: Files;
  /** Texts that the history has to keep. */
  readonly kept: Iterable<string>;
  /** So many of the last versions keep their texts; all do without it. */
  readonly keep?: number;
}

/** The files of published/ by name, `contracts/public.graphql` among them: what a version is made of. */
export const textsIn = (graph: Graph, files: Files): Files =>
  new Map(
    [...files]
      .map(([file, text]) => [relative(graph.published, file).replaceAll(sep, '/'), text] as const)
      .filter(([name]) => !name.startsWith('..')),
  );

/** What a publication that was killed has left beside the files it was about to replace. */
export const remainsOf = (graph: Graph, history: History): readonly string[] => [
  ...leftAside(graph.published, (name) => name.endsWith('.graphql')),
  ...leftAside(blobsFolder(graph), isBlobName),
  ...leftAside(dirname(history.file), (name) => name === basename(history.file)),
];

/**
 * Writes a publication, all or nothing: kept texts, published files, then the history, which makes it a version. Where that breaks off in
 * between, `verify` says so and the next `publish` mends it. Texts that no version keeps go last. Answers what was done, a line a file.
 * @throws Refusal (usage) where something cannot be written
 */
export function writePublication(publication: Publication, folder: string): readonly string[] {
  const { history, version, fresh, published } = publication;
  const changed = [...fresh].filter(([file, text]) => published.get(file) !== text);
  const gone = [...published.keys()].filter((file) => !fresh.has(file));
  replaceFiles([
    ...blobsOf(publication),
    ...changed,
    ...gone.map((file): Replacement => [file, undefined]),
    ...(version ? ([[history.file, withVersion(history.text, version)]] as const) : []),
    ...surplusOf(publication),
  ]);
  const isChanged = new Map(changed);
  return [
    ...[...fresh.keys()].map((file) =>
      isChanged.has(file) ? `✎ 已写入 · written    ${relative(folder, file)}` : `= 未变化 · unchanged  ${relative(folder, file)}`,
    ),
    ...gone.map((file) => `✗ 已删除 · removed    ${relative(folder, file)}`),
    ...historyLine(publication, folder),
  ];
}

/** Under names that their contents give: those that stand there already are left alone, unless they were altered. */
function blobsOf({ graph, kept }: Publication): readonly Replacement[] {
  return [...kept]
    .map((text) => ({ text, hash: sha256(text) }))
    .filter(({ hash }) => readBlob(graph, hash).state !== 'whole')
    .map(({ hash, text }) => [blobFile(graph, hash), text]);
}

function surplusOf({ graph, history, version, keep }: Publication): readonly Replacement[] {
  if (keep === undefined) return [];
  const remains = remainsOf(graph, history).map((file): Replacement => [file, undefined]);
  const versions = [...history.versions, ...(version ? [version] : [])].slice(-keep);
  const needed = new Set(versions.flatMap(({ files }) => [...files.values()].map((hash) => blobFile(graph, hash))));
  return [...remains, ...listBlobs(graph).flatMap((file): readonly Replacement[] => (needed.has(file) ? [] : [[file, undefined]]))];
}

function historyLine({ history, version }: Publication, folder: string): readonly string[] {
  const file = relative(folder, history.file);
  const last = history.versions.at(-1);
  if (version) {
    const { version: number, hash, changes } = version;
    const { breaking, dangerous, safe } = changes;
    const counts = number === 1 ? '' : `  ${breaking} 破坏性 · breaking, ${dangerous} 危险 · dangerous, ${safe} 安全 · safe`;
    return [`+ 已追加 · appended   ${file}：版本 ${number} · version ${number} (${hash.slice(0, 12)})${counts}`];
  }
  return last ? [`= 未变化 · unchanged  ${file}：版本 ${last.version} · version ${last.version}`] : [];
}
