import { Kind, type FieldDefinitionNode, type TypeNode } from 'graphql';
import { objectNodes } from '../directives.js';
import type { Finding, LintedGraph, LintedSubgraph, Rule } from '../rule.js';

/** What comes from another department may be missing: it may be down, or may not know the key. Missing must not void what is there. */
export const boundaryReferencesAreNullable: Rule = {
  id: 'boundary-references-are-nullable',
  expected: {
    zh: '跨子图的字段可为空，跨子图列表的元素亦然',
    en: 'a nullable field, and nullable items in a list, wherever a boundary of subgraphs is crossed',
  },
  mend: { zh: '去掉 !', en: 'drop the !' },
  why: {
    zh: '别的子图停用时，跨越边界的字段没有值；非空会把外层对象一并变为 null，于是一个部门的故障成了大家的故障。',
    en: 'While the other subgraph is down a field across the boundary has no value. Non-null would take the object around it away as well: one department’s outage would be everybody’s.',
  },
  *check(graph) {
    for (const subgraph of graph.subgraphs) {
      for (const type of objectNodes(subgraph.document)) {
        for (const field of type.fields ?? []) yield* checkField(graph, subgraph, type.name.value, field);
      }
    }
  },
};

function* checkField({ ownership }: LintedGraph, subgraph: LintedSubgraph, type: string, field: FieldDefinitionNode): Generator<Finding> {
  const at = { coordinate: `${type}.${field.name.value}`, subgraph: subgraph.name };
  const isForeign = (name: string): boolean => (ownership.ownerOf(name) ?? subgraph.name) !== subgraph.name;
  if (ownership.isKeyField(subgraph.name, type, field.name.value)) return;

  if (isForeign(type) && isNonNull(field.type)) {
    yield {
      ...at,
      what: { zh: `由 ${subgraph.name} 加到 ${type} 上，却是非空`, en: `is added to ${type} by ${subgraph.name} and is non-null` },
    };
  }
  const target = namedType(field.type);
  if (isForeign(target) && anyNonNull(field.type)) {
    const owner = ownership.ownerOf(target);
    yield { ...at, what: { zh: `引用子图 ${owner} 的 ${target}，却是非空`, en: `refers to ${target} of ${owner} and is non-null` } };
  }
}

const isNonNull = (type: TypeNode): boolean => type.kind === Kind.NON_NULL_TYPE;
const anyNonNull = (type: TypeNode): boolean => isNonNull(type) || (type.kind === Kind.LIST_TYPE && anyNonNull(type.type));
const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
