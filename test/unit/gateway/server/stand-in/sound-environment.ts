import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSupergraph } from './town.js';

/** Where the files of one test file stand. */
export const folder = mkdtempSync(join(tmpdir(), 'gateway-config-'));
export const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
export const sdl = (field: string) => `type Query { ${field}: String }`;
export const supergraph = write(
  'supergraph.graphql',
  composeSupergraph([
    { name: 'organizations', url: 'http://unused.example/', sdl: sdl('a') },
    { name: 'rider-stations', url: 'http://unused.example/', sdl: sdl('b') },
  ]),
);
const subgraphs = write(
  'subgraphs.yaml',
  `subgraphs:
  - { name: organizations, folder: ../subgraphs/organizations, url: "http://127.0.0.1:4001/graphql" }
  - { name: rider-stations, folder: ../subgraphs/rider-stations, url: "http://127.0.0.1:4009/graphql" }
`,
);
export const hash = createHash('sha256').update(readFileSync(supergraph)).digest('hex');

/** A history of two versions, of which only the second has its file. */
export function history(name: string, text = readFileSync(supergraph, 'utf8')): string {
  mkdirSync(join(folder, name, 'history'), { recursive: true });
  write(`${name}/history/${hash.slice(0, 16)}.graphql`, text);
  return write(`${name}/history.yaml`, `- version: 1\n  hash: ${'a'.repeat(64)}\n- version: 2\n  hash: "${hash}"\n`);
}

/** An environment with which a gateway starts. */
export const sound = { REDSAIL_SUPERGRAPH: supergraph, REDSAIL_SUBGRAPHS: subgraphs, REDSAIL_DATA: join(folder, 'data') };
