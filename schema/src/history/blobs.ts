import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph } from '../compose/graph.js';

/** A text that is kept under the first half of its hash, in history/ beside subgraphs.yaml; or what became of it. */
export type Blob =
  | { readonly state: 'whole'; readonly text: string }
  /** Not kept any more, or lost. */
  | { readonly state: 'missing' }
  /** Its text is another than its name says. */
  | { readonly state: 'altered' };

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const blobsFolder = (graph: Graph): string => join(dirname(graph.file), 'history');

/** Where the text of this hash is kept; gateways build the same name (gateway/server/src/supergraph/published-version.ts). */
export const blobFile = (graph: Graph, hash: string): string => join(blobsFolder(graph), `${hash.slice(0, 16)}.graphql`);

export function readBlob(graph: Graph, hash: string): Blob {
  try {
    const text = readFileSync(blobFile(graph, hash), 'utf8');
    return sha256(text) === hash ? { state: 'whole', text } : { state: 'altered' };
  } catch (error) {
    return { state: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'altered' };
  }
}

/** Texts that stand there, needed or not; whatever has another name is somebody's. */
export function listBlobs(graph: Graph): readonly string[] {
  try {
    return readdirSync(blobsFolder(graph))
      .filter(isBlobName)
      .toSorted()
      .map((name) => join(blobsFolder(graph), name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export const isBlobName = (name: string): boolean => /^[0-9a-f]{16}\.graphql$/.test(name);
