import { conformance } from '../../support/differential/conformance.js';

const tastes = [[{ year: 1 }, null], null, []];

conformance(
  'a root field, and a value, that several subgraphs can answer',
  {
    menu: {
      sdl: `
        type Query { special: Dish @shareable  kitchen: Kitchen @shareable  open: Boolean @shareable }
        type Dish @key(fields: "id") { id: ID! title: String }
        type Kitchen @shareable { stove: String cook: Cook }
        type Cook @key(fields: "id") { id: ID! name: String }
      `,
      resolvers: {
        Query: {
          special: () => ({ id: 'd', title: 'Soup' }),
          kitchen: () => ({ stove: 'gas', cook: { id: 'c', name: 'Ilse' } }),
          open: () => true,
        },
        Dish: { __resolveReference: () => ({ id: 'd', title: 'Soup' }) },
        Cook: { __resolveReference: () => ({ id: 'c', name: 'Ilse' }) },
      },
    },
    wine: {
      sdl: `
        type Query { special: Dish @shareable  kitchen: Kitchen @shareable  open: Boolean @shareable }
        type Dish @key(fields: "id") { id: ID! wine: Wine }
        type Wine { year: Int }
        type Kitchen @shareable { cook: Cook stove: String cellar: Wine }
        type Cook @key(fields: "id") { id: ID! tastes: [[Wine]] }
      `,
      resolvers: {
        Query: {
          special: () => ({ id: 'd', wine: { year: 1999 } }),
          kitchen: () => ({ stove: 'gas', cook: { id: 'c', tastes }, cellar: { year: 1971 } }),
          open: () => true,
        },
        Dish: { __resolveReference: () => ({ id: 'd', wine: { year: 1999 } }) },
        Cook: { __resolveReference: ({ id }: { id: string }) => ({ id, tastes }) },
      },
    },
  },
  [
    {
      it: 'the halves that two subgraphs give of it are one object',
      ask: '{ special { title wine { year } id } }',
      data: { special: { title: 'Soup', wine: { year: 1999 }, id: 'd' } },
    },
    {
      it: 'so are those of a value that has no key, and of what stands in it',
      ask: '{ kitchen { cellar { year } cook { name tastes { year } } stove } open }',
      data: {
        kitchen: { cellar: { year: 1971 }, cook: { name: 'Ilse', tastes: [[{ year: 1 }, null], null, []] }, stove: 'gas' },
        open: true,
      },
    },
    {
      it: 'under two aliases they do not run together',
      ask: '{ a: special { title } b: special { wine { year } } }',
      data: { a: { title: 'Soup' }, b: { wine: { year: 1999 } } },
    },
    {
      it: 'what only the unavailable one has is null, the other half is there',
      ask: '{ special { title wine { year } } }',
      unavailable: ['wine'],
      data: { special: { title: 'Soup', wine: null } },
      errors: ['wine unavailable'],
    },
  ],
);
