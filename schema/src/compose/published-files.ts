import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { composeContract } from '../contracts/compose-contract.js';
import { readContracts } from '../contracts/read-contracts.js';
import { rules as lintRules } from '../lint/rules.js';
import { rulesDocument } from '../report/rules-document.js';
import { allRules } from '../rules/all-rules.js';
import { rolesDocument } from '../report/roles-document.js';
import type { Composition } from './compose.js';
import type { Graph } from './graph.js';
import type { SubgraphSdl } from './read-sdl.js';

/** What schema/published should hold now, docs/roles.md where the graph has roles, RULES.md where it keeps one: file → text. */
export async function freshFiles(
  graph: Graph,
  sdls: readonly SubgraphSdl[],
  composition: Composition,
): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...[
      ...sdls.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
      ['supergraph.graphql', composition.supergraph] as const,
      ['api.graphql', composition.api] as const,
    ].map(([name, text]) => [join(graph.published, name), text] as const),
    ...rolesFile(graph, composition.supergraph),
    ...(await contractFiles(graph, sdls)),
    ...rulesFile(graph),
  ]);
}

/** `contracts/<name>.graphql`: what the callers of each contract see. */
const contractFiles = (graph: Graph, sdls: readonly SubgraphSdl[]): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(
    readContracts(graph, sdls).map(async (contract) => {
      const { api } = await composeContract(sdls, contract);
      return [join(graph.published, 'contracts', `${contract.name}.graphql`), api] as const;
    }),
  );

/** The roles stand in roles.yaml beside subgraphs.yaml; what they open in the graph is for people, hence in docs/. */
export function rolesFile(graph: Graph, supergraph: string): readonly (readonly [string, string])[] {
  const roles = join(dirname(graph.file), 'roles.yaml');
  return existsSync(roles) ? [[docsFile(graph), rolesDocument(readFileSync(roles, 'utf8'), supergraph)]] : [];
}

/** RULES.md beside subgraphs.yaml, where a graph keeps one: the rules that its changes are judged by. */
const rulesFile = (graph: Graph): readonly (readonly [string, string])[] =>
  existsSync(rulesPath(graph)) ? [[rulesPath(graph), rulesDocument(allRules, lintRules)]] : [];

const rulesPath = (graph: Graph): string => join(dirname(graph.file), 'RULES.md');

const docsFile = (graph: Graph): string => join(dirname(graph.file), '../docs/roles.md');

/** What it holds: file → text; empty before the first publication. */
export function publishedFiles(graph: Graph): ReadonlyMap<string, string> {
  try {
    const names = readdirSync(graph.published, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(contracts\/)?[^/]+\.graphql$/.test(name),
    );
    const files = [...names.sort().map((name) => join(graph.published, name)), ...[docsFile(graph), rulesPath(graph)].filter(existsSync)];
    return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}
