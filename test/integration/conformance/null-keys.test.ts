import { conformance } from '../../support/differential/conformance.js';

conformance(
  'keys that are null, and records that a subgraph does not know',
  {
    shelf: {
      sdl: `
        type Query { books: [Book] }
        type Book @key(fields: "isbn") @key(fields: "id") { id: ID! isbn: String title: String! }
      `,
      resolvers: {
        Query: {
          books: () => [
            { id: '1', isbn: 'a', title: 'First' },
            { id: '2', isbn: null, title: 'Second' },
            { id: '3', isbn: 'unknown', title: 'Third' },
          ],
        },
      },
    },
    reviews: {
      sdl: 'type Book @key(fields: "isbn") { isbn: String stars: Int pages: Int! }',
      resolvers: {
        Book: { __resolveReference: ({ isbn }: { isbn: string | null }) => (isbn === 'a' ? { isbn, stars: 5, pages: 90 } : null) },
      },
    },
  },
  [
    {
      it: 'where the other subgraph knows nothing, its nullable fields are null',
      ask: '{ books { title stars } }',
      data: {
        books: [
          { title: 'First', stars: 5 },
          { title: 'Second', stars: null },
          { title: 'Third', stars: null },
        ],
      },
    },
    {
      it: 'where it knows nothing, its non-null fields take the record with them, and are told',
      ask: '{ books { title pages } }',
      data: { books: [{ title: 'First', pages: 90 }, null, null] },
      errors: ['books.1.pages', 'books.2.pages'],
    },
  ],
);
