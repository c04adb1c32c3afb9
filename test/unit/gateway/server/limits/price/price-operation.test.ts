import { buildSchema, getOperationAST, parse } from 'graphql';
import { readPriceList } from '../../../../../../gateway/server/src/limits/price/price-list.js';
import { priceOperation } from '../../../../../../gateway/server/src/limits/price/price-operation.js';

const sdl = `
  directive @cost(weight: Int!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  interface Named { name: String }
  type Query {
    one: Node
    few: [Node] @listSize(assumedSize: 3)
    many: [Node]
    top(n: Int = 4): [Node] @listSize(slicingArguments: ["n"])
    page(first: Int = 50, last: Int): NodeConnection
    said(limit: Int): NodeConnection @listSize(slicingArguments: ["limit"], sizedFields: ["nodes"])
    search(words: String @cost(weight: 30)): Node @cost(weight: 20)
    any: Thing
    named: Named
  }
  type Mutation { change: Node  dear: Node @cost(weight: 99) }
  type Node implements Named { name: String heavy: Heavy nodes(first: Int): NodeConnection parts: [Part] @listSize(assumedSize: 2) }
  type NodeConnection { nodes: [Node!] edges: [Edge] totalCount: Int }
  type Edge { node: Node }
  type Part @cost(weight: 5) { name: String }
  scalar Heavy @cost(weight: 7)
  union Thing = Node | Part
`;
const schema = buildSchema(sdl);
const list = readPriceList(sdl);

function price(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const found = priceOperation(schema, list, document, getOperationAST(document)!);
  return typeof found === 'number' ? found : found(variables);
}

test.each([
  ['an object costs 1, its scalars nothing', '{ one { name } }', 1],
  ['a scalar may have a weight', '{ one { heavy } }', 8],
  ['an object may have another', '{ one { parts { name } } }', 1 + 2 * 5],
  ['a list costs as often as it is assumed to be long', '{ few { parts { name } } }', 3 * (1 + 2 * 5)],
  ['a list of which nothing is said is taken for ten', '{ many { name } }', 10],
  ['a slicing argument says how long a list is', '{ top(n: 6) { name } }', 6],
  ['its default does when it is not given', '{ top { name } }', 4],
  ['a connection is as long as its page, and costs 1 itself', '{ page(first: 20) { nodes { name } totalCount } }', 21],
  ['edges and nodes each cost', '{ page(first: 2) { nodes { name } edges { node { name } } } }', 1 + 2 + 2 * 2],
  ['without a page size its default counts', '{ page { nodes { name } } }', 51],
  ['the larger of two page sizes counts', '{ page(first: 2, last: 9) { nodes { name } } }', 10],
  ['sizedFields says which fields are that long', '{ said(limit: 3) { nodes { name } edges { node { name } } } }', 1 + 3 + 10 * 2],
  ['pages inside pages multiply', '{ page(first: 500) { nodes { nodes(first: 500) { nodes { name } } } } }', 1 + 500 * (1 + 1 + 500)],
  ['fields and arguments may have weights', '{ search(words: "x") { name } }', 50],
  ['an argument that is not given costs nothing', '{ search { name } }', 20],
  ['a mutation costs ten unless it says otherwise', 'mutation { change { name } dear { name } }', 10 + 99],
  ['a union costs as much as its dearest type', '{ any { ... on Part { name } } }', 5],
  ['an interface too', '{ named { name } }', 1],
  ['a fragment costs where it is spread', '{ few { ...f } } fragment f on Node { parts { name } }', 3 * (1 + 10)],
  [
    'a fragment inside a connection is as long as the page',
    '{ page(first: 4) { ...f } } fragment f on NodeConnection { nodes { name } }',
    5,
  ],
  [
    '… each page has its own',
    '{ a: page(first: 4) { ...f } b: page(first: 1) { ...f } } fragment f on NodeConnection { nodes { name } }',
    5 + 2,
  ],
  [
    'introspection, and what the schema does not know, is free',
    '{ __schema { types { name } } emperor { name } ...f } fragment f on Nothing { a }',
    0,
  ],
  ['a fragment that leads back to itself ends there', '{ one { ...f } } fragment f on Node { parts { name } ...f }', 11],
])('%s', (_, text, expected) => {
  expect(price(text)).toBe(expected);
});

describe('a page size in a variable', () => {
  const text = 'query q($n: Int = 7) { page(first: $n) { nodes { name } } }';

  test('counts with the variables of the request', () => {
    expect([price(text, { n: 3 }), price(text, { n: 400 })]).toEqual([4, 401]);
  });

  test('counts by its default in the text, and without one by the default of the schema', () => {
    expect(price(text)).toBe(8);
    expect(price('query q($n: Int) { page(first: $n) { nodes { name } } }')).toBe(51);
  });

  test.each([['text'], [-5], [null], [{ n: 1 }], [Number.NaN]])('%j is no size, and counts as if it were not there', (n) => {
    expect(price(text, { n })).toBe(8);
  });
});

test('a price that depends on no variable is known with the text', () => {
  const document = parse('query q($words: String) { page(first: 5) { nodes { name } } search(words: $words) { name } }');
  expect(priceOperation(schema, list, document, getOperationAST(document)!)).toBe(6 + 50);
});
