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

function weather(number: number): Weather {
  if (digest(number, 'weather') % 8 < 5) return fairWeather;
  return outage(['organizations', 'personnel', 'livelihood'][digest(number, 'outage') % 3]!);
}

/** Keys that are there, so that lookups find something. */
async function textsOfSample(running: ReadonlyMap<string, RunningSubgraph>): Promise<FederatedGraph['texts']> {
  const { data } = await running
    .get('organizations')!
    .execute('{ regions(first: 8) { nodes { id code } } partyOrganizations(first: 8) { nodes { id code } } }');
  const items = await running.get('livelihood')!.execute('{ livelihoodItems(first: 8) { nodes { id no } } }');
  const persons = await running.get('personnel')!.execute('{ persons(first: 8) { nodes { id } } }');
  const records = [
    ...data.regions.nodes,
    ...data.partyOrganizations.nodes,
    ...items.data.livelihoodItems.nodes,
    ...persons.data.persons.nodes,
  ];
  const all = (field: string) => records.map((record) => record[field] as string | undefined).filter((text) => text !== undefined);
  return {
    ID: all('id'),
    id: all('id'),
    code: all('code'),
    no: all('no'),
    Date: ['2022-06-30', '2022-12-01'],
    DateTime: ['2022-06-30T00:00:00+08:00'],
    Decimal: ['1', '12.5'],
    Ratio: ['0.5'],
    Fen: ['100'],
    // A cursor that nobody gave out is refused.
    after: [],
    before: [],
    '*': [...all('code'), '街道'],
  };
}
