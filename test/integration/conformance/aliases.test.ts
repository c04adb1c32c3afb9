import { conformance } from '../../support/differential/conformance.js';

const people = [
  { id: '1', handle: 'ann', name: 'Ann' },
  { id: '2', handle: 'bo', name: 'Bo' },
];

conformance(
  'aliases that are the names of other fields',
  {
    members: {
      sdl: `
        type Query { members: [Member!]!  first: Named }
        interface Named { name: String! }
        type Member implements Named @key(fields: "id") { id: ID! handle: String! name: String! }
      `,
      resolvers: {
        Query: { members: () => people, first: () => ({ __typename: 'Member', ...people[0] }) },
        Member: { __resolveReference: ({ id }: { id: string }) => people.find((one) => one.id === id) ?? null },
      },
    },
    loans: {
      sdl: `
        type Member @key(fields: "id") { id: ID! name: String! @external greeting: String @requires(fields: "name") loans: Int! strict: Int }
      `,
      resolvers: {
        Member: {
          __resolveReference: (reference: { id: string; name?: string }) => reference,
          greeting: ({ name }: { name?: string }) => `Hello ${name}`,
          loans: ({ id }: { id: string }) => Number(id) * 10,
          strict: () => {
            throw new Error('no');
          },
        },
      },
    },
  },
  [
    {
      it: 'of a key before a further fetch',
      ask: '{ members { id: handle loans } }',
      data: {
        members: [
          { id: 'ann', loans: 10 },
          { id: 'bo', loans: 20 },
        ],
      },
      stock: {
        why: 'it takes the handle for the key and the key for the handle',
        data: {
          members: [
            { id: '1', loans: 10 },
            { id: '2', loans: 20 },
          ],
        },
      },
    },
    {
      it: 'of a required field',
      ask: '{ members { name: id greeting } }',
      data: {
        members: [
          { name: '1', greeting: 'Hello Ann' },
          { name: '2', greeting: 'Hello Bo' },
        ],
      },
      stock: {
        why: 'it greets the id',
        data: {
          members: [
            { name: '1', greeting: 'Hello 1' },
            { name: '2', greeting: 'Hello 2' },
          ],
        },
      },
    },
    {
      it: 'crosswise, in fragments and over an interface',
      ask: '{ first { ...N ... on Member { id: handle handle: id loans } } } fragment N on Named { greeting: name }',
      data: { first: { greeting: 'Ann', id: 'ann', handle: '1', loans: 10 } },
      stock: { why: 'it answers the key', data: { first: { greeting: 'Ann', id: '1', handle: '1', loans: 10 } } },
    },
    {
      it: 'in the paths of errors',
      ask: '{ members { handle: strict } }',
      data: { members: [{ handle: null }, { handle: null }] },
      errors: ['members.0.handle', 'members.1.handle'],
    },
    {
      it: 'that begin like the names of our own',
      ask: '{ members { as__id: handle id: name as__as__id: id loans } }',
      data: {
        members: [
          { as__id: 'ann', id: 'Ann', as__as__id: '1', loans: 10 },
          { as__id: 'bo', id: 'Bo', as__as__id: '2', loans: 20 },
        ],
      },
      stock: {
        why: 'it answers the key',
        data: {
          members: [
            { as__id: 'ann', id: '1', as__as__id: '1', loans: 10 },
            { as__id: 'bo', id: '2', as__as__id: '2', loans: 20 },
          ],
        },
      },
    },
  ],
);
