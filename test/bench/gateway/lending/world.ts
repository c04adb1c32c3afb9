/** A neighbourhood's lending library of tools, invented: what the canned subgraphs of the bench answer from. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly since: string;
}

export interface Tool {
  readonly __typename: 'Tool';
  readonly code: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly keeper: string;
  readonly inStock: boolean;
}

export interface Kit {
  readonly __typename: 'Kit';
  readonly code: string;
  readonly name: string;
  readonly tools: readonly string[];
  readonly inStock: boolean;
}

export interface Remark {
  readonly __typename: 'Remark';
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly tool: string;
}

export interface Complaint {
  readonly __typename: 'Complaint';
  readonly id: string;
  readonly author: string;
  readonly about: string;
  readonly settled: boolean | null;
}

export interface World {
  readonly members: ReadonlyMap<string, Member>;
  readonly tools: ReadonlyMap<string, Tool>;
  readonly kits: ReadonlyMap<string, Kit>;
  readonly remarks: readonly Remark[];
  readonly complaints: readonly Complaint[];
}

/** How many of each. */
export interface WorldSize {
  readonly members: number;
  readonly tools: number;
  readonly remarks: number;
  /** Members who keep a tool. */
  readonly keepers: number;
}

export const WORLDS = {
  /** A few members who have all said something about the same few tools. */
  repeated: { members: 6, tools: 4, remarks: 13, keepers: 1 },
  /** As many authors and tools as remarks: nothing is met twice. */
  distinct: { members: 150, tools: 150, remarks: 150, keepers: 150 },
} as const satisfies Record<string, WorldSize>;
export type WorldName = keyof typeof WORLDS;

export function makeWorld({ members, tools, remarks, keepers }: WorldSize): World {
  const memberAt = (at: number): Member => ({
    id: `m${at}`,
    name: `居民 ${at} · neighbour ${at}`,
    handle: `neighbour-${at}`,
    since: `20${String(10 + (at % 15))}-04-01`,
  });
  const toolAt = (at: number): Tool => ({
    __typename: 'Tool',
    code: `t${at}`,
    name: `工具 ${at} · ${NAMES[at % NAMES.length]}`,
    price: 100 + at * 37,
    weight: 40 + at * 13,
    keeper: `m${at % keepers}`,
    inStock: at % 3 !== 0,
  });
  const kitAt = (at: number): Kit => ({
    __typename: 'Kit',
    code: `k${at}`,
    name: `套装 · kit ${at}`,
    tools: [`t${at % tools}`, `t${(at + 1) % tools}`],
    inStock: at % 2 === 0,
  });
  const remarkAt = (at: number): Remark => ({
    __typename: 'Remark',
    id: `r${at}`,
    text: `${TEXTS[at % TEXTS.length]} ${ASKED}`,
    author: `m${at % members}`,
    tool: `t${at % tools}`,
  });
  const complaintAt = (at: number): Complaint => ({
    __typename: 'Complaint',
    id: `c${at}`,
    author: `m${(at * 5) % members}`,
    about: at % 2 === 0 ? `t${at % tools}` : `k${at % Math.ceil(tools / 2)}`,
    settled: at % 3 === 0 ? null : at % 3 === 1,
  });
  return {
    members: keyed(count(members, memberAt), ({ id }) => id),
    tools: keyed(count(tools, toolAt), ({ code }) => code),
    kits: keyed(count(Math.ceil(tools / 2), kitAt), ({ code }) => code),
    remarks: count(remarks, remarkAt),
    complaints: count(Math.ceil(remarks / 2), complaintAt),
  };
}

const NAMES = ['cordless drill', 'ladder', 'spirit level', 'hedge trimmer', 'pipe wrench', 'tile cutter', 'sewing machine'];
const TEXTS = [
  '好用,刀口是新磨的,用完擦干再放回盒子里 · does what it should, the blade is newly ground; wipe it dry before it goes back into its box, or the next one finds rust on it, as I did in March',
  '电池旧了,只够钉一块板 · the battery is old and lasts for a single board: ask at the counter for the second one, it is kept in the drawer under the window and nobody thinks of it',
  '很重,两个人抬,楼梯上小心 · heavy: bring a friend, mind the stairs of the library, and do not try it in the lift, which stops at the second floor with the door half open and stays there',
  '少了说明书,夜里声音太大 · the manual is missing, and it is too loud for the evening: the neighbours below asked me to stop at eight, and they were right, so borrow it for a Saturday',
];
const ASKED = '(有用请告知柜台 · if this helped, tell the counter: what is liked will stay)';

const count = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));
const keyed = <T>(items: readonly T[], key: (item: T) => string): Map<string, T> => new Map(items.map((item) => [key(item), item]));
