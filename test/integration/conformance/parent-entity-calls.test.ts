import { conformance } from '../../support/differential/conformance.js';

conformance(
  'a value inside a record, whose fields stand in several subgraphs and which has no key of its own',
  {
    parcels: {
      sdl: `
        type Query { parcel: Parcel parcels: [Parcel] }
        type Parcel @key(fields: "id") { id: ID! label: Label @shareable stops: [Stop!] }
        type Label @shareable { text: String }
        type Stop @shareable { place: String }
      `,
      resolvers: {
        Query: {
          parcel: () => ({ id: '1', label: { text: 'fragile' }, stops: [{ place: 'A' }, { place: 'B' }] }),
          parcels: () => ['1', '2'].map((id) => ({ id, label: id === '2' ? null : { text: 'fragile' }, stops: [] })),
        },
        Parcel: { __resolveReference: ({ id }: { id: string }) => ({ id, label: { text: 'fragile' } }) },
      },
    },
    stamps: {
      sdl: `
        type Parcel @key(fields: "id") { id: ID! label: Label @shareable }
        type Label @shareable { stamp: Stamp }
        type Stamp { price: Int album: Album }
        type Album @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Parcel: {
          __resolveReference: ({ id }: { id: string }) => ({ id, label: { stamp: { price: Number(id) * 10, album: { id: 'al' } } } }),
        },
        Album: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
      },
    },
    albums: {
      sdl: 'type Album @key(fields: "id") { id: ID! pages: [Page] } type Page { no: Int! stuck: [Album] }',
      resolvers: {
        Album: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          pages: () => [{ no: 1, stuck: [{ id: 'al' }, null] }, null],
        },
      },
    },
  },
  [
    {
      it: 'the record is asked for anew, and the halves of the value are one',
      ask: '{ parcel { label { text stamp { price } } } }',
      data: { parcel: { label: { text: 'fragile', stamp: { price: 10 } } } },
    },
    {
      it: 'and from inside it one goes on to other records',
      ask: '{ parcel { label { stamp { album { pages { no stuck { id pages { no } } } } } text } id } }',
      data: {
        parcel: {
          label: { stamp: { album: { pages: [{ no: 1, stuck: [{ id: 'al', pages: [{ no: 1 }, null] }, null] }, null] } }, text: 'fragile' },
          id: '1',
        },
      },
    },
  ],
);
