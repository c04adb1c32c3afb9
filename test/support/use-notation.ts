/**
 * One notation for what an operation uses, held by both who read operations: the gateway, which counts them, and the schema tool, which
 * reads the saved ones. The tool tells more (values of enums, types, directives), of which a gateway counts nothing: `isRecorded` says which.
 */
export const useNotationSchema = /* GraphQL */ `
  directive @shown(if: Boolean!) on FIELD

  interface Place {
    id: ID!
    name(short: Boolean): String!
  }
  type Town implements Place {
    id: ID!
    name(short: Boolean): String!
    level: Level!
    lamps(first: Int, filter: LampFilter, orders: [LampOrder!]): [Lamp!]
  }
  type Village implements Place {
    id: ID!
    name(short: Boolean): String!
    head: Person
  }
  type Person {
    id: ID!
    nameMasked: String
  }
  type Lamp {
    id: ID!
    town: Town
  }
  union Found = Town | Lamp
  enum Level {
    TOWN
    STREET
  }
  scalar Anything
  input LampFilter {
    lit: Boolean
    code: CodeFilter
    any: [LampFilter!]
    marks: Anything
  }
  input CodeFilter {
    equals: ID
    in: [ID!]
  }
  input LampOrder {
    field: String!
    level: Level
  }
  input LightLampInput {
    id: ID!
    watts: Int = 40
  }
  type Query {
    town(code: ID!): Town
    places(level: Level): [Place!]
    search(text: String!): [Found!]
    lampsWhere(filter: LampFilter): [Lamp!]
  }
  type Mutation {
    lightLamp(input: LightLampInput!): Lamp
  }
`;

export interface NotedUse {
  readonly title: string;
  readonly operation: string;
  /** Which operation of the text, where it has several. */
  readonly operationName?: string;
  /** Sorted, each once. */
  readonly coordinates: readonly string[];
}

export const useNotation: readonly NotedUse[] = [
  {
    title: 'a selected field stands under its type, a given argument under its field',
    operation: 'query Town { town(code: "590102") { name(short: true) level } }',
    coordinates: ['Query.town', 'Query.town(code:)', 'Town.level', 'Town.name', 'Town.name(short:)'],
  },
  {
    title: 'an alias is no matter, and what is selected twice is used once',
    operation: '{ a: town(code: "1") { id } b: town(code: "2") { id } }',
    coordinates: ['Query.town', 'Query.town(code:)', 'Town.id'],
  },
  {
    title: 'an argument that is not given is not used',
    operation: '{ town(code: "1") { lamps { id } } }',
    coordinates: ['Lamp.id', 'Query.town', 'Query.town(code:)', 'Town.lamps'],
  },
  {
    title: 'a field that is selected on an interface is the interface’s, one in a fragment on a type the type’s',
    operation: '{ places { name ... on Village { name head { nameMasked } } ... { id } } }',
    coordinates: ['Person.nameMasked', 'Place.id', 'Place.name', 'Query.places', 'Village.head', 'Village.name'],
  },
  {
    title: 'members of a union are used through fragments only',
    operation: '{ search(text: "x") { __typename ... on Lamp { id } } }',
    coordinates: ['Lamp.id', 'Query.search', 'Query.search(text:)'],
  },
  {
    title: 'fragments are read where they are spread, however often',
    operation: 'query Two { town(code: "1") { ...T lamps { town { ...T } } } } fragment T on Town { id ...N } fragment N on Place { name }',
    coordinates: ['Lamp.town', 'Place.name', 'Query.town', 'Query.town(code:)', 'Town.id', 'Town.lamps'],
  },
  {
    title: 'introspection is none of the graph',
    operation:
      '{ __typename __schema { types { name } } __type(name: "Town") { ...T } places { __typename } } fragment T on __Type { name }',
    coordinates: ['Query.places'],
  },
  {
    title: 'the fields of an input given literally, nested, in lists and as one for a list',
    operation:
      '{ town(code: "1") { lamps(first: 5, filter: { lit: true, any: [{ code: { in: ["A"] } }, { lit: null }] }, orders: { field: "id" }) { id } } }',
    coordinates: [
      'CodeFilter.in',
      'Lamp.id',
      'LampFilter.any',
      'LampFilter.code',
      'LampFilter.lit',
      'LampOrder.field',
      'Query.town',
      'Query.town(code:)',
      'Town.lamps',
      'Town.lamps(filter:)',
      'Town.lamps(first:)',
      'Town.lamps(orders:)',
    ],
  },
  {
    title: 'a variable hands over its input type, whatever it holds',
    operation: 'query Lamps($filter: LampFilter) { lampsWhere(filter: $filter) { id } }',
    coordinates: ['Lamp.id', 'LampFilter.*', 'Query.lampsWhere', 'Query.lampsWhere(filter:)'],
  },
  {
    title: 'a variable within a literal hands over the type of its place; its own type is the one that counts, lists and all',
    operation:
      'query Lamps($code: CodeFilter!, $orders: [LampOrder!]) { lampsWhere(filter: { code: $code }) { town { lamps(orders: $orders) { id } } } }',
    coordinates: [
      'CodeFilter.*',
      'Lamp.id',
      'Lamp.town',
      'LampFilter.code',
      'LampOrder.*',
      'Query.lampsWhere',
      'Query.lampsWhere(filter:)',
      'Town.lamps',
      'Town.lamps(orders:)',
    ],
  },
  {
    title: 'a variable of a scalar or an enum hands over no input type',
    operation: 'query Places($level: Level, $code: ID!) { places(level: $level) { id } town(code: $code) { id } }',
    coordinates: ['Place.id', 'Query.places', 'Query.places(level:)', 'Query.town', 'Query.town(code:)', 'Town.id'],
  },
  {
    title: 'the default of a variable is a literal beside it',
    operation: 'query Lamps($filter: LampFilter = { code: { equals: "A" } }) { lampsWhere(filter: $filter) { id } }',
    coordinates: ['CodeFilter.equals', 'Lamp.id', 'LampFilter.*', 'LampFilter.code', 'Query.lampsWhere', 'Query.lampsWhere(filter:)'],
  },
  {
    title: 'what stands inside a scalar is nobody’s field',
    operation: '{ lampsWhere(filter: { marks: { owner: { equals: "A" } } }) { id } }',
    coordinates: ['Lamp.id', 'LampFilter.marks', 'Query.lampsWhere', 'Query.lampsWhere(filter:)'],
  },
  {
    title: 'what @skip, @include or another directive leaves out is asked for all the same, and their arguments are no field’s',
    operation: 'query Places($all: Boolean!) { places { id @include(if: $all) name @skip(if: true) @shown(if: true) } }',
    coordinates: ['Place.id', 'Place.name', 'Query.places'],
  },
  {
    title: 'a mutation',
    operation: 'mutation Light($id: ID!) { lightLamp(input: { id: $id }) { id } }',
    coordinates: ['Lamp.id', 'LightLampInput.id', 'Mutation.lightLamp', 'Mutation.lightLamp(input:)'],
  },
  {
    title: 'of several operations the one that is named, with its own fragments',
    operation:
      'query One { places { ...P } } query Two($f: LampFilter) { lampsWhere(filter: $f) { ...L } } fragment P on Place { name } fragment L on Lamp { id }',
    operationName: 'One',
    coordinates: ['Place.name', 'Query.places'],
  },
];

/** Whether a gateway counts such a coordinate: fields, arguments and input fields of this schema; no enum, no type by itself, no directive. */
export const isRecorded = (coordinate: string): boolean => /^[A-Za-z_]\w*\./.test(coordinate) && !coordinate.startsWith('Level.');
