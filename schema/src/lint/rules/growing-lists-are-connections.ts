import { getNamedType, getNullableType, isInterfaceType, isListType, isObjectType, type GraphQLNamedType } from 'graphql';
import { objectNodes } from '../directives.js';
import { partsOfKind } from '../parts.js';
import type { LintedGraph, Rule } from '../rule.js';

/** A list of records can grow, a list of values (counts, codes, errors) is bounded by what it says. */
export const growingListsAreConnections: Rule = {
  id: 'growing-lists-are-connections',
  expected: { zh: '分页连接：edges、nodes、pageInfo、totalCount', en: 'a Relay connection: edges, nodes, pageInfo, totalCount' },
  mend: {
    zh: '改为连接；若确有上限，在 lint.yaml 中写明理由',
    en: 'make it a connection; if something does bound it, say what in lint.yaml',
  },
  why: {
    zh: '记录只会增多；无分页的列表今天十条，明年一万条，届时再改就是破坏性改变。',
    en: 'Records grow in number. A list without pages has ten of them today and ten thousand next year, and then paging it breaks its clients.',
  },
  *check(graph) {
    for (const { coordinate, is, of } of partsOfKind(graph.api, 'field')) {
      const item = getNamedType(is.type);
      if (!isListType(getNullableType(is.type)) || !isRecord(item) || isListOfKeys(graph, of.name, is.name, item.name)) continue;
      yield { coordinate, what: { zh: `是记录 ${item.name} 的列表`, en: `is a list of ${item.name} records` } };
    }
  },
};

/** Records have an id; nothing else does. */
const isRecord = (type: GraphQLNamedType): boolean => (isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields();

/** Another department's records can only be listed by the keys that a record of ours holds: it bounds them. */
function isListOfKeys({ subgraphs, ownership }: LintedGraph, type: string, field: string, item: string): boolean {
  const owner = ownership.ownerOf(item);
  const definers = subgraphs.filter(({ document }) =>
    objectNodes(document).some((node) => node.name.value === type && node.fields?.some(({ name }) => name.value === field)),
  );
  return owner !== undefined && definers.length > 0 && definers.every(({ name }) => name !== owner);
}
