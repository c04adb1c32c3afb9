import { seededRandom } from '../seeded-random.js';
import { operationText } from './operation-text.js';
import { recordTypes, type LargeGraphSizes } from './record-type.js';
import { subgraphText } from './subgraph-text.js';

export interface LargeGraph {
  readonly subgraphs: readonly { readonly name: string; readonly url: string; readonly sdl: string }[];
  readonly operations: readonly { readonly client: string; readonly name: string; readonly text: string }[];
}

const CLIENTS = ['web', 'mobile', 'counter', 'reporting'];

/** A graph of that many subgraphs, types and operations, and of one seed. @throws when the sizes do not fit each other */
export function largeGraph(sizes: LargeGraphSizes): LargeGraph {
  const types = recordTypes(sizes);
  const names = numbered('department', sizes.subgraphs);
  const nouns = numbered('Department', sizes.subgraphs);
  const random = seededRandom(sizes.seed + 1);
  return {
    subgraphs: names.map((name, at) => ({ name, url: `http://127.0.0.1:4001/${name}`, sdl: subgraphText(types, at, nouns[at]!) })),
    operations: numbered('Walk', sizes.operations).map((name, at) => ({
      client: CLIENTS[at % CLIENTS.length]!,
      name,
      text: operationText(types, nouns, name, random),
    })),
  };
}

const numbered = (word: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${word}${String(at).padStart(String(count - 1).length, '0')}`);
