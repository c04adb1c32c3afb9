import { conformance } from '../../support/differential/conformance.js';

const player = (id: string) => ({ __typename: 'Player', id, name: `name ${id}`, club: { id: 'c', city: 'Oulu', founded: 1901 } });

conformance(
  'fields that a subgraph provides on some paths only',
  {
    people: {
      sdl: `
        type Player @key(fields: "id") { id: ID! name: String @shareable born: Int club: Club @shareable }
        type Club @key(fields: "id") { id: ID! city: String @shareable founded: Int }
        type Coach @key(fields: "id") { id: ID! name: String @shareable }
      `,
      resolvers: {
        Player: { __resolveReference: ({ id }: { id: string }) => ({ ...player(id), born: 1999 }) },
        Club: { __resolveReference: ({ id }: { id: string }) => ({ id, city: 'Oulu', founded: 1901 }) },
        Coach: { __resolveReference: ({ id }: { id: string }) => ({ id, name: `name ${id}` }) },
      },
    },
    matches: {
      sdl: `
        type Query {
          scorer: Player @provides(fields: "name club { city }")
          keeper: Player
          winners: [Winner] @provides(fields: "... on Player { name }")
          person: Person @provides(fields: "... on Player { name }")
        }
        interface Person { id: ID! }
        type Player implements Person @key(fields: "id") { id: ID! name: String @external club: Club @external }
        type Coach implements Person @key(fields: "id") { id: ID! }
        type Club @key(fields: "id") { id: ID! city: String @external }
        union Winner = Player | Coach
      `,
      resolvers: {
        Query: {
          scorer: () => player('p1'),
          keeper: () => player('p2'),
          winners: () => [player('p3'), { __typename: 'Coach', id: 'k1' }],
          person: () => player('p4'),
        },
        Player: { __resolveReference: ({ id }: { id: string }) => ({ id }) },
      },
    },
  },
  [
    {
      it: 'they are taken from it there: the owner may be unavailable',
      ask: '{ scorer { name club { city } } }',
      unavailable: ['people'],
      data: { scorer: { name: 'name p1', club: { city: 'Oulu' } } },
    },
    {
      it: 'what is not provided comes from the owner beside them',
      ask: '{ scorer { name born club { city founded } } }',
      data: { scorer: { name: 'name p1', born: 1999, club: { city: 'Oulu', founded: 1901 } } },
    },
    {
      it: 'on other paths the owner is asked',
      ask: '{ keeper { name club { city } } }',
      data: { keeper: { name: 'name p2', club: { city: 'Oulu' } } },
    },
    {
      it: 'on a member of a union',
      ask: '{ winners { ... on Player { name born } ... on Coach { name } } }',
      data: { winners: [{ name: 'name p3', born: 1999 }, { name: 'name k1' }] },
    },
    {
      it: 'on a type of an interface',
      ask: '{ person { id ... on Player { name } } }',
      unavailable: ['people'],
      data: { person: { id: 'p4', name: 'name p4' } },
    },
  ],
);
