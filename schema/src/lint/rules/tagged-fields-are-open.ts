import { Callers, type Contract } from '../../contracts/contract.js';
import { isChosen } from '../../contracts/fallen-parts.js';
import { recordParts } from '../../contracts/record-part.js';
import { selectParts } from '../../contracts/select-parts.js';
import { readTaggedGraph, type Tagged, type TaggedGraph, type TaggedType } from '../../contracts/tagged-graph.js';
import type { Finding, Rule } from '../rule.js';

/**
 * Callers of some contracts have no token. A guard would refuse them what the contract promises, and where the guard is forgotten one day,
 * the tag is what lets everybody in. So whoever tags a field says that it is open, and this holds them to it.
 */
export const taggedFieldsAreOpen: Rule = {
  id: 'tagged-fields-are-open',
  expected: {
    zh: '面向无令牌调用方的契约中，字段及其所指类型、按其筛选或排序，均不需要权限',
    en: 'fields that take no token, nor lead to what does, in a contract whose callers have none; the same for filters and orders by them',
  },
  mend: {
    zh: '去掉 @tag；标签由声明得出的，在声明处写明权限',
    en: 'take the @tag away; where a declaration gives it, name the scope in the declaration',
  },
  why: {
    zh: '此类契约的调用方没有令牌：受保护的部分会被拒绝，而保护一旦被忘，标签就让人人进入。标签即声明公开，此规则使其名副其实。',
    en: 'Callers of such a contract have no token: a guard would refuse them, and where a guard is forgotten one day, the tag lets everybody in. A tag says that a part is open; this rule holds whoever writes it to that.',
  },
  *check({ subgraphs, contracts }) {
    const graph = readTaggedGraph(subgraphs);
    for (const contract of contracts) if (contract.callers === Callers.ANONYMOUS) yield* closedParts(graph, contract);
  },
};

function* closedParts(graph: TaggedGraph, contract: Contract): Generator<Finding> {
  const selection = selectParts(graph, contract);
  const recordPart = recordParts(graph);
  // What is tagged and falls out of the contract all the same was meant to be in it.
  const isMeant = (coordinate: string, part: Tagged) => selection.has(coordinate) || isChosen(part, contract);
  for (const [name, type] of graph) {
    if (type.guarded && isChosen(type, contract)) {
      yield takesToken(name, contract);
      continue;
    }
    for (const [field, of] of type.fields) {
      const coordinate = `${name}.${field}`;
      if (!isMeant(coordinate, of)) continue;
      if (type.guarded || of.guarded) yield takesToken(coordinate, contract);
      else if (isGuardedType(graph, of.type)) yield leadsTo(coordinate, of.type, contract);
    }
    for (const [part, of] of [...type.inputFields, ...type.values]) {
      const coordinate = `${name}.${part}`;
      const source = recordPart(name, part);
      if (source !== undefined && isMeant(coordinate, of) && isGuardedField(graph, source)) yield leadsTo(coordinate, source, contract);
    }
  }
}

/** A connection and its edges need what their nodes need: nothing else is in them. */
function isGuardedType(graph: TaggedGraph, name: string): boolean {
  const type = graph.get(name);
  return type !== undefined && (type.guarded || nodeTypes(name, type).some((node) => graph.get(node)?.guarded === true));
}

const nodeTypes = (name: string, { fields }: TaggedType): readonly string[] =>
  /(Connection|Edge)$/.test(name) ? ['node', 'nodes'].flatMap((field) => fields.get(field)?.type ?? []) : [];

function isGuardedField(graph: TaggedGraph, coordinate: string): boolean {
  const [type, field] = coordinate.split('.') as [string, string];
  const of = graph.get(type)!;
  return of.guarded || of.fields.get(field)!.guarded || isGuardedType(graph, of.fields.get(field)!.type);
}

const takesToken = (coordinate: string, { name }: Contract): Finding => ({
  coordinate,
  what: {
    zh: `契约 ${name} 的调用方没有令牌，而此处需要权限`,
    en: `is tagged for the contract ${name}, whose callers have no token, and takes one`,
  },
});

const leadsTo = (coordinate: string, target: string, { name }: Contract): Finding => ({
  coordinate,
  what: {
    zh: `契约 ${name} 的调用方没有令牌，而此处指向需要权限的 ${target}`,
    en: `is tagged for the contract ${name}, whose callers have no token, and leads to ${target}, which takes one`,
  },
});
