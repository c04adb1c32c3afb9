import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unknownUrl } from '../compose/graph.js';
import { sameForm, textOf } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { Refusal } from '../report/refusal.js';
import { extractSubgraphs } from './extract-subgraphs.js';
import type { FoundGraph } from './found-graph.js';
import { parseAt, subgraphsNamedIn } from './join-graph.js';
import { readSchemaText } from './schema-text.js';
import { contradictoryPublication, nothingPublished } from './snapshot-messages.js';

const SUPERGRAPH = 'supergraph.graphql';
const API = 'api.graphql';

/**
 * A folder as `publish` writes it: `<subgraph>.graphql`, supergraph.graphql, api.graphql; any of the three may be missing. contracts/ in it has the API of
 * each contract.
 * @throws Refusal (usage) where there is nothing of them, or they are not of one publication
 */
export async function readPublished(
  folder: string,
  { title, reader }: { readonly title: string; readonly reader: string },
): Promise<FoundGraph> {
  const texts = new Map(
    namesIn(folder).flatMap((name) => {
      const text = textOf(join(folder, name));
      return text === undefined ? [] : [[name, sameForm(text)] as const];
    }),
  );
  if (texts.size === 0) throw new Refusal(ExitCode.USAGE, [nothingPublished(folder)]);
  const supergraph = texts.get(SUPERGRAPH);
  const subgraphs = [...texts.keys()].filter((name) => name !== SUPERGRAPH && name !== API).map((name) => basename(name, '.graphql'));
  if (subgraphs.length === 0) {
    const name = supergraph === undefined ? API : SUPERGRAPH;
    return readSchemaText(texts.get(name)!, { title, reader, file: join(folder, name) });
  }
  const composed = supergraph === undefined ? undefined : await readComposition({ folder, supergraph, api: texts.get(API), subgraphs });
  return {
    title,
    file: folder,
    subgraphs: subgraphs.map((name) => ({
      name,
      url: composed?.urls.get(name) ?? unknownUrl(name),
      file: join(folder, `${name}.graphql`),
      text: texts.get(`${name}.graphql`),
    })),
    composed,
    contracts: contractsIn(join(folder, 'contracts')),
  };
}

/** Without the folder nobody knows: contracts may have been there, and not been published. */
const contractsIn = (folder: string): ReadonlyMap<string, string> | undefined =>
  existsSync(folder) ? new Map(namesIn(folder).map((name) => [basename(name, '.graphql'), textOf(join(folder, name)) ?? ''])) : undefined;

interface Publication {
  readonly folder: string;
  readonly supergraph: string;
  readonly api: string | undefined;
  readonly subgraphs: readonly string[];
}

async function readComposition({ folder, supergraph, api, subgraphs }: Publication) {
  const place = { file: join(folder, SUPERGRAPH) };
  const urls = subgraphsNamedIn(supergraph, place);
  const inSupergraph = [...urls.keys()].sort();
  if (inSupergraph.join() !== subgraphs.toSorted().join()) {
    throw new Refusal(ExitCode.USAGE, [contradictoryPublication(folder, subgraphs, inSupergraph)]);
  }
  if (api === undefined) return { urls, supergraph, api: (await extractSubgraphs(supergraph, place)).api };
  parseAt(api, { file: join(folder, API) });
  return { urls, supergraph, api };
}

/** None where there is no such folder. */
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.graphql'))
        .sort()
    : [];
