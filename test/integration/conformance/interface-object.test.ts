import { conformance } from '../../support/differential/conformance.js';

const TYPES: Readonly<Record<string, string>> = { b: 'Boat', k: 'Kite' };
const thing = (id: string) =>
  TYPES[id[0]!] ? { __typename: TYPES[id[0]!], id, name: `name ${id}`, mass: 10, sails: 2, tail: 'red' } : null;

conformance(
  'an interface that another subgraph knows as one object',
  {
    makers: {
      sdl: `
        type Query { things: [Thing] thing(id: ID!): Thing }
        interface Thing @key(fields: "id") { id: ID! name: String! mass: Int }
        type Boat implements Thing @key(fields: "id") { id: ID! name: String! mass: Int sails: Int }
        type Kite implements Thing @key(fields: "id") { id: ID! name: String! mass: Int tail: String }
      `,
      resolvers: {
        Query: { things: () => [thing('b1'), thing('k1'), null], thing: (_: unknown, { id }: { id: string }) => thing(id) },
        Thing: { __resolveReference: ({ id }: { id: string }) => thing(id) },
        Boat: { __resolveReference: ({ id }: { id: string }) => thing(id) },
        Kite: { __resolveReference: ({ id }: { id: string }) => thing(id) },
      },
    },
    freight: {
      sdl: `
        type Query { shipped: [Thing] lost: Thing }
        type Thing @key(fields: "id") @interfaceObject { id: ID! mass: Int @external postage: Int box: Box fee: Int @requires(fields: "mass") }
        type Box { width: Int! beside: Thing }
      `,
      resolvers: {
        Query: { shipped: () => [{ id: 'k2' }, { id: 'b2' }], lost: () => ({ id: 'x9' }) },
        Thing: {
          __resolveReference: (reference: object) => reference,
          postage: ({ id }: { id: string }) => (id.startsWith('b') ? 9 : 4),
          box: ({ id }: { id: string }) => ({ width: 3, beside: id === 'b1' ? { id: 'k1' } : null }),
          fee: ({ mass }: { mass?: number }) => (mass === undefined ? null : mass * 2),
        },
      },
    },
    ratings: {
      sdl: `
        type Query { best: Thing @shareable }
        type Thing @key(fields: "id", resolvable: false) @interfaceObject { id: ID! }
      `,
      resolvers: { Query: { best: () => ({ id: 'b3' }) } },
    },
  },
  [
    {
      it: 'its fields are there on every type of the interface, which keeps its own name',
      ask: '{ things { name postage __typename } }',
      data: { things: [{ name: 'name b1', postage: 9, __typename: 'Boat' }, { name: 'name k1', postage: 4, __typename: 'Kite' }, null] },
    },
    {
      it: 'its records are found out to be of a type, where that is asked for',
      ask: '{ shipped { __typename id ... on Boat { sails } ... on Kite { tail postage } } }',
      data: {
        shipped: [
          { __typename: 'Kite', id: 'k2', tail: 'red', postage: 4 },
          { __typename: 'Boat', id: 'b2', sails: 2 },
        ],
      },
    },
    {
      it: 'nobody else is asked where nothing else is needed',
      ask: '{ shipped { id postage } }',
      unavailable: ['makers'],
      data: {
        shipped: [
          { id: 'k2', postage: 4 },
          { id: 'b2', postage: 9 },
        ],
      },
    },
    {
      it: 'a field of it may need a field of the interface',
      ask: '{ shipped { fee } things { fee } }',
      data: { shipped: [{ fee: 20 }, { fee: 20 }], things: [{ fee: 20 }, { fee: 20 }, null] },
    },
    {
      it: 'from it one comes back to the interface',
      ask: '{ thing(id: "b1") { box { width beside { name ... on Kite { tail } } } } }',
      data: { thing: { box: { width: 3, beside: { name: 'name k1', tail: 'red' } } } },
    },
    {
      it: 'a stub of it that cannot be asked for itself leads on to the others',
      ask: '{ best { name postage ... on Boat { sails } } }',
      data: { best: { name: 'name b3', postage: 9, sails: 2 } },
    },
    {
      it: 'a record whose type nobody knows has what its own subgraph says',
      ask: '{ lost { id postage mass } }',
      data: { lost: { id: 'x9', postage: 4, mass: null } },
    },
    {
      it: 'a record whose type nobody knows is null where its type is asked for',
      ask: '{ lost { __typename id } }',
      data: { lost: null },
    },
    {
      it: 'the interface keeps the type when the one that knows it as an object answers last',
      ask: '{ things { ... on Boat { fee } __typename } }',
      data: { things: [{ fee: 20, __typename: 'Boat' }, { __typename: 'Kite' }, null] },
    },
  ],
);
