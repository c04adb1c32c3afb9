import type { Snapshot } from '../snapshot/snapshot.js';
import { composeContract, isEmpty } from './compose-contract.js';
import type { Contract } from './contract.js';
import { selectParts } from './select-parts.js';
import { readTaggedGraph } from './tagged-graph.js';

/**
 * A graph as the callers of a contract see it, to be compared with another: its API and nothing else, for what is hidden may change as it
 * likes. Undefined where there is no such contract yet: nothing is tagged for it there, or no more than an API is known.
 * @throws Refusal (cannot compose)
 */
export async function contractSnapshot({ title, subgraphs }: Snapshot, contract: Contract): Promise<Snapshot | undefined> {
  if (isEmpty(selectParts(readTaggedGraph(subgraphs), contract))) return undefined;
  const { api, hints } = await composeContract(subgraphs, contract);
  return { title: `${title} · ${contract.name}`, subgraphs: [], supergraph: undefined, api, hints };
}
