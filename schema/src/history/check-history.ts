import { basename } from 'node:path';
import type { Graph } from '../compose/graph.js';
import type { Problem } from '../report/problem.js';
import { blobFile, listBlobs, readBlob } from './blobs.js';
import { alteredBlob, historyBehind, missingBlob, remainder, surplusBlob } from './history-problems.js';
import { areSameFiles, hashesOf } from './make-version.js';
import type { History } from './read-history.js';
import { restoreCommand } from './restore-command.js';
import { remainsOf, textsIn } from './write-publication.js';

/** Whether the history tells of what stands in published/ (file → text), and keeps what it says it keeps. */
export function checkHistory(graph: Graph, history: History, published: ReadonlyMap<string, string>, folder: string): readonly Problem[] {
  const { file, versions } = history;
  const last = versions.at(-1);
  const hashes = new Map(versions.flatMap(({ files }) => [...files.values()].map((hash) => [blobFile(graph, hash), hash])));
  const listed = listBlobs(graph);
  const isBehind = last && !areSameFiles(last.files, hashesOf(textsIn(graph, published)));
  return [
    ...(isBehind ? [historyBehind(file, basename(graph.published), last.version)] : []),
    // The last version is what gateways load, and what one comes back to from a rollback.
    ...[...(last?.files ?? [])]
      .map(([name, hash]) => ({ name, blob: blobFile(graph, hash) }))
      .filter(({ blob }) => !listed.includes(blob))
      .map(({ name, blob }) => missingBlob(blob, last!.version, name, restoreCommand([blob], folder))),
    ...listed.flatMap((blob) => {
      const hash = hashes.get(blob);
      if (hash === undefined) return [surplusBlob(blob)];
      return readBlob(graph, hash).state === 'altered' ? [alteredBlob(blob, restoreCommand([blob], folder))] : [];
    }),
    ...remainsOf(graph, history).map(remainder),
  ];
}
