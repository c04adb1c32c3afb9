import { smallGraph, type SmallGraph, type Occasion, type SubgraphSource } from '../federated-graph.js';
import { artist, artistIds, holding, holdingIds, institution, item, itemIds, lendable, loan, room, type Item } from './museum-records.js';
import { LINK } from './link.js';

/** Interfaces and unions whose members stand in several subgraphs, value types, enums of which each subgraph knows a part. */
const catalogue: SubgraphSource = {
  name: 'catalogue',
  sdl: `${LINK}
    type Query {
      items(first: Int = 3, of: [Kind!]): [Item!]
      item(id: ID!): Item
      holding(id: ID!): Holding
      holdings: [Holding]
      walls(width: Int): [[Item]!]
      found(filter: ItemFilter): [Item] @shareable
      strict(id: ID!): Item!
      room(id: ID!): Room
    }
    interface Item { id: ID! title: String condition: Condition size: Size related(first: Int = 2): [Item] label(lang: Lang! = ZH): String! }
    interface Flat implements Item { id: ID! title: String condition: Condition size: Size related(first: Int = 2): [Item] label(lang: Lang! = ZH): String! frame: String }
    type Painting implements Item & Flat @key(fields: "id") {
      id: ID! title: String condition: Condition size: Size related(first: Int = 2): [Item] label(lang: Lang! = ZH): String!
      frame: String painter: Artist hangsIn: Room kind: Kind!
    }
    type Print implements Item & Flat @key(fields: "id") {
      id: ID! title: String condition: Condition size: Size related(first: Int = 2): [Item] label(lang: Lang! = ZH): String!
      frame: String edition: Int!
    }
    type Book implements Item @key(fields: "id") {
      id: ID! title: String condition: Condition size: Size related(first: Int = 2): [Item] label(lang: Lang! = ZH): String!
      pages: Int! painter: Artist! volumes: [[Book!]!]
    }
    type Room @key(fields: "id") { id: ID! name: String! hangs: [Item!] holds: [Holding] size: Size! }
    type Artist @key(fields: "id", resolvable: false) { id: ID! }
    union Holding = Painting | Book | Room
    type Size @shareable { width: Int! height: Int unit: Unit }
    enum Unit { CM MM }
    enum Condition { GOOD WORN DAMAGED }
    enum Kind { PAINTING PRINT BOOK }
    enum Lang { ZH EN }
    input ItemFilter { kinds: [Kind!] not: ItemFilter title: String limit: Int = 4 onlyHere: Boolean }
  `,
  resolvers: {
    Query: {
      items: (_: unknown, { first, of }: { first: number; of?: string[] }) =>
        itemIds
          .map(item)
          .filter(({ kind }) => !of || of.includes(kind))
          .slice(0, Math.max(0, first)),
      item: (_: unknown, { id }: { id: string }) => (itemIds.includes(id) ? item(id) : null),
      holding: (_: unknown, { id }: { id: string }) => holding(id),
      holdings: () => [...holdingIds.map(holding), null],
      walls: (_: unknown, { width }: { width?: number }) => rows(itemIds.map(item), width ?? 2),
      found: (_: unknown, { filter }: { filter?: Filter }) => found(filter),
      strict: (_: unknown, { id }: { id: string }) => (itemIds.includes(id) ? item(id) : null),
      room: (_: unknown, { id }: { id: string }) => room(id),
    },
    Painting: { __resolveReference: ({ id }: { id: string }) => item(id) },
    Print: { __resolveReference: ({ id }: { id: string }) => item(id) },
    Book: { __resolveReference: ({ id }: { id: string }) => item(id) },
    Room: { __resolveReference: ({ id }: { id: string }) => room(id) },
  },
};

interface Filter {
  kinds?: string[] | null;
  not?: Filter | null;
  title?: string | null;
  limit?: number | null;
}

const fits = (one: Item, { kinds, not, title }: Filter): boolean =>
  (!kinds || kinds.includes(one.kind)) && (!title || (one.title ?? '').includes(title)) && !(not && fits(one, not));
const found = (filter: Filter = {}) =>
  itemIds
    .map(item)
    .filter((one) => fits(one, filter))
    .slice(0, filter.limit ?? 4);

function rows<Of>(all: readonly Of[], width: number): (Of | null)[][] {
  if (width < 1) return [[]];
  return Array.from({ length: 2 }, (_, row) => [...all.slice(row * width, (row + 1) * width), null]);
}

/** Knows what is lent. It has never heard of the print `print-2` nor of the room `room-2`. */
const loans: SubgraphSource = {
  name: 'loans',
  sdl: `${LINK}
    type Query {
      loans(of: ID, state: LoanState): [Loan]
      borrowers: [Borrower!]
      lendables: [Lendable]
      found(filter: ItemFilter): [Item] @shareable
    }
    type Mutation { lend(item: ID!, to: ID): Lent  giveBack(item: ID!): Lent }
    type Lent { item: Lendable step: Int! before: [ID!]! }
    interface Item { id: ID! }
    interface Lendable { id: ID! loans: [Loan!] borrower: Borrower insured: Size }
    type Painting implements Item & Lendable @key(fields: "id") { id: ID! loans: [Loan!] borrower: Borrower insured: Size onLoan: Boolean! }
    type Print implements Item & Lendable @key(fields: "id") { id: ID! loans: [Loan!] borrower: Borrower insured: Size }
    type Book implements Item @key(fields: "id") { id: ID! borrower: Borrower readers: Int! }
    type Room @key(fields: "id") { id: ID! rentedBy: Borrower rent: Int! }
    union Borrower = Artist | Institution
    type Artist @key(fields: "id") { id: ID! borrowed: [Lendable!] }
    type Institution @key(fields: "id") { id: ID! city: String members: [Artist] hall: Size }
    type Loan { no: Int! state: LoanState! item: Lendable! to: Borrower condition: Condition }
    type Size @shareable { width: Int! height: Int unit: Unit }
    enum Unit { CM MM }
    enum Condition { GOOD WORN LOST }
    enum LoanState { OUT BACK }
    enum Kind { PAINTING PRINT BOOK }
    input ItemFilter { kinds: [Kind!] not: ItemFilter title: String limit: Int = 4 onlyThere: Boolean }
  `,
  resolvers: {
    Query: {
      loans: (_: unknown, { of, state }: { of?: string; state?: string }) =>
        [1, 2, 3, 4, 5].map(loan).filter((one) => (!of || one.item.id === of) && (!state || one.state === state)),
      borrowers: () => [artist('artist-1'), institution('museum-1'), artist('artist-9'), institution('museum-2')],
      lendables: () => [...itemIds.slice(0, 6).map(lendable), null],
      found: (_: unknown, { filter }: { filter?: Filter }) => found(filter),
    },
    Mutation: {
      lend: (_: unknown, { item: id }: { item: string }, occasion: Occasion) => step(occasion, `lend ${id}`, id),
      giveBack: (_: unknown, { item: id }: { item: string }, occasion: Occasion) => step(occasion, `back ${id}`, id),
    },
    Painting: { __resolveReference: ({ id }: { id: string }) => lendable(id) },
    Print: { __resolveReference: ({ id }: { id: string }) => lendable(id) },
    Book: { __resolveReference: ({ id }: { id: string }) => item(id) },
    Room: { __resolveReference: ({ id }: { id: string }) => (id === 'room-2' ? null : room(id)) },
    Artist: { __resolveReference: ({ id }: { id: string }) => artist(id) },
    Institution: { __resolveReference: ({ id }: { id: string }) => institution(id) },
  },
};

function step({ state }: Occasion, what: string, id: string) {
  const before = (state.get('steps') as string[] | undefined) ?? [];
  state.set('steps', [...before, what]);
  return { item: lendable(id), step: before.length + 1, before };
}

/** Knows artists and their works. Nobody here knows `artist-9`. */
const people: SubgraphSource = {
  name: 'people',
  sdl: `${LINK}
    type Query { artists(first: Int = 2): [Artist]  artist(id: ID!): Artist  works: [Work] }
    type Mutation { rename(artist: ID!, name: String!): Artist }
    interface Item { id: ID! }
    type Artist @key(fields: "id") { id: ID! name: String! born: Int works: [Work]  favourites: [[Item]] school: Institution }
    type Institution @key(fields: "id") { id: ID! title: String }
    type Painting implements Item @key(fields: "id") { id: ID! models: [Artist!] }
    type Book implements Item @key(fields: "id") { id: ID! translator: Artist }
    union Work = Painting | Book
  `,
  resolvers: {
    Query: {
      artists: (_: unknown, { first }: { first: number }) => artistIds.slice(0, Math.max(0, first)).map(artist),
      artist: (_: unknown, { id }: { id: string }) => (artistIds.includes(id) ? artist(id) : null),
      works: () => [item('painting-1'), item('book-1'), null, item('painting-2'), item('book-1')],
    },
    Mutation: { rename: (_: unknown, { artist: id, name }: { artist: string; name: string }) => ({ ...artist(id), name }) },
    Artist: { __resolveReference: ({ id }: { id: string }) => (id === 'artist-9' ? null : artist(id)) },
    Institution: { __resolveReference: ({ id }: { id: string }) => institution(id) },
    Painting: { __resolveReference: ({ id }: { id: string }) => item(id) },
    Book: { __resolveReference: ({ id }: { id: string }) => item(id) },
  },
};

export const museum = (): SmallGraph =>
  smallGraph('museum', [catalogue, loans, people], {
    texts: {
      id: [...itemIds, ...holdingIds, ...artistIds, 'nothing'],
      item: itemIds,
      of: itemIds,
      artist: artistIds,
      title: ['No. 1', 'No.', ''],
      '*': ['a', '另一'],
    },
  });
