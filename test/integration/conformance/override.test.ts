import { conformance } from '../../support/differential/conformance.js';

conformance(
  'fields that have moved house',
  {
    old: {
      sdl: `
        type Query { notes: [Note] latest: Entry }
        interface Entry { id: ID! text: String }
        type Note implements Entry @key(fields: "id") { id: ID! text: String words: Int kind: String }
      `,
      resolvers: {
        Query: {
          notes: () => ['n1', 'n2'].map((id) => ({ id, text: 'old text', words: 2, kind: 'old kind' })),
          latest: () => ({ __typename: 'Note', id: 'n2', text: 'old text', words: 2 }),
        },
        Note: { __resolveReference: ({ id }: { id: string }) => ({ id, text: 'old text', words: 2, kind: 'old kind' }) },
      },
    },
    young: {
      sdl: `
        type Note @key(fields: "id") {
          id: ID!
          text: String @override(from: "old")
          words: Int @external
          length: Int @requires(fields: "words")
          kind: String @override(from: "old") @requires(fields: "words")
        }
      `,
      resolvers: {
        Note: {
          __resolveReference: (reference: { id: string; words?: number }) => ({ ...reference, text: 'new text' }),
          length: ({ words }: { words?: number }) => (words ?? 0) * 10,
          kind: ({ words }: { words?: number }) => `new kind ${words ?? 'of no words'}`,
        },
      },
    },
  },
  [
    { it: 'are read from the new one', ask: '{ notes { text } }', data: { notes: [{ text: 'new text' }, { text: 'new text' }] } },
    {
      it: 'also where the old one has the record at hand, by way of an interface',
      ask: '{ latest { text ... on Note { words } } }',
      data: { latest: { text: 'new text', words: 2 } },
    },
    {
      it: 'and where the new one needs what the old one kept',
      ask: '{ notes { kind length words } }',
      data: {
        notes: [
          { kind: 'new kind 2', length: 20, words: 2 },
          { kind: 'new kind 2', length: 20, words: 2 },
        ],
      },
    },
    {
      it: 'the old one does not stand in when the new one is unavailable',
      ask: '{ notes { id text words } }',
      unavailable: ['young'],
      data: {
        notes: [
          { id: 'n1', text: null, words: 2 },
          { id: 'n2', text: null, words: 2 },
        ],
      },
      errors: ['young unavailable'],
    },
  ],
);
