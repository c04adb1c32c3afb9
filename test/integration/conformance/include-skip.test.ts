import { conformance } from '../../support/differential/conformance.js';

conformance(
  '@include and @skip, in one subgraph and between two',
  {
    towns: {
      sdl: `
        type Query { town(name: String = "T"): Town today: String }
        type Town @key(fields: "id") { id: ID! name: String mayor: String! }
      `,
      resolvers: {
        Query: {
          town: (_: unknown, { name }: { name?: string | null }) => ({ id: '1', name: name ?? 'none', mayor: 'M' }),
          today: () => 'now',
        },
      },
    },
    weather: {
      sdl: 'type Town @key(fields: "id") { id: ID! rain(days: Int): Int wind: Wind } type Wind { from: String force: Int }',
      resolvers: {
        Town: {
          __resolveReference: ({ id }: { id: string }) => ({ id, wind: { from: 'N', force: 6 } }),
          rain: (_: unknown, { days }: { days?: number | null }) => (days ?? 1) * 2,
        },
      },
    },
  },
  [
    {
      it: 'what is skipped by a variable is not there, and no subgraph is needed for it',
      ask: 'query Town($no: Boolean!) { town { name rain @include(if: $no) wind @include(if: $no) { force } } }',
      variables: { no: false },
      unavailable: ['weather'],
      data: { town: { name: 'T' } },
    },
    {
      it: 'what is included by a variable is there',
      ask: 'query Town($yes: Boolean = true) { town { rain(days: 3) @include(if: $yes) wind { force @skip(if: $yes) from } } }',
      data: { town: { rain: 6, wind: { from: 'N' } } },
    },
    {
      it: 'skip wins over include',
      ask: '{ town { name @include(if: true) @skip(if: true) mayor } }',
      data: { town: { mayor: 'M' } },
    },
    {
      it: 'a field that comes twice is there if either is included',
      ask: 'query Town($no: Boolean!) { town { wind @include(if: $no) { force } ... { wind { from } } } }',
      variables: { no: false },
      data: { town: { wind: { from: 'N' } } },
    },
    {
      it: 'conditions on fragments hold for all that is in them',
      ask: 'query Town($no: Boolean!) { town { ...Wet @include(if: $no) ... on Town @skip(if: $no) { mayor } } } fragment Wet on Town { rain name }',
      variables: { no: false },
      data: { town: { mayor: 'M' } },
    },
    {
      it: 'all of an operation may be left out',
      ask: 'query Town($no: Boolean!) { town @include(if: $no) { rain } today @skip(if: true) }',
      variables: { no: false },
      data: {},
    },
    {
      it: 'conditions inside conditions',
      ask: 'query Town($a: Boolean!, $b: Boolean!) { town @include(if: $a) { name ... @skip(if: $b) { rain wind @include(if: $a) { from } } } }',
      variables: { a: true, b: false },
      data: { town: { name: 'T', rain: 2, wind: { from: 'N' } } },
    },
    {
      it: 'a default of the schema is taken where the variable is left out, and null where it is null',
      ask: 'query Town($name: String) { a: town(name: $name) { name } }',
      data: { a: { name: 'T' } },
    },
    {
      it: 'an explicit null stays null',
      ask: 'query Town($name: String) { a: town(name: $name) { name } }',
      variables: { name: null },
      data: { a: { name: 'none' } },
    },
  ],
);
