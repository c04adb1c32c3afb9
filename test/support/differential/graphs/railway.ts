import { smallGraph, type SmallGraph, type Occasion, type SubgraphSource } from '../federated-graph.js';
import { board, leg, offer, person, station, stationIds, train, trainIds } from './railway-records.js';
import { broken } from '../weather.js';
import { LINK } from './link.js';

/** Fields that need fields of other departments, in chains, with arguments and over unions; fields that moved house; roots that several answer. */
const lines: SubgraphSource = {
  name: 'lines',
  sdl: `${LINK}
    type Query {
      trains(first: Int = 3): [Train]
      train(id: ID!): Train
      stations(zone: Int): [Station!] @shareable
      grid: [[Train]!]
      cube: [[[Leg!]!]]
      board(at: ID): Board @shareable
      today: String! @shareable
    }
    type Mutation { delay(train: ID!, minutes: Int!): Delayed  cancel(train: ID!): Delayed! }
    type Delayed { train: Train total: Int! }
    type Train @key(fields: "id") {
      id: ID! name: String speed: Int cars: [Car!]! route: Route weight(unit: Unit = T): Int
      origin: Station! stops(first: Int): [Station] legs: [[Leg!]] loco: Machine reserve: [Powered]
    }
    type Car @shareable { no: Int! seats: Int }
    type Route @shareable { km: Int! via: [Station] }
    type Leg { from: Station! to: Station minutes: Int! }
    union Machine = Diesel | Electric
    interface Powered { power: Int }
    type Diesel implements Powered @shareable { power: Int litres: Int }
    type Electric implements Powered @shareable { power: Int kilowatts: Int! volts: [Int!] }
    enum Unit { T KG }
    type Station @key(fields: "id") { id: ID! name: String @shareable zone: Int! platforms: Int opened: Int @shareable }
    type Board @shareable { title: String trains: [Train] }
  `,
  resolvers: {
    Query: {
      trains: (_: unknown, { first }: { first?: number }) => [...trainIds.slice(0, Math.max(0, first ?? 2)).map(train), null],
      train: (_: unknown, { id }: { id: string }) => (trainIds.includes(id) ? train(id) : null),
      stations: (_: unknown, { zone }: { zone?: number }) => stationsOf(zone),
      grid: () => [[train('t1'), null, train('t2')], [], [train('t1')]],
      cube: () => [[[leg('s1', 's2')], []], null, [[leg('s2', 's9'), leg('s3', 's1')]]],
      board: (_: unknown, { at }: { at?: string }) => board(at),
      today: () => '2022-11-30',
    },
    Mutation: {
      delay: (_: unknown, { train: id, minutes }: { train: string; minutes: number }, occasion: Occasion) =>
        late(occasion, id, (total) => total + minutes),
      cancel: (_: unknown, { train: id }: { train: string }, occasion: Occasion) => late(occasion, id, (total) => total * 2 + 1),
    },
    Train: { __resolveReference: ({ id }: { id: string }) => train(id) },
    Station: { __resolveReference: ({ id }: { id: string }) => station(id) },
  },
};

const stationsOf = (zone?: number | null) => stationIds.map(station).filter((each) => zone == null || each.zone === zone);

function late({ state }: Occasion, id: string, change: (total: number) => number) {
  const total = change((state.get('late') as number | undefined) ?? 0);
  state.set('late', total);
  return { train: trainIds.includes(id) ? train(id) : null, total };
}

interface Reference {
  readonly id: string;
  readonly speed?: number | null;
  readonly cars?: readonly { readonly seats: number | null }[] | null;
  readonly weight?: number | null;
  readonly tax?: number | null;
  readonly zone?: number;
  readonly price?: number | null;
  readonly route?: { readonly km: number; readonly via: readonly ({ readonly id: string } | null)[] | null } | null;
  readonly loco?: { readonly __typename: string; readonly litres?: number | null; readonly kilowatts?: number } | null;
}

const tickets: SubgraphSource = {
  name: 'tickets',
  sdl: `${LINK}
    type Query {
      stations(zone: Int): [Station!] @shareable
      offers(class: Class): [Offer]
      board(at: ID): Board @shareable
      today: String! @shareable
    }
    type Mutation { buy(offer: ID!, seats: [SeatInput!]): Offer }
    input SeatInput { car: Int! seat: Int = 1 beside: SeatInput }
    type Train @key(fields: "id") {
      id: ID!
      speed: Int @external
      cars: [Car!]! @external
      weight(unit: Unit = T): Int @external
      tax: Int @external
      price(class: Class = SECOND): Int @requires(fields: "speed cars { seats }")
      freight: Int @requires(fields: "weight(unit: KG)")
      total: Int! @requires(fields: "tax")
      offers: [Offer!]
    }
    type Car @shareable { no: Int! seats: Int }
    enum Class { FIRST SECOND }
    enum Unit { T KG }
    type Station @key(fields: "id") {
      id: ID!
      name: String @external
      zone: Int! @external
      fare(class: Class): Int @requires(fields: "zone")
      platforms: Int @override(from: "lines")
      opened: Int @shareable
      busy: Boolean!
    }
    type Offer @key(fields: "id") { id: ID! train: Train from: Station! @provides(fields: "name") to: Station class: Class! }
    type Board @shareable { title: String trains: [Train] }
  `,
  resolvers: {
    Query: {
      stations: (_: unknown, { zone }: { zone?: number }) => stationsOf(zone),
      offers: (_: unknown, { class: wanted }: { class?: string }) =>
        ['o1', 'o2', 'o3', 'o4'].map((id) => offer(id)).filter((one) => !wanted || one.class === wanted),
      board: (_: unknown, { at }: { at?: string }) => board(at),
      today: () => '2022-11-30',
    },
    Mutation: { buy: (_: unknown, { offer: id }: { offer: string }) => (/^o\d$/.test(id) ? offer(id) : null) },
    Train: {
      __resolveReference: (reference: Reference) => ({ ...train(reference.id), ...reference }),
      price: ({ speed, cars }: Reference, args: { class?: string | null }) =>
        speed == null ? null : speed + (cars ?? []).reduce((sum, car) => sum + (car.seats ?? 0), 0) * (args.class === 'FIRST' ? 3 : 1),
      freight: ({ weight }: Reference) => (typeof weight === 'number' ? weight * 10 : null),
      total: ({ id, tax }: Reference) => (tax == null ? broken('Train', id, 'total') : tax + 1),
    },
    Station: {
      __resolveReference: (reference: Reference) => ({ ...station(reference.id), ...reference }),
      fare: ({ zone }: Reference, args: { class?: string | null }) =>
        zone === undefined ? null : zone * (args.class === 'FIRST' ? 20 : 10),
    },
    Offer: { __resolveReference: ({ id }: { id: string }) => offer(id) },
  },
};

/** Knows no train `t3`. */
const track: SubgraphSource = {
  name: 'track',
  sdl: `${LINK}
    type Query { tracks: [Track!] }
    type Train @key(fields: "id") {
      id: ID!
      price(class: Class = SECOND): Int @external
      loco: Machine @external
      route: Route @external
      tax: Int @requires(fields: "price")
      wear: Int @requires(fields: "loco { ... on Diesel { litres } ... on Electric { kilowatts } } route { km via { id } }")
      track: Track
      gauge: Gauge!
    }
    type Station @key(fields: "id") { id: ID! tracks: [Track!]! }
    type Route @shareable { km: Int! via: [Station] }
    type Track @key(fields: "station { id } no") { station: Station! no: Int! length: Float trains: [Train] }
    union Machine = Diesel | Electric
    type Diesel @shareable { litres: Int }
    type Electric @shareable { kilowatts: Int! }
    enum Class { FIRST SECOND }
    enum Gauge { BROAD NARROW }
  `,
  resolvers: {
    Query: { tracks: () => stationIds.slice(0, 3).map((id) => trackOf(id, 1)) },
    Train: {
      __resolveReference: (reference: Reference) => (reference.id === 't3' ? null : { ...train(reference.id), ...reference }),
      tax: ({ price }: Reference) => (typeof price === 'number' ? price % 100 : null),
      wear: ({ loco, route }: Reference) =>
        loco ? (loco.litres ?? 0) + (loco.kilowatts ?? 0) * 2 + (route?.km ?? 0) + (route?.via?.length ?? 0) : null,
      track: ({ id }: Reference) => (id === 't2' ? null : trackOf('s2', 2)),
      gauge: ({ id }: Reference) => (id === 't1' ? 'BROAD' : 'NARROW'),
    },
    Station: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      tracks: ({ id }: { id: string }) => [trackOf(id, 1), trackOf(id, 2)],
    },
    Track: { __resolveReference: ({ station: { id }, no }: { station: { id: string }; no: number }) => trackOf(id, no) },
  },
};

const trackOf = (id: string, no: number): Record<string, unknown> => ({
  id: `${id}/${no}`,
  station: { id },
  no,
  length: no * 100.5,
  trains: () => [train('t2'), null, train('t4')],
});

const staff: SubgraphSource = {
  name: 'staff',
  sdl: `${LINK}
    type Query { drivers: [Person]  today: String! @shareable }
    type Train @key(fields: "id") { id: ID! driver: Person  crew: [[Person]] }
    type Station @key(fields: "id") { id: ID! chief: Person! opened: Int @shareable }
    type Person @key(fields: "id") { id: ID! name: String drives: [Train!] lives: Station boss: Person }
    type Track @key(fields: "station { id } no") { station: Station! no: Int! warden: Person }
    type Offer @key(fields: "id") { id: ID! soldBy: Person }
  `,
  resolvers: {
    Query: { drivers: () => ['p1', 'p2', 'p3'].map(person), today: () => '2022-11-30' },
    Train: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      driver: ({ id }: { id: string }) => (id === 't2' ? null : person('p1')),
      crew: ({ id }: { id: string }) => [[person('p2'), null], null, id === 't1' ? [] : [person('p3'), person('p2')]],
    },
    Station: { __resolveReference: ({ id }: { id: string }) => (id === 's9' ? null : { ...station(id), chief: person('p2') }) },
    Person: { __resolveReference: ({ id }: { id: string }) => person(id) },
    Track: {
      __resolveReference: (reference: object) => reference,
      warden: ({ no }: { no: number }) => (no === 1 ? person('p3') : null),
    },
    Offer: { __resolveReference: ({ id }: { id: string }) => ({ id, soldBy: id === 'o2' ? null : person('p2') }) },
  },
};

export const railway = (): SmallGraph =>
  smallGraph('railway', [lines, tickets, track, staff], {
    texts: { id: trainIds, train: [...trainIds, 'none'], offer: ['o1', 'o3', 'none'], at: ['s1', 's2'] },
    deepest: 4,
  });
