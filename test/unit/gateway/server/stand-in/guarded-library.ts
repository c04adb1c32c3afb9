import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import { withoutAccessDirectives } from '../../../../../gateway/server/src/identity/without-access-directives.js';
import { startSubgraph, type StandInSubgraph } from './subgraph.js';
import { composeSupergraph } from './town.js';

/**
 * A small graph with every kind of guard: on a type, on a field, on a command; a token alone, one scope, two, one of two; behind an
 * interface, a union, a connection; a filter and an order over a protected field.
 */
const catalogue = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])
  type Query {
    book(id: ID!): Book
    books(first: Int, filter: BookFilter, orderBy: BookOrder): BookConnection
    search(text: String): [Named]
    anything: [Thing]
    mine: String @authenticated
    report: String @authenticated @requiresScopes(scopes: [["report:read", "book:count"]])
    statistics: String @requiresScopes(scopes: [["report:read"], ["book:count"]])
  }
  type Mutation {
    renameBook(id: ID!, name: String!): RenameBookPayload!
    lendBook(id: ID!): RenameBookPayload! @authenticated @requiresScopes(scopes: [["loan:write"]])
  }
  type RenameBookPayload { book: Book }
  interface Named { id: ID! name: String note: String }
  union Thing = Book | Reader
  type Book implements Named @key(fields: "id") {
    id: ID!
    name: String
    note: String @authenticated @requiresScopes(scopes: [["book:note"]])
    price: Int @authenticated @requiresScopes(scopes: [["book:count"]])
    shelf: Shelf
    reader: Reader
    loans(first: Int, filter: LoanFilter): LoanConnection
  }
  type Shelf implements Named { id: ID! name: String note: String books: [Book] }
  type Reader implements Named @key(fields: "id") @authenticated @requiresScopes(scopes: [["reader:read"]]) {
    id: ID! name: String note: String book: Book
  }
  type Loan @authenticated @requiresScopes(scopes: [["loan:read"]]) { id: ID! book: Book from: String }
  type BookConnection { nodes: [Book!]! edges: [BookEdge!]! totalCount: Int! }
  type BookEdge { node: Book! cursor: String! }
  type LoanConnection { nodes: [Loan!]! edges: [LoanEdge!]! totalCount: Int! }
  type LoanEdge { node: Loan! cursor: String! }
  input BookFilter { name: TextFilter price: IntFilter any: [BookFilter!] }
  input LoanFilter { from: TextFilter }
  input TextFilter { eq: String }
  input IntFilter { from: Int }
  input BookOrder { field: BookOrderField! descending: Boolean = false }
  enum BookOrderField { NAME PRICE }
`;

export const guardedSupergraph = composeSupergraph([{ name: 'catalogue', url: 'http://unused.example/', sdl: catalogue }]);

/** What documents are held against: the graph without its guards. */
export const guardedSchema: GraphQLSchema = buildASTSchema(parse(withoutAccessDirectives(guardedSupergraph)), { assumeValidSDL: true });

const book = (id: string) => ({
  __typename: 'Book',
  id,
  name: `book ${id}`,
  note: 'for the staff',
  price: 30,
  shelf: { id: 's', name: 'shelf' },
});
const reader = { __typename: 'Reader', id: 'r', name: 'reader', book: book('1') };
const page = (nodes: readonly object[]) => ({
  nodes,
  edges: nodes.map((node, at) => ({ node, cursor: String(at) })),
  totalCount: nodes.length,
});
const loan = { id: 'l', from: '2026-03-01' };

/** The library as a subgraph, which guards nothing itself: what it is asked for, it tells. */
export const startLibrary = (): Promise<StandInSubgraph> =>
  startSubgraph({
    name: 'catalogue',
    sdl: catalogue,
    resolvers: {
      Query: {
        book: (_: unknown, { id }: { id: string }) => book(id),
        books: () => page([book('1'), book('2')]),
        search: () => [book('1'), reader, { __typename: 'Shelf', id: 's', name: 'shelf', note: 'dusty' }],
        anything: () => [reader, book('2')],
        mine: () => 'a card',
        report: () => 'a report',
      },
      Mutation: {
        renameBook: (_: unknown, { id, name }: { id: string; name: string }) => ({ book: { ...book(id), name } }),
        lendBook: (_: unknown, { id }: { id: string }) => ({ book: book(id) }),
      },
      Book: { reader: () => reader, loans: () => page([loan]) },
    },
  });
