import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentNode } from 'graphql';
import type { Graph } from '../compose/graph.js';
import { ExitCode } from '../exit-code.js';
import { readEntries, type Shape } from '../read-entries.js';
import { duplicateContract, unknownTag } from '../report/contract-messages.js';
import { badConfig } from '../report/messages.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { Callers, type Contract } from './contract.js';
import { readTaggedGraph, type TaggedGraph } from './tagged-graph.js';

/** Names become files of published/contracts/. */
const texts: Shape<'name' | 'title' | 'callers'> = {
  name: { matches: (value) => /^[a-z][a-z0-9_-]*$/.test(value), example: 'name: public' },
  title: { matches: (value) => value.trim() !== '', example: 'title: 公众门户 · public portal' },
  callers: { matches: (value) => isCallers(value), example: `callers: ${Object.values(Callers).join(' | ')}` },
};

const tag = { matches: (value: string) => /^[A-Za-z_][\w/-]*$/.test(value) };
const lists: Shape<'include' | 'exclude'> = {
  include: { ...tag, example: 'include: [public]' },
  exclude: { ...tag, example: 'exclude: [internal]' },
};

const isCallers = (value: string): value is Callers => (Object.values(Callers) as string[]).includes(value);

/**
 * Reads contracts.yaml beside subgraphs.yaml; a graph without one has no contracts. A tag that no subgraph uses is a mistake: misspelt, it
 * would let through what it was to keep out.
 * @throws Refusal (usage)
 */
export function readContracts(graph: Graph, subgraphs: readonly { readonly document: DocumentNode }[]): readonly Contract[] {
  const file = contractsFile(graph);
  if (!existsSync(file)) return [];
  const entries = readEntries(file, 'contracts', texts, { lists });
  const contracts = entries.map((entry): Contract => ({ ...entry, callers: entry.callers as Callers, file }));
  const known = tagsOf(readTaggedGraph(subgraphs));
  const problems = contracts.flatMap((contract, index) => [...problemsOf(contract, index, contracts, known)]);
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
  return contracts;
}

export const contractsFile = (graph: Graph): string => join(dirname(graph.file), 'contracts.yaml');

const FIELDS: readonly string[] = [...Object.keys(texts), ...Object.keys(lists)];

function* problemsOf(contract: Contract, index: number, all: readonly Contract[], known: ReadonlySet<string>): Generator<Problem> {
  const { file, line, name, include, exclude } = contract;
  if (all.findIndex((other) => other.name === name) < index) yield duplicateContract(file, line, name);
  // An `exclud` that nobody reads would leave everything in.
  for (const field of Object.keys(contract)) {
    if (![...FIELDS, 'file', 'line'].includes(field))
      yield badConfig(file, line, `contracts[${index}]`, FIELDS.join(', '), { [field]: '…' });
  }
  if (include.length + exclude.length === 0) yield badConfig(file, line, `contracts[${index}].include`, lists.include.example, include);
  for (const one of [...include, ...exclude]) if (!known.has(one)) yield unknownTag(file, line, one, [...known].toSorted());
}

function tagsOf(graph: TaggedGraph): ReadonlySet<string> {
  const parts = [...graph.values()].flatMap((type) => [
    type,
    ...type.values.values(),
    ...type.inputFields.values(),
    ...[...type.fields.values()].flatMap((field) => [field, ...field.arguments.values()]),
  ]);
  return new Set(parts.flatMap(({ tags }) => [...tags]));
}
