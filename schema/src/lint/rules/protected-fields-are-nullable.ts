import { Kind, type TypeNode } from 'graphql';
import { guardsOn, objectNodes, type ObjectNode } from '../directives.js';
import type { LintedSubgraph, Rule } from '../rule.js';

/**
 * A caller who lacks the scope gets null; a non-null field would take everything around it away as well. A command is the exception:
 * an operation with one that the caller may not give is refused as a whole, before anything of it is sent.
 */
export const protectedFieldsAreNullable: Rule = {
  id: 'protected-fields-are-nullable',
  expected: { zh: '受保护的字段、指向受保护类型的字段可为空', en: 'a nullable field, where it or the type behind it is protected' },
  mend: { zh: '去掉 !', en: 'drop the !' },
  why: {
    zh: '无权者得到 null；非空会把外层对象一并变为 null。',
    en: 'Whoever lacks the scope gets null; non-null would take the object around it away as well.',
  },
  *check({ subgraphs }) {
    for (const subgraph of subgraphs) {
      const needs = guardsByType(subgraph);
      for (const type of objectNodes(subgraph.document)) {
        if (type.name.value === 'Mutation') continue;
        const held = needs(type.name.value);
        for (const field of type.fields ?? []) {
          const more = [...guardsOn(field), ...needs(namedType(field.type))].filter((guard) => !held.includes(guard));
          if (more.length > 0 && field.type.kind === Kind.NON_NULL_TYPE) {
            yield {
              coordinate: `${type.name.value}.${field.name.value}`,
              subgraph: subgraph.name,
              what: { zh: '受保护，却是非空', en: 'is protected and non-null' },
            };
          }
        }
      }
    }
  },
};

/** What a caller needs for a type. A connection and its edges need what their nodes need: nothing else is in them. */
function guardsByType({ document }: LintedSubgraph): (type: string) => readonly string[] {
  const types = Map.groupBy(objectNodes(document), ({ name }) => name.value);
  const own = (type: string): readonly string[] => (types.get(type) ?? []).flatMap(guardsOn);
  return (type) => [...own(type), ...(types.get(type) ?? []).flatMap(nodeTypes).flatMap(own)];
}

const nodeTypes = ({ name, fields }: ObjectNode): readonly string[] =>
  /(Connection|Edge)$/.test(name.value)
    ? (fields ?? []).filter((field) => field.name.value === 'node' || field.name.value === 'nodes').map((field) => namedType(field.type))
    : [];

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
