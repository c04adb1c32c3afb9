import { conformance } from '../../support/differential/conformance.js';

conformance(
  '__typename wherever it may stand',
  {
    one: {
      sdl: `
        schema { query: RootOne mutation: ChangeOne }
        type RootOne { node: Node nodes: [[Node]] }
        type ChangeOne { touch: Node }
        interface Node { id: ID! }
        type Leaf implements Node @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        RootOne: { node: () => ({ __typename: 'Leaf', id: '1' }), nodes: () => [[{ __typename: 'Leaf', id: '1' }, null], null] },
        ChangeOne: { touch: () => ({ __typename: 'Leaf', id: '2' }) },
      },
    },
    two: {
      sdl: 'type Leaf @key(fields: "id") { id: ID! vein: Vein } type Vein { width: Int }',
      resolvers: { Leaf: { __resolveReference: ({ id }: { id: string }) => ({ id, vein: { width: 2 } }) } },
    },
  },
  [
    { it: 'of the root alone, without any subgraph', ask: '{ __typename }', unavailable: ['one', 'two'], data: { __typename: 'Query' } },
    {
      it: 'of the root beside fields, whatever the subgraphs call their roots',
      ask: '{ t: __typename node { __typename id } __typename }',
      data: { t: 'Query', node: { __typename: 'Leaf', id: '1' }, __typename: 'Query' },
    },
    {
      it: 'of a mutation',
      ask: 'mutation { __typename touch { __typename } }',
      data: { __typename: 'Mutation', touch: { __typename: 'Leaf' } },
    },
    {
      it: 'of what another subgraph gives',
      ask: '{ node { ... on Leaf { vein { __typename width } } } }',
      data: { node: { vein: { __typename: 'Vein', width: 2 } } },
    },
    {
      it: 'in lists of lists',
      ask: '{ nodes { a: __typename __typename } }',
      data: { nodes: [[{ a: 'Leaf', __typename: 'Leaf' }, null], null] },
    },
    {
      it: 'beside introspection',
      ask: '{ __typename __type(name: "Leaf") { name fields { name } } node { id } __schema { queryType { name } } }',
      data: {
        __typename: 'Query',
        __type: { name: 'Leaf', fields: [{ name: 'id' }, { name: 'vein' }] },
        node: { id: '1' },
        __schema: { queryType: { name: 'Query' } },
      },
    },
  ],
);
