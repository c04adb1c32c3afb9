import { conformance } from '../../support/differential/conformance.js';

const ship = { imo: 'I1', flag: { iso: 'FI' }, sign: 'OABC', name: 'Aurora' };

conformance(
  'several keys, compound and nested ones, of which each subgraph knows some',
  {
    register: {
      sdl: `
        type Query { ship: Ship fleet: [Ship] }
        type Ship @key(fields: "imo") { imo: ID! name: String }
      `,
      resolvers: {
        Query: { ship: () => ship, fleet: () => [ship, { imo: 'I2', name: 'Ghost' }, ship] },
        Ship: { __resolveReference: () => ship },
      },
    },
    radio: {
      sdl: `
        type Ship @key(fields: "imo") @key(fields: "sign flag { iso }") { imo: ID! sign: String! flag: Flag! band: Int }
        type Flag @key(fields: "iso") { iso: String! }
      `,
      resolvers: {
        Ship: {
          __resolveReference: ({ imo, sign }: { imo?: string; sign?: string }) =>
            imo === 'I1' || sign === 'OABC' ? { ...ship, band: 4 } : null,
        },
      },
    },
    tolls: {
      sdl: `
        type Query { lastPaid: Ship }
        type Ship @key(fields: "sign flag { iso }") { sign: String! flag: Flag! paid: Int }
        type Flag @key(fields: "iso") { iso: String! rate: Int }
      `,
      resolvers: {
        Query: { lastPaid: () => ({ ...ship, flag: { iso: 'FI', rate: 12 }, paid: 7 }) },
        Ship: {
          __resolveReference: ({ sign, flag }: { sign: string; flag: { iso: string } }) =>
            sign === 'OABC' && flag.iso === 'FI' ? { ...ship, paid: 7 } : null,
        },
        Flag: { __resolveReference: ({ iso }: { iso: string }) => ({ iso, rate: 12 }) },
      },
    },
  },
  [
    {
      it: 'a record is followed from the subgraph of one key to that of the other by way of the one that has both',
      ask: '{ ship { name paid } }',
      data: { ship: { name: 'Aurora', paid: 7 } },
    },
    {
      it: 'and back again',
      ask: '{ lastPaid { name band flag { rate } paid } }',
      data: { lastPaid: { name: 'Aurora', band: 4, flag: { rate: 12 }, paid: 7 } },
    },
    {
      it: 'a record that the one between does not know keeps what was found, and is null in the rest',
      ask: '{ fleet { name band paid } }',
      data: {
        fleet: [
          { name: 'Aurora', band: 4, paid: 7 },
          { name: 'Ghost', band: null, paid: null },
          { name: 'Aurora', band: 4, paid: 7 },
        ],
      },
    },
    {
      it: 'while the one between is unavailable, so is what lies behind it',
      ask: '{ ship { name paid } }',
      unavailable: ['radio'],
      data: { ship: { name: 'Aurora', paid: null } },
      errors: ['radio unavailable'],
    },
  ],
);
