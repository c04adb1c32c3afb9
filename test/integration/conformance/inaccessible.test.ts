import { conformance } from '../../support/differential/conformance.js';

const animals = [
  { __typename: 'Cow', id: '1', farm: 'F1', milk: 20 },
  { __typename: 'Unicorn', id: '2' },
  { __typename: 'Cow', id: '3', farm: 'F3', milk: null },
];

conformance(
  'what the graph does not show',
  {
    farm: {
      sdl: `
        type Query { animals: [Animal] any: Animal! maybe: Box }
        interface Animal { id: ID! }
        type Cow implements Animal @key(fields: "id farm") { id: ID! farm: String! @inaccessible milk: Int }
        type Unicorn implements Animal @inaccessible { id: ID! }
        type Box { animal: Animal! size: Int }
      `,
      resolvers: {
        Query: { animals: () => animals, any: () => animals[1], maybe: () => ({ animal: animals[1], size: 4 }) },
        Cow: { __resolveReference: ({ id }: { id: string }) => animals[Number(id) - 1] },
      },
    },
    dairy: {
      sdl: 'type Cow @key(fields: "id farm") { id: ID! farm: String! @inaccessible milk: Int @external cheese: String @requires(fields: "milk") }',
      resolvers: {
        Cow: {
          __resolveReference: (reference: object) => reference,
          cheese: ({ farm, milk }: { farm: string; milk: number | null }) => `${farm}: ${milk}`,
        },
      },
    },
  },
  [
    {
      it: 'is used between the subgraphs, a hidden key for one, and is not in the answer',
      ask: '{ animals { id ... on Cow { cheese } } }',
      data: { animals: [{ id: '1', cheese: 'F1: 20' }, null, { id: '3', cheese: 'F3: null' }] },
      errors: ['animals.1'],
    },
    {
      it: 'a record of a hidden type is null, and what may not be null above it',
      ask: '{ maybe { size animal { id } } }',
      data: { maybe: null },
      errors: ['maybe.animal'],
    },
    {
      it: 'up to the root',
      ask: '{ any { id } animals { __typename } }',
      data: null,
      errors: ['any'],
    },
  ],
);
