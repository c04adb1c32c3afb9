import { conformance } from '../../support/differential/conformance.js';

conformance(
  'subgraphs written for Federation 1 beside one of Federation 2',
  {
    members: {
      federation1: true,
      sdl: `
        type Query { member: Member }
        type Member @key(fields: "id") { id: ID! name: String email: String! town: String }
      `,
      resolvers: {
        Query: { member: () => ({ id: 'm', name: 'Ada', email: 'a@b', town: 'Vaasa' }) },
        Member: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Ada', email: 'a@b', town: 'Vaasa' }) },
      },
    },
    fees: {
      federation1: true,
      sdl: `
        extend type Query { debtor: Member }
        extend type Member @key(fields: "id") { id: ID! @external town: String @external email: String! @external fee: Int @requires(fields: "town") strange: Int }
      `,
      resolvers: {
        Query: { debtor: () => ({ id: 'm' }) },
        Member: {
          __resolveReference: (reference: object) => reference,
          fee: ({ town }: { town?: string }) => (town ?? '').length,
          strange: () => 1,
        },
      },
    },
    badges: {
      sdl: `type Member @key(fields: "id") @extends { id: ID! @external name: String @external badge: String @requires(fields: "name") }`,
      resolvers: {
        Member: { __resolveReference: (reference: object) => reference, badge: ({ name }: { name?: string }) => `badge of ${name}` },
      },
    },
  },
  [
    {
      it: 'extended types get the fields of their owner, and the owner theirs',
      ask: '{ member { fee badge name } debtor { email fee } }',
      data: { member: { fee: 5, badge: 'badge of Ada', name: 'Ada' }, debtor: { email: 'a@b', fee: 5 } },
    },
    {
      it: 'a field marked external that nothing needs is read from its owner',
      ask: '{ debtor { id town strange } }',
      data: { debtor: { id: 'm', town: 'Vaasa', strange: 1 } },
    },
  ],
);
