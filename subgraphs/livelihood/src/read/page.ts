import { badInput } from '@redsail/kit';

export interface ListArgs {
  readonly first: number;
  readonly after?: string | null;
}

const PAGE_MAX = 500;
const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

/**
 * A page of rows that are sorted already, as a connection. A cursor is the record's id: it stays valid while other rows come and go.
 * @throws BAD_USER_INPUT when `first` is out of range or `after` names no row of the list
 */
export function pageOf<T extends { readonly id: string }>(rows: readonly T[], { first, after }: ListArgs) {
  if (first < 0 || first > PAGE_MAX)
    throw badInput('first', `应在0至${PAGE_MAX}之间,收到 ${first}`, `expected 0 to ${PAGE_MAX}, got ${first}`);
  const start = after ? rows.findIndex((row) => cursorOf(row.id) === after) + 1 : 0;
  if (after && start === 0) throw badInput('after', '游标不在此列表中', 'the cursor is of no row in this list');
  const nodes = rows.slice(start, start + first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node.id), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: start + first < rows.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
  };
}
