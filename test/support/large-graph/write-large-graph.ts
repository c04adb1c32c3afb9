import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { LargeGraph } from './large-graph.js';

/** Where the SDL of one subgraph of a written graph stands. */
export const sdlFile = (folder: string, subgraph: string): string => join(folder, subgraph, 'generated', 'schema.graphql');

/** Writes a graph as the schema tool reads it: subgraphs.yaml, the SDL of each subgraph, operations/<client>/<operation>.graphql. */
export function writeLargeGraph(folder: string, { subgraphs, operations }: LargeGraph): void {
  write(join(folder, 'subgraphs.yaml'), stringify({ subgraphs: subgraphs.map(({ name, url }) => ({ name, folder: name, url })) }));
  for (const { name, sdl } of subgraphs) write(sdlFile(folder, name), sdl);
  for (const { client, name, text } of operations) write(join(folder, 'operations', client, `${name}.graphql`), text);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
