import type { Resolvers } from '../graph.ts';
import type { Complaint, Kit, Member, Remark, Tool, World } from './world.ts';

type Keyed = { readonly id: string; readonly code: string };
type Resolver = (parent: any) => unknown;

export const LENDING = ['members', 'catalogue', 'stock', 'remarks'] as const;
export type LendingSubgraph = (typeof LENDING)[number];

/** The resolvers of each subgraph. Arguments change nothing: they are there so that no two requests are the same. */
export function lendingResolvers(world: World): Record<LendingSubgraph, Resolvers> {
  const { members, tools, kits, remarks, complaints } = world;
  const remarksBy = (field: 'author' | 'tool', key: string) => remarks.filter((remark) => remark[field] === key);
  const author = ({ author }: Remark | Complaint) => members.get(author);
  const reference = (find: (keyed: Keyed) => unknown) => ({ __resolveReference: find as Resolver });
  const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };
  return {
    members: {
      Query: { members: () => [...members.values()] },
      Member: reference(({ id }) => members.get(id)),
    },
    catalogue: {
      Query: {
        popularTools: () => [...tools.values()],
        shelf: () => [...kits.values()].flatMap((kit, at) => [kit, [...tools.values()][at]!]),
      },
      Lendable: typed,
      Tool: { ...reference(({ code }) => tools.get(code)), keeper: ({ keeper }: Tool) => members.get(keeper) },
      Kit: { ...reference(({ code }) => kits.get(code)), tools: (kit: Kit) => kit.tools.map((code) => tools.get(code)) },
    },
    stock: {
      // What @requires asks for comes with the representation.
      Tool: {
        ...reference((tool) => ({ ...tool, inStock: tools.get(tool.code)?.inStock })),
        lendingFee: ({ price, weight }: Tool) => (price > 150 ? Math.ceil(weight / 2) : 0),
      },
      Kit: reference(({ code }) => kits.get(code)),
    },
    remarks: {
      Query: { latest: () => remarks.flatMap((remark, at) => (at % 2 === 0 ? [remark, complaints[at / 2]!] : [remark])) },
      Written: typed,
      Subject: typed,
      Remark: { ...reference(({ id }) => remarks.find((remark) => remark.id === id)), author, tool: ({ tool }: Remark) => tools.get(tool) },
      Complaint: {
        ...reference(({ id }) => complaints.find((complaint) => complaint.id === id)),
        author,
        about: ({ about }: Complaint) => tools.get(about) ?? kits.get(about),
      },
      Member: { ...reference(({ id }) => ({ id })), remarks: ({ id }: Member) => remarksBy('author', id) },
      Tool: { ...reference(({ code }) => ({ code })), remarks: ({ code }: Tool) => remarksBy('tool', code) },
      Kit: reference(({ code }) => ({ code })),
    },
  };
}
