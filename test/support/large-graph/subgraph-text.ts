import type { RecordType } from './record-type.js';

/** The SDL of one subgraph: the types that it owns, what it adds to others', and stubs of those that it leads to. */
export function subgraphText(types: readonly RecordType[], subgraph: number, noun: string): string {
  const own = types.filter(({ owner }) => owner === subgraph);
  const added = types.filter(({ contributor }) => contributor === subgraph);
  const stubs = new Set(own.flatMap(({ next, other }) => [types[next]!, types[other]!]).filter((type) => !added.includes(type)));
  return [
    HEAD,
    rootFields(own, noun),
    smallTypes(noun),
    ...own.map((type) => ownType(types, type, noun)),
    ...added.map(({ name }) => `type ${name} @key(fields: "id") {\n  id: ID!\n  "What ${noun} says of it"\n  remark: String\n}\n`),
    ...[...stubs].map(({ name }) => `type ${name} @key(fields: "id", resolvable: false) {\n  id: ID!\n}\n`),
  ].join('\n');
}

/** `record0417` */
export const lookupOf = ({ name }: RecordType): string => `${name[0]!.toLowerCase()}${name.slice(1)}`;

const HEAD = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"An amount in a currency"
type Amount @shareable {
  value: String!
  currency: String!
}
`;

const rootFields = (own: readonly RecordType[], noun: string): string => `type Query {
  "The entries of ${noun}"
  entriesOf${noun}(filter: ${noun}Filter): [${noun}Entry!]!
${own.map((type) => `  ${lookupOf(type)}(id: ID!): ${type.name}`).join('\n')}
}

type Mutation {
  rename${own[0]!.name}(input: ${noun}RenameInput!): ${own[0]!.name}
}
`;

const smallTypes = (noun: string): string => `"What can be looked up in ${noun}"
interface ${noun}Entry {
  id: ID!
  name: String!
}

enum ${noun}Status {
  DRAFT
  ACTIVE
  ENDED
}

input ${noun}Filter {
  status: ${noun}Status
  namePrefix: String
}

input ${noun}RenameInput {
  id: ID!
  name: String!
}
`;

const ownType = (types: readonly RecordType[], { name, isEntry, hasCode, next, other }: RecordType, noun: string): string =>
  `"One of the records that ${noun} keeps"
type ${name}${isEntry ? ` implements ${noun}Entry` : ''} @key(fields: "id")${hasCode ? ' @key(fields: "code")' : ''} {
  id: ID!
${hasCode ? '  code: ID!\n' : ''}  "Its full name"
  name: String!
  status: ${noun}Status
  openedOn: String
  weight: Float
  budget: Amount
  "The next one in the chain"
  next: ${types[next]!.name}
  "Related records"
  others(first: Int = 10, status: ${noun}Status): [${types[other]!.name}]
}
`;
