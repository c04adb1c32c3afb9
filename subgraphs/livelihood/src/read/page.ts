import { badInput } from '@redsail/kit';

export interface ListArgs {
  readonly first: number;
  readonly after?: string | null;
}

const PAGE_MAX = 500;
const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

/** How the rows of a list are sorted: by id, so that a cursor stays valid even when its row goes, or in an order of the list's own. */
type Sorted = 'by id' | 'otherwise';

/**
 * A page of rows that are sorted already, as a connection. A cursor is the record's id: it stays valid while other rows come and go.
 * @throws BAD_USER_INPUT when `first` is out of range, or `after` names no row of a list that is not sorted by id
 */
export function pageOf<T extends { readonly id: string }>(rows: readonly T[], { first, after }: ListArgs, sorted: Sorted = 'by id') {
  if (first < 0 || first > PAGE_MAX)
    throw badInput('first', `应在0至${PAGE_MAX}之间，收到 ${first}`, `expected 0 to ${PAGE_MAX}, got ${first}`);
  const start = after ? startAfter(rows, Buffer.from(after, 'base64url').toString(), sorted) : 0;
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

function startAfter(rows: readonly { readonly id: string }[], id: string, sorted: Sorted): number {
  const next = sorted === 'by id' ? rows.findIndex((row) => row.id > id) : rows.findIndex((row) => row.id === id) + 1;
  if (sorted === 'by id') return next < 0 ? rows.length : next;
  if (next === 0) throw badInput('after', '游标不在此列表中', 'the cursor is of no row in this list');
  return next;
}
