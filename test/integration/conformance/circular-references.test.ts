import { conformance } from '../../support/differential/conformance.js';

conformance(
  'records that lead to each other and back',
  {
    schools: {
      sdl: `
        type Query { school: School }
        type School @key(fields: "id") { id: ID! title: String head: Teacher }
        type Teacher @key(fields: "id", resolvable: false) { id: ID! }
      `,
      resolvers: {
        Query: { school: () => ({ id: 's', title: 'North', head: { id: 't' } }) },
        School: { __resolveReference: ({ id }: { id: string }) => ({ id, title: 'North', head: { id: 't' } }) },
      },
    },
    teachers: {
      sdl: `
        type Teacher @key(fields: "id") { id: ID! name: String school: School pupils: [Teacher!] }
        type School @key(fields: "id") { id: ID! staff: [Teacher] }
      `,
      resolvers: {
        Teacher: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          name: ({ id }: { id: string }) => `name ${id}`,
          school: () => ({ id: 's' }),
          pupils: ({ id }: { id: string }) => (id === 't' ? [{ id: 'u' }, { id: 't' }] : []),
        },
        School: { __resolveReference: ({ id }: { id: string }) => ({ id }), staff: () => [{ id: 't' }, null] },
      },
    },
  },
  [
    {
      it: 'three times round comes out as asked',
      ask: '{ school { head { school { head { school { title head { name } } } } } } }',
      data: { school: { head: { school: { head: { school: { title: 'North', head: { name: 'name t' } } } } } } },
    },
    {
      it: 'the same record at several depths has at each the fields asked for there',
      ask: '{ school { title staff { name school { staff { id } } pupils { id school { title } pupils { name } } } } }',
      data: {
        school: {
          title: 'North',
          staff: [
            {
              name: 'name t',
              school: { staff: [{ id: 't' }, null] },
              pupils: [
                { id: 'u', school: { title: 'North' }, pupils: [] },
                { id: 't', school: { title: 'North' }, pupils: [{ name: 'name u' }, { name: 'name t' }] },
              ],
            },
            null,
          ],
        },
      },
    },
  ],
);
