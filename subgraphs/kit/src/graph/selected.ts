import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The names of the fields selected under these nodes, fragments opened. A field left out by @skip counts: reading it is harmless. */
function children(nodes: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  const found: FieldNode[] = [];
  const visit = (set: SelectionSetNode | undefined) => {
    for (const one of set?.selections ?? []) {
      if (one.kind === 'Field') found.push(one);
      else visit(one.kind === 'InlineFragment' ? one.selectionSet : fragments[one.name.value]?.selectionSet);
    }
  };
  for (const node of nodes) visit(node.selectionSet);
  return found;
}

/** The names of the fields selected of the object that a field answers. */
export const selectedFields = ({ fieldNodes, fragments }: GraphQLResolveInfo): Set<string> =>
  new Set(children(fieldNodes, fragments).map((node) => node.name.value));

const named = (nodes: readonly FieldNode[], name: string) => nodes.filter((node) => node.name.value === name);

/** What the client wants of the records of a connection: their field names, and whether the total. */
export function selectedOfConnection(info: GraphQLResolveInfo): { fields: Set<string>; total: boolean } {
  const { fragments } = info;
  const top = children(info.fieldNodes, fragments);
  const records = [...named(top, 'nodes'), ...named(children(named(top, 'edges'), fragments), 'node')];
  return {
    fields: new Set(children(records, fragments).map((node) => node.name.value)),
    total: named(top, 'totalCount').length > 0,
  };
}
