import { buildSchema } from 'graphql';
import type { Cache } from '../cache/cache.js';
import type { Change } from '../diff/change.js';
import { partsOf } from '../lint/parts.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { composeContract } from './compose-contract.js';
import type { Contract } from './contract.js';
import { selectParts } from './select-parts.js';
import { readTaggedGraph } from './tagged-graph.js';

/**
 * What the readers of each contract see no longer, and what they see now: a tag that went or came changes nothing in the full graph.
 * @throws Refusal (cannot compose) where a contract of the head does not compose
 */
export async function findContractChanges(
  base: Snapshot,
  head: Snapshot,
  contracts: readonly Contract[],
  cache: Cache | undefined,
): Promise<readonly Change[]> {
  const names = contracts.map(({ name }) => name);
  const gone = [...(base.contracts?.keys() ?? [])].filter((name) => !names.includes(name));
  const removed = gone.map((name): Change => ({ rule: 'contract-removed', coordinate: name, touches: [] }));
  if (contracts.length === 0 || base.subgraphs.length === 0 || head.subgraphs.length === 0) return removed;
  const [before, after] = [partsByContract(base), partsByContract(head)];
  const whole = after();
  const changes = contracts.flatMap((contract) => {
    const [was, is] = [before(contract), after(contract)];
    if (was.size === 0) return [{ rule: 'contract-added', coordinate: contract.name, after: String(is.size), touches: [] }];
    // What the full graph has lost as well is told there.
    const lost = [...was].filter((coordinate) => !is.has(coordinate) && whole.has(coordinate));
    const gained = [...is].filter((coordinate) => !was.has(coordinate));
    return [
      ...outermost(lost).map((part) => ({ ...change('contract-lost', contract, part), touches: [part] })),
      // Whoever uses it has it already: it is the readers of the contract who are new to it.
      ...outermost(gained).map((part) => ({ ...change('contract-gained', contract, part), touches: [] })),
    ];
  });
  // Satisfiability is that of the full graph: what a contract hides is there all the same.
  for (const contract of contracts) await composeContract(head.subgraphs, contract, { cache, satisfiability: false });
  return [...removed, ...changes];
}

const change = (rule: string, { name }: Contract, part: string): Change => ({
  rule,
  coordinate: `${name}/${part}`,
  before: name,
  after: part,
});

/**
 * The coordinates that clients see, of a contract or of all; of a contract that is not there, none. What was published of it tells most: its
 * own filter may have changed since.
 */
function partsByContract({ api, subgraphs, contracts }: Snapshot): (contract?: Contract) => ReadonlySet<string> {
  const parts = partsIn(api);
  const tagged = readTaggedGraph(subgraphs);
  return (contract) => {
    if (!contract) return new Set(parts);
    if (contracts) return new Set(partsIn(contracts.get(contract.name) ?? ''));
    const selection = selectParts(tagged, contract);
    return selection.has('Query') ? new Set(parts.filter((coordinate) => selection.has(coordinate))) : new Set();
  };
}

const partsIn = (api: string): readonly string[] =>
  api === '' ? [] : [...partsOf(buildSchema(api, { assumeValid: true }))].map(({ coordinate }) => coordinate);

/** A type that came or went is told once, not with all its fields. */
function outermost(coordinates: readonly string[]): readonly string[] {
  const all = new Set(coordinates);
  return coordinates.filter((one) => {
    const field = one.replace(/\(.*$/, '');
    return !(field !== one && all.has(field)) && !(one.includes('.') && all.has(one.replace(/\..*$/, '')));
  });
}
