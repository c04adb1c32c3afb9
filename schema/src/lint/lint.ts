import { buildSchema } from 'graphql';
import type { SubgraphSdl } from '../compose/read-sdl.js';
import type { Contract } from '../contracts/contract.js';
import { locator } from '../locate.js';
import { unusedExemption } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { isStandardExemption } from './exemptions.js';
import { findOwnership } from './ownership.js';
import type { Exemption } from './read-exemptions.js';
import type { LintedGraph, Rule } from './rule.js';

/** The coordinate of an exemption that turns a rule off: other teams have other habits. */
const EVERYWHERE = '*';

/** Every finding of every rule that nothing exempts, and every exemption that exempts nothing. */
export function lint(
  rules: readonly Rule[],
  api: string,
  subgraphs: readonly SubgraphSdl[],
  exemptions: readonly Exemption[],
  contracts: readonly Contract[] = [],
): readonly Problem[] {
  const graph: LintedGraph = { api: buildSchema(api), subgraphs, ownership: findOwnership(subgraphs), contracts };
  const locate = locator(subgraphs);
  const used = new Set<Exemption>();

  const problems = rules.flatMap(({ id, expected, mend, check }) =>
    [...check(graph)]
      .filter(({ coordinate }) => {
        const exemption = exemptions.find((one) => one.rule === id && (one.coordinate === coordinate || one.coordinate === EVERYWHERE));
        if (exemption) used.add(exemption);
        return !exemption && !isStandardExemption(id, coordinate);
      })
      .map(({ coordinate, what, subgraph }): Problem => ({ code: id, coordinate, ...locate(coordinate, subgraph), what, expected, mend })),
  );
  const unused = exemptions.filter((one) => !used.has(one));
  return [...problems, ...unused.map(({ file, line, rule, coordinate }) => unusedExemption(file, line, rule, coordinate))];
}
