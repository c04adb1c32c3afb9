import { buildSchema } from 'graphql';
import type { Cache } from '../cache/cache.js';
import type { Change } from '../diff/change.js';
import { partsOf } from '../lint/parts.js';
import { Refusal } from '../report/refusal.js';
import type { Snapshot } from '../snapshot/snapshot.js';
import { composeContract } from './compose-contract.js';
import type { Contract } from './contract.js';

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
  if (base.subgraphs.length === 0 || head.subgraphs.length === 0) return [];
  const changes: Change[] = [];
  const whole = contracts.length > 0 ? partsIn(head) : new Set();
  for (const contract of contracts) {
    const after = partsIn(await composeContract(head.subgraphs, contract, { cache, satisfiability: false }));
    const before = await partsBefore(base, contract, cache);
    if (before.size === 0) {
      changes.push({ rule: 'contract-added', coordinate: contract.name, after: String(after.size), touches: [] });
      continue;
    }
    // What the full graph has lost as well is told there.
    const lost = [...before].filter((coordinate) => !after.has(coordinate) && whole.has(coordinate));
    const gained = [...after].filter((coordinate) => !before.has(coordinate));
    changes.push(
      ...outermost(lost).map((part) => ({ ...change('contract-lost', contract, part), touches: [part] })),
      // Whoever uses it has it already: it is the readers of the contract who are new to it.
      ...outermost(gained).map((part) => ({ ...change('contract-gained', contract, part), touches: [] })),
    );
  }
  return changes;
}

const change = (rule: string, { name }: Contract, part: string): Change => ({
  rule,
  coordinate: `${name}/${part}`,
  before: name,
  after: part,
});

/** Satisfiability is that of the full graph: what a contract hides is there all the same. A contract that the base did not have yet, or that was empty there, had no parts. */
async function partsBefore({ subgraphs }: Snapshot, contract: Contract, cache: Cache | undefined): Promise<ReadonlySet<string>> {
  try {
    return partsIn(await composeContract(subgraphs, contract, { cache, satisfiability: false, lenient: true }));
  } catch (error) {
    if (error instanceof Refusal) return new Set();
    throw error;
  }
}

const partsIn = ({ api }: { readonly api: string }): ReadonlySet<string> =>
  new Set([...partsOf(buildSchema(api, { assumeValid: true }))].map(({ coordinate }) => coordinate));

/** A type that came or went is told once, not with all its fields. */
function outermost(coordinates: readonly string[]): readonly string[] {
  const all = new Set(coordinates);
  return coordinates.filter((one) => {
    const field = one.replace(/\(.*$/, '');
    return !(field !== one && all.has(field)) && !(one.includes('.') && all.has(one.replace(/\..*$/, '')));
  });
}
