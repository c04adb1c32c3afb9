import { livelihood } from '@redsail/livelihood';
import { organizations } from '@redsail/organizations';
import { personnel } from '@redsail/personnel';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySample } from '../../sample-folder.js';
import { allowed, startSubgraph, type RunningSubgraph } from '../../subgraph.js';
import { digest } from '../digest.js';
import type { FederatedGraph } from '../federated-graph.js';
import { fairWeather, outage, type Weather } from '../weather.js';

/** Our own graph: the published supergraph over the three departments, in this process, on a copy of the sample. */
export async function startRedsail(): Promise<{ graph: FederatedGraph; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-differential-'));
  await copySample(folder);
  const running = new Map<string, RunningSubgraph>();
  for (const department of [organizations, personnel, livelihood]) {
    running.set(department.name, await startSubgraph(department, `sqlite:${join(folder, `${department.name}.sqlite`)}`));
  }
  const graph: FederatedGraph = {
    name: 'redsail',
    supergraphSdl: readFileSync(new URL('../../../../schema/published/supergraph.graphql', import.meta.url), 'utf8'),
    texts: await textsOfSample(running),
    deepest: 5,
    // A lookup by a key that is not there asks no other department for anything.
    isAsked: (type, field) => (type === 'Query' ? field.endsWith('s') || LOOKUPS.includes(field) : !WITHIN_ONE.includes(field)),
    // The two gateways share the databases: what one of them writes the other would read.
    mutations: false,
    weathers: weather,
    caller: allowed(),
    answer: (name, query, variables) => running.get(name)!.execute(query, { ...variables }),
  };
  const stop = async () => {
    for (const department of running.values()) await department.stop();
    rmSync(folder, { recursive: true });
  };
  return { graph, stop };
}

/** Leads to no other department, and stands on every record. */
const WITHIN_ONE: readonly string[] = ['history', 'edges'];
const LOOKUPS: readonly string[] = ['region', 'partyOrganization', 'livelihoodItem', 'person'];

function weather(number: number): Weather {
  if (digest(number, 'weather') % 8 < 5) return fairWeather;
  return outage(['organizations', 'personnel', 'livelihood'][digest(number, 'outage') % 3]!);
}

/** Keys that are there, so that lookups find something. */
async function textsOfSample(running: ReadonlyMap<string, RunningSubgraph>): Promise<FederatedGraph['texts']> {
  const ask = async (subgraph: string, document: string) => (await running.get(subgraph)!.execute(document)).data as Pages;
  const { regions, partyOrganizations } = await ask(
    'organizations',
    '{ regions(first: 6) { nodes { id } } partyOrganizations(first: 6) { nodes { id } } }',
  );
  const { livelihoodItems } = await ask('livelihood', '{ livelihoodItems(first: 6) { nodes { id } } }');
  const { persons } = await ask('personnel', '{ persons(first: 6) { nodes { id } } }');
  const ids = (page: Pages[string] | undefined): string[] => page!.nodes.map(({ id }) => id);
  return {
    'region.id': ids(regions),
    'partyOrganization.id': ids(partyOrganizations),
    'livelihoodItem.id': ids(livelihoodItems),
    'person.id': ids(persons),
    // A lookup takes one key.
    'region.code': [],
    'partyOrganization.code': [],
    'livelihoodItem.no': [],
    'livelihoodItem.code': [],
    ID: [...ids(regions), ...ids(persons)],
    Date: ['2022-06-30', '2022-12-01'],
    DateTime: ['2022-06-30T00:00:00+08:00'],
    Decimal: ['1', '12.5'],
    Ratio: ['0.5'],
    // A cursor that nobody gave out is refused.
    after: [],
    before: [],
    // With `first`, it is refused.
    last: [],
    // Small pages, and now and then one that is refused.
    first: ['1', '2', '3', '2', '3', '4', '2', '3', '-1'],
    '*': ['街道', '120116'],
  };
}

type Pages = Readonly<Record<string, { readonly nodes: readonly { readonly id: string }[] }>>;
