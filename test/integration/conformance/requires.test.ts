import { conformance } from '../../support/differential/conformance.js';

interface Reference {
  readonly id: string;
  readonly weight?: number | null;
  readonly size?: { readonly width: number; readonly box?: { readonly lid: string | null } | null } | null;
  readonly cost?: number | null;
  readonly filling?: { readonly __typename: string; readonly fruit?: string; readonly grams?: number } | null;
  readonly parts?: readonly ({ readonly name: string } | null)[] | null;
  readonly lead?: { readonly name: string } | null;
}

const cake = (id: string) => ({
  id,
  name: `cake ${id}`,
  weight: ({ unit }: { unit?: string | null }) => (id === 'c3' ? null : unit === 'KG' ? 2 : 2000),
  size: id === 'c2' ? null : { width: 20, box: { lid: id === 'c1' ? 'blue' : null } },
  filling: id === 'c1' ? { __typename: 'Jam', fruit: 'plum' } : id === 'c2' ? { __typename: 'Cream', grams: 50 } : null,
  parts: [{ name: 'base' }, null, { name: 'top' }],
  lead: { __typename: id === 'c1' ? 'Baker' : 'Oven', name: `lead ${id}` },
});

conformance(
  'fields that need fields of other subgraphs',
  {
    bakery: {
      sdl: `
        type Query { cakes: [Cake] }
        type Cake @key(fields: "id") {
          id: ID! name: String! weight(unit: Unit = G): Int size: Size filling: Filling parts: [Part] lead: Named
        }
        type Size @shareable { width: Int! box: Box }
        type Box @shareable { lid: String }
        type Part @shareable { name: String! }
        union Filling = Jam | Cream
        type Jam @shareable { fruit: String! }
        type Cream @shareable { grams: Int }
        interface Named { name: String! }
        type Baker implements Named @shareable { name: String! }
        type Oven implements Named @shareable { name: String! }
        enum Unit { G KG }
      `,
      resolvers: {
        Query: { cakes: () => ['c1', 'c2', 'c3'].map(cake) },
        Cake: { __resolveReference: ({ id }: { id: string }) => cake(id) },
      },
    },
    accounts: {
      sdl: `
        type Cake @key(fields: "id") {
          id: ID!
          weight(unit: Unit = G): Int @external
          size: Size @external
          price(rate: Int = 2): Int @external
          cost: Int @requires(fields: "weight(unit: KG) size { width box { lid } }")
          tax: Int! @requires(fields: "price")
        }
        type Size @shareable { width: Int! box: Box }
        type Box @shareable { lid: String }
        enum Unit { G KG }
      `,
      resolvers: {
        Cake: {
          __resolveReference: (reference: Reference) => reference,
          cost: ({ weight, size }: Reference) => (weight == null ? null : weight * 100 + (size?.width ?? 0) + (size?.box?.lid ? 1 : 0)),
          tax: ({ price }: Reference & { price?: number | null }) => (price == null ? null : price / 10),
        },
      },
    },
    shop: {
      sdl: `
        type Cake @key(fields: "id") {
          id: ID!
          cost: Int @external
          filling: Filling @external
          parts: [Part] @external
          lead: Named @external
          price(rate: Int = 2): Int @requires(fields: "cost")
          taste: String @requires(fields: "filling { __typename ... on Jam { fruit } ... on Cream { grams } }")
          list: String @requires(fields: "parts { name }")
          sign: String @requires(fields: "lead { name }")
        }
        type Part @shareable { name: String! }
        union Filling = Jam | Cream
        type Jam @shareable { fruit: String! }
        type Cream @shareable { grams: Int }
        interface Named { name: String! }
        type Baker implements Named @shareable { name: String! }
        type Oven implements Named @shareable { name: String! }
      `,
      resolvers: {
        Cake: {
          __resolveReference: (reference: Reference) => reference,
          price: ({ cost }: Reference, { rate }: { rate?: number | null }) => (cost == null ? null : cost * (rate ?? 0)),
          taste: ({ filling }: Reference) => filling && `${filling.__typename} ${filling.fruit ?? filling.grams}`,
          list: ({ parts }: Reference) => (parts ?? []).map((part) => part?.name ?? 'nothing').join(),
          sign: ({ lead }: Reference) => lead?.name ?? null,
        },
      },
    },
  },
  [
    {
      it: 'they get it, with the argument that they asked for, inside objects and nulls',
      ask: '{ cakes { cost } }',
      data: { cakes: [{ cost: 221 }, { cost: 200 }, { cost: null }] },
    },
    {
      it: 'the argument that a client gives to the same field stays apart from theirs',
      ask: '{ cakes { weight cost kilos: weight(unit: KG) } }',
      data: {
        cakes: [
          { weight: 2000, cost: 221, kilos: 2 },
          { weight: 2000, cost: 200, kilos: 2 },
          { weight: null, cost: null, kilos: null },
        ],
      },
      planner: {
        why: "the planner gives the client's field and the required one the same name",
        data: {
          cakes: [
            { weight: 2000, cost: 200021, kilos: 2 },
            { weight: 2000, cost: 200000, kilos: 2 },
            { weight: null, cost: null, kilos: null },
          ],
        },
      },
    },
    {
      it: 'what was fetched for them alone is not in the answer',
      ask: '{ cakes { name price(rate: 1) } }',
      data: {
        cakes: [
          { name: 'cake c1', price: 221 },
          { name: 'cake c2', price: 200 },
          { name: 'cake c3', price: null },
        ],
      },
    },
    {
      it: 'a chain of them is followed in order; where it ends in a null that may not be, the record is null',
      ask: '{ cakes { tax } }',
      data: { cakes: [{ tax: 44 }, { tax: 40 }, null] },
      errors: ['cakes.2.tax'],
      planner: {
        why: 'the planner asks for the first link before what it needs, when the last one stands in the same subgraph',
        data: { cakes: [null, null, null] },
        errors: ['cakes.0.tax', 'cakes.1.tax', 'cakes.2.tax'],
      },
    },
    {
      it: 'members of a union are sent with their types',
      ask: '{ cakes { taste } }',
      data: { cakes: [{ taste: 'Jam plum' }, { taste: 'Cream 50' }, { taste: null }] },
    },
    {
      it: 'lists are sent with their nulls',
      ask: '{ cakes { list } }',
      data: { cakes: [{ list: 'base,nothing,top' }, { list: 'base,nothing,top' }, { list: 'base,nothing,top' }] },
    },
    {
      it: 'a field of an interface is sent as any other',
      ask: '{ cakes { sign lead { __typename } } }',
      data: {
        cakes: [
          { sign: 'lead c1', lead: { __typename: 'Baker' } },
          { sign: 'lead c2', lead: { __typename: 'Oven' } },
          { sign: 'lead c3', lead: { __typename: 'Oven' } },
        ],
      },
    },
    {
      it: 'under aliases that take their names',
      ask: '{ cakes { cost: name name: cost } }',
      data: {
        cakes: [
          { cost: 'cake c1', name: 221 },
          { cost: 'cake c2', name: 200 },
          { cost: 'cake c3', name: null },
        ],
      },
    },
    {
      it: 'when one link of the chain is unavailable, what follows is null and the rest is there',
      ask: '{ cakes { name price sign } }',
      unavailable: ['accounts'],
      data: {
        cakes: [
          { name: 'cake c1', price: null, sign: 'lead c1' },
          { name: 'cake c2', price: null, sign: 'lead c2' },
          { name: 'cake c3', price: null, sign: 'lead c3' },
        ],
      },
      errors: ['accounts unavailable'],
    },
  ],
);
