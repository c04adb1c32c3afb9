import { conformance } from '../../support/differential/conformance.js';

conformance(
  'enums and inputs of which each subgraph knows a part',
  {
    shop: {
      sdl: `
        type Query { dress(filter: Filter): Dress @shareable  sizes(from: [Shade!]): [Colour] }
        type Dress @key(fields: "id") { id: ID! colour: Colour }
        enum Colour { RED BLUE SECRET @inaccessible }
        enum Shade { LIGHT DARK NEON }
        input Filter { id: ID shade: Shade onlyShop: Int }
      `,
      resolvers: {
        Query: {
          dress: (_: unknown, { filter }: { filter?: { id?: string } }) => ({
            id: filter?.id ?? 'd',
            colour: filter?.id === 's' ? 'SECRET' : 'RED',
          }),
          sizes: (_: unknown, { from }: { from?: string[] }) => (from ?? []).map((shade) => (shade === 'LIGHT' ? 'BLUE' : 'SECRET')),
        },
        Dress: { __resolveReference: ({ id }: { id: string }) => ({ id, colour: 'RED' }) },
      },
    },
    stock: {
      sdl: `
        type Query { dress(filter: Filter): Dress @shareable }
        type Dress @key(fields: "id") { id: ID! left: Int shades(of: Shade = LIGHT): [Colour!] }
        enum Colour { GREEN }
        enum Shade { LIGHT DARK }
        input Filter { id: ID shade: Shade = DARK onlyStock: Int }
      `,
      resolvers: {
        Query: { dress: (_: unknown, { filter }: { filter?: { id?: string } }) => ({ id: filter?.id ?? 'd' }) },
        Dress: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          left: () => 3,
          shades: (_: unknown, { of }: { of: string }) => (of === 'LIGHT' ? ['GREEN'] : []),
        },
      },
    },
  },
  [
    {
      it: 'values of either subgraph come out',
      ask: '{ dress { colour left shades } }',
      data: { dress: { colour: 'RED', left: 3, shades: ['GREEN'] } },
    },
    {
      it: 'a value that the graph does not show is null, and told',
      ask: '{ dress(filter: { id: "s" }) { colour id } }',
      data: { dress: { colour: null, id: 's' } },
      errors: ['dress.colour'],
    },
    {
      it: 'and so it is in a list, item by item',
      ask: 'query Sizes($from: [Shade!]) { sizes(from: $from) }',
      variables: { from: ['LIGHT', 'DARK'] },
      data: { sizes: ['BLUE', null] },
      errors: ['sizes.1'],
    },
    {
      it: 'an input has the fields that all subgraphs have, and literals of it reach them',
      ask: 'query Dress($shade: Shade) { dress(filter: { id: "x", shade: $shade }) { id } }',
      variables: { shade: 'LIGHT' },
      data: { dress: { id: 'x' } },
    },
  ],
);
