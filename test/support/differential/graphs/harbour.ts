import { smallGraph, type SmallGraph, type SubgraphSource } from '../federated-graph.js';
import { berth, berthAt, company, person, personIds, port, portIds, portBy, terminal, vessel, vesselIds } from './harbour-records.js';
import { LINK } from './link.js';

/** An interface that another department knows as one object, records with several keys, compound and nested ones, null keys, circles. */
const registry: SubgraphSource = {
  name: 'registry',
  sdl: `${LINK}
    type Query {
      vessels(first: Int = 3): [Vessel]
      vessel(id: ID!): Vessel
      tugs: [Tug!]
      ports: [Port!]
      port(code: String): Port
      companies: [Company]
    }
    interface Vessel @key(fields: "id") { id: ID! name: String! tonnage: Int flag: Country sister: Vessel }
    type Ferry implements Vessel @key(fields: "id") { id: ID! name: String! tonnage: Int flag: Country sister: Vessel passengers: Int! }
    type Tug implements Vessel @key(fields: "id") { id: ID! name: String! tonnage: Int flag: Country sister: Vessel tows: [Vessel!] }
    type Barge implements Vessel @key(fields: "id") { id: ID! name: String! tonnage: Int flag: Country sister: Vessel owner: Company }
    type Country @key(fields: "iso") { iso: String! name: String }
    type Port @key(fields: "code") @key(fields: "id") { code: String! id: ID! title: String home: [Vessel] }
    type Company @key(fields: "vat country { iso }") { vat: String! country: Country! name: String! owns: [Barge] }
  `,
  resolvers: {
    Query: {
      vessels: (_: unknown, { first }: { first: number }) => [...vesselIds.slice(0, Math.max(0, first)).map(vessel), null],
      vessel: (_: unknown, { id }: { id: string }) => (vesselIds.includes(id) ? vessel(id) : null),
      tugs: () => vesselIds.map(vessel).filter(({ __typename }) => __typename === 'Tug'),
      ports: () => portIds.map(port),
      port: (_: unknown, { code }: { code?: string }) => portBy({ code: code ?? 'P2' }),
      companies: () => [company('7'), null, company('8'), company('9')],
    },
    Vessel: { __resolveReference: known },
    Ferry: { __resolveReference: known },
    Tug: { __resolveReference: known },
    Barge: { __resolveReference: known },
    Port: { __resolveReference: portBy },
    Country: { __resolveReference: ({ iso }: { iso: string }) => ({ iso, name: iso === 'FI' ? 'Suomi' : null }) },
    Company: { __resolveReference: ({ vat }: { vat: string }) => company(vat) },
  },
};

/** The registry has no ghosts. */
function known({ id }: { id: string }) {
  return vesselIds.includes(id) ? vessel(id) : null;
}

const customs: SubgraphSource = {
  name: 'customs',
  sdl: `${LINK}
    type Query { declarations(of: ID): [Declaration]  inspected(first: Int = 2): [Vessel] }
    type Mutation { seal(vessel: ID!): Sealed  release(vessel: ID!): Sealed! }
    type Sealed { vessel: Vessel count: Int! }
    type Vessel @key(fields: "id") @interfaceObject {
      id: ID!
      tonnage: Int @external
      cargo: [Cargo!]
      duty(rate: Int = 2): Int @requires(fields: "tonnage")
      convoy: [Vessel]
    }
    type Company @key(fields: "vat country { iso }") { vat: String! country: Country! debts: Int }
    type Country @key(fields: "iso") { iso: String! }
    type Cargo { goods: String! weight: Int carriedBy: Vessel }
    type Declaration { no: Int! vessel: Vessel by: Company cargo: [[Cargo]] }
  `,
  resolvers: {
    Query: {
      declarations: (_: unknown, { of }: { of?: string }) =>
        [1, 2, 3, 4].map((no) => ({
          no,
          vessel: no === 3 ? null : { id: of ?? vesselIds[no]! },
          by: no === 2 ? null : company(String(6 + no)),
          cargo: no === 4 ? null : [vessel(vesselIds[no]!).cargo(), [null], null],
        })),
      inspected: (_: unknown, { first }: { first: number }) =>
        ['ferry-1', 'ghost-1', 'tug-2', 'barge-1'].slice(0, Math.max(0, first)).map((id) => ({ id })),
    },
    Mutation: {
      seal: (_: unknown, { vessel: id }: { vessel: string }, { state }: { state: Map<string, number> }) => count(state, id, 1),
      release: (_: unknown, { vessel: id }: { vessel: string }, { state }: { state: Map<string, number> }) => count(state, id, 10),
    },
    Vessel: {
      __resolveReference: (reference: object) => reference,
      // Stock's planner leaves the key out of a representation now and then.
      cargo: ({ id }: { id?: string }) => (id === undefined ? null : vessel(id).cargo()),
      convoy: ({ id }: { id: string }) =>
        id === 'tug-1' ? null : [{ id: 'ferry-1' }, null, { id: id === 'ferry-1' ? 'ghost-1' : 'tug-1' }],
      duty: ({ tonnage }: { tonnage?: number | null }, { rate }: { rate?: number | null }) =>
        tonnage == null ? null : tonnage * (rate ?? 0),
    },
    Company: { __resolveReference: ({ vat }: { vat: string }) => (vat === '9' ? null : company(vat)) },
  },
};

function count(state: Map<string, number>, id: string, by: number) {
  const total = (state.get('sealed') ?? 0) + by;
  state.set('sealed', total);
  return { vessel: { id }, count: total };
}

const berths: SubgraphSource = {
  name: 'berths',
  sdl: `${LINK}
    type Query { berths: [Berth]  terminals: [Terminal] }
    type Port @key(fields: "id") @key(fields: "country { iso } number") { id: ID! country: Country! number: Int! berths: [Berth!] }
    type Country @key(fields: "iso") { iso: String! }
    type Berth @key(fields: "port { id } no") { port: Port! no: Int! depth: Float occupiedBy: Ferry terminal: Terminal }
    type Ferry @key(fields: "id") { id: ID! berth: Berth }
    type Terminal @key(fields: "code") { code: String name: String! berths: [[Berth!]] }
  `,
  resolvers: {
    Query: {
      berths: () => portIds.flatMap((id) => [berth(id, 1), berth(id, 2)]),
      terminals: () => ['T1', null, 'T3'].map(terminal),
    },
    Ferry: { __resolveReference: ({ id }: { id: string }) => ({ id }), berth: ({ id }: { id: string }) => berthAt(id) },
    Port: { __resolveReference: portBy },
    Berth: { __resolveReference: ({ port: { id }, no }: { port: { id: string }; no: number }) => berth(id, no) },
    Terminal: { __resolveReference: ({ code }: { code: string | null }) => (code === null ? null : terminal(code)) },
  },
};

/** Has never heard of `port-3`, nor of the vessel `ferry-2`. */
const crew: SubgraphSource = {
  name: 'crew',
  sdl: `${LINK}
    type Query { masters: [Person]  person(id: ID!): Person }
    type Ferry @key(fields: "id") { id: ID! master: Person crew(role: Role): [Person!] }
    type Person @key(fields: "id") { id: ID! name: String role: Role! serves: Ferry stands: Berth }
    enum Role { MASTER MATE PILOT }
    type Berth @key(fields: "port { id } no") { port: Port! no: Int! pilot: Person }
    type Port @key(fields: "id", resolvable: false) @key(fields: "country { iso } number") { id: ID! country: Country! number: Int! tariffs: [Int] free: Boolean }
    type Country @key(fields: "iso") { iso: String! }
    type Terminal @key(fields: "code") { code: String manager: Person staff: Int! }
  `,
  resolvers: {
    Query: {
      masters: () => [person('p1'), null, person('p4')],
      person: (_: unknown, { id }: { id: string }) => (personIds.includes(id) ? person(id) : null),
    },
    Ferry: {
      __resolveReference: ({ id }: { id: string }) => (id === 'ferry-2' ? null : { id }),
      master: ({ id }: { id: string }) => (id.startsWith('ghost') ? null : person('p4')),
      crew: (_: unknown, { role }: { role?: string }) => personIds.map(person).filter((one) => !role || one.role === role),
    },
    Person: { __resolveReference: ({ id }: { id: string }) => person(id) },
    Berth: {
      __resolveReference: ({ port: { id }, no }: { port: { id: string }; no: number }) => (id === 'port-3' ? null : berth(id, no)),
      pilot: ({ no }: { no: number }) => (no === 1 ? person('p3') : null),
    },
    Port: { __resolveReference: ({ number }: { number: number }) => (number === 33 ? null : portBy({ number })) },
    Terminal: {
      __resolveReference: ({ code }: { code: string | null }) => (code === null ? null : { code, staff: 12, manager: person('p2') }),
    },
  },
};

export const harbour = (): SmallGraph =>
  smallGraph('harbour', [registry, customs, berths, crew], {
    texts: {
      id: [...vesselIds, ...personIds],
      of: [...vesselIds, 'ghost-1'],
      vessel: vesselIds,
      code: ['P1', 'P2', 'P3', 'nowhere'],
    },
    deepest: 3,
  });
