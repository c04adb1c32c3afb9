import { buildSchema, parse } from 'graphql';
import type { Contract } from '../../schema/src/contracts/contract.js';
import { findOwnership } from '../../schema/src/lint/ownership.js';
import type { LintedGraph, Rule } from '../../schema/src/lint/rule.js';

interface Sources {
  /** SDL of the API; left out where a rule looks at subgraphs only. */
  readonly api?: string;
  /** Name of a subgraph → its SDL. */
  readonly subgraphs?: Readonly<Record<string, string>>;
  readonly contracts?: readonly Contract[];
}

/** A graph for a lint rule, from text; directives need no definitions. */
export function lintedGraph({ api = 'scalar Nothing', subgraphs = {}, contracts = [] }: Sources): LintedGraph {
  const linted = Object.entries(subgraphs).map(([name, sdl]) => ({ name, file: `${name}.graphql`, document: parse(sdl) }));
  return { api: buildSchema(api), subgraphs: linted, ownership: findOwnership(linted), contracts };
}

/** What a rule finds, one line each: `Street.lamps: is a list of Lamp records`. */
export const findings = (rule: Rule, sources: Sources): readonly string[] =>
  [...rule.check(lintedGraph(sources))].map(({ coordinate, what }) => `${coordinate}: ${what.en}`);
