import { conformance } from '../../support/differential/conformance.js';

const book = { __typename: 'Book', title: 'Kalevala' };
const film = { __typename: 'Film', title: 'Juha' };
const song = { __typename: 'Song', title: 'Oi maamme' };

conformance(
  'a union of which each subgraph knows other members',
  {
    library: {
      sdl: `
        type Query { media: Media @shareable  shelf: [Media] viewer: Viewer @shareable }
        union Media = Book | Film
        type Book @shareable { title: String! }
        type Film @shareable { title: String! }
        type Viewer @shareable { media: Media reads: Media }
      `,
      resolvers: {
        Query: { media: () => book, shelf: () => [book, null, film], viewer: () => ({ media: book, reads: book }) },
      },
    },
    club: {
      sdl: `
        type Query { media: Media @shareable  playlist: [Media!] viewer: Viewer @shareable }
        union Media = Book | Song
        type Book @shareable { title: String! }
        type Song { title: String! }
        type Viewer @shareable { media: Media hears: Media }
      `,
      resolvers: {
        Query: { media: () => book, playlist: () => [song, book], viewer: () => ({ media: book, hears: song }) },
      },
    },
  },
  [
    {
      it: 'each part of the answer has the members that its subgraph knows',
      ask: '{ shelf { __typename ...Title } playlist { ...Title __typename } } fragment Title on Media { ... on Book { title } ... on Film { film: title } ... on Song { song: title } }',
      data: {
        shelf: [{ __typename: 'Book', title: 'Kalevala' }, null, { __typename: 'Film', film: 'Juha' }],
        playlist: [
          { song: 'Oi maamme', __typename: 'Song' },
          { title: 'Kalevala', __typename: 'Book' },
        ],
      },
    },
    {
      it: 'a member that only the other subgraph knows is no trouble in a shared field',
      ask: '{ media { ... on Film { title } ... on Song { song: title } } viewer { media { ... on Book { title } ... on Song { title } } hears { __typename } reads { __typename } } }',
      data: { media: {}, viewer: { media: { title: 'Kalevala' }, hears: { __typename: 'Song' }, reads: { __typename: 'Book' } } },
    },
  ],
);
