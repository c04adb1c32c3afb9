import type { TagFilter } from '../../../../schema/src/contracts/contract.js';
import { selectParts } from '../../../../schema/src/contracts/select-parts.js';
import { readTaggedGraph } from '../../../../schema/src/contracts/tagged-graph.js';
import { linked, subgraphSdls } from '../../../support/subgraph-sdls.js';

/** The coordinates of a contract. `p` in the SDLs stands for the tag that is included, `x` for the one that is excluded. */
function selected(sdls: readonly string[], filter: Partial<TagFilter> = {}): readonly string[] {
  const texts = sdls.map((sdl) => linked(sdl.replace(/@([px])\b/g, '@tag(name: "$1")')));
  const graph = readTaggedGraph(subgraphSdls(Object.fromEntries(texts.map((sdl, index) => [`s${index}`, sdl]))));
  return [...selectParts(graph, { include: ['p'], exclude: ['x'], ...filter })].toSorted();
}

describe('fields', () => {
  test('a tagged field is in the contract, and nothing beside it', () => {
    expect(selected(['type Query { a: Int @p b: Int c: Int @tag(name: "other") }'])).toEqual(['Query', 'Query.a']);
  });

  test('a tagged type is in it with all its fields, those that other subgraphs add to it too, unless one is excluded', () => {
    expect(
      selected([
        'type Query { tree: Tree @p } type Tree @key(fields: "id") @p { id: ID! age: Int rot: Int @x }',
        'type Tree @key(fields: "id") { id: ID! birds: Int }',
      ]),
    ).toEqual(['Query', 'Query.tree', 'Tree', 'Tree.age', 'Tree.birds', 'Tree.id']);
  });

  test('a tag of one subgraph is a tag of the field, whoever else defines it', () => {
    expect(selected(['type Query { a: Int @shareable }', 'type Query { a: Int @shareable @p }'])).toEqual(['Query', 'Query.a']);
  });

  test('what is excluded is out, whatever it has been included by', () => {
    expect(selected(['type Query { a: Int @p @x b: Int @p tree: Tree @p } type Tree @p @x { id: ID! @p }'])).toEqual(['Query', 'Query.b']);
  });

  test('a field whose type is not in the contract falls out by itself, and so does what has no field left then', () => {
    expect(
      selected([
        'type Query { a: Int @p tree: Tree @p } type Tree { bird: Bird @p } type Bird { nest: Nest @p } type Nest { secret: Int }',
      ]),
    ).toEqual(['Query', 'Query.a']);
  });

  test('two types that lead to each other hold each other', () => {
    expect(selected(['type Query { tree: Tree @p } type Tree { bird: Bird @p } type Bird { tree: Tree @p }'])).toHaveLength(6);
  });

  test('what no field of the contract leads to is not in it, tagged or not', () => {
    expect(selected(['type Query { a: Int @p } type Tree @p { id: ID! }'])).toEqual(['Query', 'Query.a']);
  });

  test('without tags that are included everything is in the contract but what is excluded', () => {
    expect(selected(['type Query { a: Int b: Int @x tree: Tree } type Tree @x { id: ID! }'], { include: [] })).toEqual([
      'Query',
      'Query.a',
    ]);
  });

  test('what its author has made inaccessible is in no contract', () => {
    expect(selected(['type Query { a: Int @p b: Int @p @federation__inaccessible }'])).toEqual(['Query', 'Query.a']);
  });

  test('a mutation and a subscription are fields like others', () => {
    expect(selected(['type Query { a: Int @p } type Mutation { cut: Int @p plant: Int } type Subscription { storm: Int }'])).toEqual([
      'Mutation',
      'Mutation.cut',
      'Query',
      'Query.a',
    ]);
  });
});

describe('arguments, inputs, enums and scalars follow the fields that reach them', () => {
  const sdl = `type Query { trees(first: Int, like: Like): Kind @p cut(by: Tool!): Int }
    input Like { kind: Kind day: Day more: [Like!] } enum Kind { OAK FIR } scalar Day enum Tool { SAW } scalar Unused`;

  test('without a tag of their own', () => {
    expect(selected([sdl])).toEqual([
      'Day',
      'Kind',
      'Kind.FIR',
      'Kind.OAK',
      'Like',
      'Like.day',
      'Like.kind',
      'Like.more',
      'Query',
      'Query.trees',
      'Query.trees(first:)',
      'Query.trees(like:)',
    ]);
  });

  test('and are out where they are excluded', () => {
    const without = sdl.replace('first: Int', 'first: Int @x').replace('OAK', 'OAK @x').replace('scalar Day', 'scalar Day @x');
    const all = selected([sdl]);
    expect(all.filter((one) => !selected([without]).includes(one))).toEqual(['Day', 'Kind.OAK', 'Like.day', 'Query.trees(first:)']);
  });

  test('an input without a field that has to be given is out, and with it the argument; a field that cannot be asked goes as well', () => {
    const loses = (argument: string) =>
      selected([`type Query { a: Int @p b(like: ${argument}): Int @p } input Like { kind: Kind! } enum Kind { OAK @x }`]);
    expect(loses('Like')).toEqual(['Query', 'Query.a', 'Query.b']);
    expect(loses('Like!')).toEqual(['Query', 'Query.a']);
    expect(loses('[Like!]! = []')).toEqual(['Query', 'Query.a', 'Query.b']);
  });
});

describe('filters and orders named after a record lose what the record loses', () => {
  const sdl = `type Query { trees(filter: TreeFilter, order: TreeOrder): [Tree] @p }
    type Tree { kind: Int @p plantedOn: Int @p owner: Int } input TreeFilter { kind: Int owner: Int and: [TreeFilter!] }
    input TreeOrder { field: TreeOrderField! } enum TreeOrderField { PLANTED_ON OWNER }`;

  test('for they would tell of it', () => {
    const parts = selected([sdl]);
    expect(parts).toEqual(expect.arrayContaining(['TreeFilter.and', 'TreeFilter.kind', 'TreeOrderField.PLANTED_ON']));
    expect(parts).not.toContain('TreeFilter.owner');
    expect(parts).not.toContain('TreeOrderField.OWNER');
  });

  test('unless they carry a tag of their own', () => {
    expect(selected([sdl.replace('owner: Int and', 'owner: Int @p and')])).toContain('TreeFilter.owner');
  });

  test('an order by nothing that is left is out, argument and all', () => {
    const parts = selected([sdl.replace('PLANTED_ON OWNER', 'OWNER')]);
    expect(parts).not.toContain('TreeOrder');
    expect(parts).not.toContain('Query.trees(order:)');
    expect(parts).toContain('Query.trees(filter:)');
  });
});

describe('abstract types', () => {
  test('a union has those of its members that are in the contract, and is out without any', () => {
    const sdl = 'type Query { any: Any @p none: None @p } union Any = A | B union None = B type A { a: Int @p } type B { b: Int }';
    expect(selected([sdl])).toEqual(['A', 'A.a', 'Any', 'Query', 'Query.any']);
  });

  const grown = (tree: string, grown = '@p') =>
    selected([
      `type Query { grown: Grown @p } interface Grown { age: Int ${grown} } type Tree implements Grown { age: Int ${tree} root: Int @p }`,
    ]);

  test('an interface promises only what every type behind it keeps', () => {
    expect(grown('@p')).toEqual(['Grown', 'Grown.age', 'Query', 'Query.grown', 'Tree', 'Tree.age', 'Tree.root']);
    expect(grown('')).toEqual([]);
  });

  test('its own fields are tagged like those of objects', () => expect(grown('@p', '')).toEqual([]));

  test('one without any type behind it in the contract is out', () => {
    expect(selected(['type Query { a: Int @p g: G @p } interface G { n: Int @p } type T implements G { n: Int }'])).toEqual([
      'Query',
      'Query.a',
    ]);
  });

  test('a type that falls for another reason does not take the interface with it', () => {
    const sdl = `type Query { g: G @p } interface G { n: Int @p } type A implements G { n: Int @p }
      type B implements G { n: Int s: Secret @p } type Secret { n: Int }`;
    expect(selected([sdl])).toEqual(['A', 'A.n', 'G', 'G.n', 'Query', 'Query.g']);
  });
});

test('root types and tags are known by the names that each subgraph has for them', () => {
  const sdl = `schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [{ name: "@tag", as: "@label" }]) { query: Reads }
    type Reads { a: Int @label(name: "p") b: Int @tag(name: "p") }`;
  const graph = readTaggedGraph(subgraphSdls({ s: sdl }));
  expect([...selectParts(graph, { include: ['p'], exclude: [] })]).toEqual(['Query', 'Query.a']);
});
