import { conformance } from '../../support/differential/conformance.js';

const plants = {
  oak: { __typename: 'Tree', id: 'oak', height: 30 },
  rose: { __typename: 'Shrub', id: 'rose', thorns: true },
  moss: { __typename: 'Moss', id: 'moss' },
};
type Id = keyof typeof plants;

conformance(
  'interfaces and unions whose fields stand in two subgraphs',
  {
    garden: {
      sdl: `
        type Query { bed: [Plant] one(id: ID!): Plant found: [Find!] }
        interface Plant { id: ID! }
        type Tree implements Plant @key(fields: "id") { id: ID! height: Int }
        type Shrub implements Plant @key(fields: "id") { id: ID! thorns: Boolean }
        type Moss implements Plant { id: ID! }
        union Find = Tree | Stone
        type Stone { weight: Int }
      `,
      resolvers: {
        Query: {
          bed: () => [plants.oak, null, plants.rose, plants.moss],
          one: (_: unknown, { id }: { id: Id }) => plants[id] ?? null,
          found: () => [plants.oak, { __typename: 'Stone', weight: 3 }],
        },
      },
    },
    prices: {
      sdl: `
        type Tree @key(fields: "id") { id: ID! price: Int }
        type Shrub @key(fields: "id") { id: ID! price: Int sale: Boolean! }
      `,
      resolvers: {
        Tree: { __resolveReference: ({ id }: { id: string }) => ({ id, price: 90 }) },
        Shrub: { __resolveReference: ({ id }: { id: string }) => ({ id, price: 20, sale: true }) },
      },
    },
  },
  [
    {
      it: 'each item gets the fields of its own type, from whichever subgraph has them',
      ask: '{ bed { id ... on Tree { height price } ... on Shrub { price sale thorns } } }',
      data: { bed: [{ id: 'oak', height: 30, price: 90 }, null, { id: 'rose', price: 20, sale: true, thorns: true }, { id: 'moss' }] },
    },
    {
      it: 'the type is told where it is asked for, under an alias too',
      ask: '{ bed { kind: __typename ... on Shrub { __typename } } }',
      data: { bed: [{ kind: 'Tree' }, null, { kind: 'Shrub', __typename: 'Shrub' }, { kind: 'Moss' }] },
    },
    {
      it: 'a fragment on a type that the item has not leaves an empty object',
      ask: '{ one(id: "moss") { ... on Tree { price } } }',
      data: { one: {} },
    },
    {
      it: 'an unknown id is null, whatever is asked of it',
      ask: '{ one(id: "none") { id ... on Tree { price } } }',
      data: { one: null },
    },
    {
      it: 'the members of a union are told apart',
      ask: '{ found { ... on Plant { id } ... on Tree { price } ... on Stone { weight } } }',
      data: { found: [{ id: 'oak', price: 90 }, { weight: 3 }] },
    },
    {
      it: 'one response name may stand for different fields of different types',
      ask: '{ bed { ... on Tree { size: height } ... on Shrub { size: price } } }',
      data: { bed: [{ size: 30 }, null, { size: 20 }, {}] },
    },
    {
      it: 'named fragments inside fragments are merged in the order of their fields',
      ask: 'query { bed { ...Short ...Long } } fragment Short on Plant { ... on Tree { price } id } fragment Long on Plant { id ... on Tree { height } }',
      data: { bed: [{ price: 90, id: 'oak', height: 30 }, null, { id: 'rose' }, { id: 'moss' }] },
    },
  ],
);
