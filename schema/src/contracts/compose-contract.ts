import { compose, type ComposeOptions, type Composition } from '../compose/compose.js';
import type { SubgraphSdl } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import { emptyContract } from '../report/contract-messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import type { Contract } from './contract.js';
import { hideParts } from './hide-parts.js';
import { selectParts, type Selection } from './select-parts.js';
import { readTaggedGraph } from './tagged-graph.js';

/**
 * A contract as a graph of its own: its supergraph, which a gateway loads, and its API. It passes the same checks as the full graph, for it
 * is composed in the same way from the same subgraphs.
 * @throws Refusal (cannot compose), also where nothing at all is tagged for it
 */
export async function composeContract(
  subgraphs: readonly SubgraphSdl[],
  contract: Contract,
  options: ComposeOptions = {},
): Promise<Composition> {
  const selection = selectParts(readTaggedGraph(subgraphs), contract);
  if (isEmpty(selection)) throw new Refusal(ExitCode.CANNOT_COMPOSE, [emptyContract(contract)]);
  return compose(hideParts(subgraphs, selection), options).catch((error: unknown) => {
    throw error instanceof Refusal
      ? new Refusal(
          error.exitCode,
          error.problems.map((problem) => ofContract(contract, problem)),
        )
      : error;
  });
}

/** Nothing can be asked. */
export const isEmpty = (selection: Selection): boolean => !selection.has('Query');

/** The full graph may well compose: what is hidden in this contract is the reason. */
const ofContract = ({ name }: Contract, problem: Problem): Problem => ({
  ...problem,
  what: { zh: `契约 ${name}：${problem.what.zh}`, en: `contract ${name}: ${problem.what.en}` },
});
