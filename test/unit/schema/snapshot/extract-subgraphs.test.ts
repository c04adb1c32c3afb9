import { readFileSync } from 'node:fs';
import { parse, print } from 'graphql';
import { compose } from '../../../../schema/src/compose/compose.js';
import { parseSdls } from '../../../../schema/src/compose/read-sdl.js';
import { extractSubgraphs } from '../../../../schema/src/snapshot/extract-subgraphs.js';
import { composedSdls } from '../../../support/linked-subgraphs.js';

/** What a supergraph's subgraphs compose to. */
async function recomposed(supergraph: string): Promise<string> {
  const { subgraphs } = await extractSubgraphs(supergraph, {});
  const sdls = parseSdls(subgraphs.map(({ name, url, sdl }) => ({ name, url, file: `/${name}.graphql`, text: sdl })));
  return (await compose(sdls)).supergraph;
}

/** One definition of an SDL, on one line. */
function definitionIn(sdl: string, name: string): string {
  const found = parse(sdl).definitions.filter((node) => 'name' in node && node.name?.value === name);
  return found.map((node) => print(node).replace(/\s+/g, ' ')).join(' ');
}

async function extracted(sdls: Readonly<Record<string, string>>, subgraph: string): Promise<string> {
  const { subgraphs } = await extractSubgraphs((await composedSdls(sdls)).supergraph, {});
  return subgraphs.find(({ name }) => name === subgraph)!.sdl;
}

test('what is taken out of our own supergraph composes to it again, to the letter', async () => {
  const supergraph = readFileSync(new URL('../../../../schema/published/supergraph.graphql', import.meta.url), 'utf8');
  expect(await recomposed(supergraph)).toBe(supergraph);
});

test.each([
  [
    'keys, requirements and what is provided',
    {
      streets: `type Query { streets: [Street!]! }
        type Street @key(fields: "id") @key(fields: "district { code } code") { id: ID! code: ID! name: String @shareable district: District! }
        type District @shareable { code: ID! }`,
      lamps: `type Query { lamp: Lamp, bright: Street @provides(fields: "name") }
        type Street @key(fields: "id", resolvable: false) { id: ID! name: String @external }
        type Lamp @key(fields: "id") { id: ID! street: Street }`,
      repairs: `type Lamp @key(fields: "id") { id: ID! street: Street @external due: Boolean @requires(fields: "street { id }") }
        type Street @key(fields: "id", resolvable: false) { id: ID! }`,
    },
  ],
  [
    'tags, what is hidden, deprecations and scopes',
    {
      streets: `type Query @tag(name: "public") { streets(
          "how many" first: Int = 2 @tag(name: "public") @deprecated(reason: "no longer")): [Street!]! @authenticated }
        "a street" type Street @requiresScopes(scopes: [["street:read"]]) { code: ID! @policy(policies: [["p"]])
          hidden: Int @inaccessible old: Level @deprecated(reason: "use code") }
        enum Level @tag(name: "e") { "main" MAIN @tag(name: "v") SIDE @deprecated(reason: "gone") OFF @inaccessible }
        input Unused @tag(name: "i") { level: Level = MAIN @tag(name: "f") }
        scalar Date @tag(name: "s") @authenticated
        union Thing @tag(name: "u") = Street
        extend type Query { thing(given: Unused, on: Date): Thing }`,
    },
  ],
  [
    'costs, and fields that moved',
    {
      old: `type Query { streets: [Street] @listSize(assumedSize: 10) } type Street @key(fields: "id") { id: ID! name: String note: String @cost(weight: 5) }`,
      new: `type Street @key(fields: "id") { id: ID! name: String @override(from: "old") }`,
    },
  ],
  [
    'interfaces, and objects that stand for one',
    {
      things: `type Query { things: [Thing] } interface Thing @key(fields: "id") { id: ID! } type Lamp implements Thing @key(fields: "id") { id: ID! }`,
      notes: `type Thing @interfaceObject @key(fields: "id") { id: ID! notes: [String!] }`,
    },
  ],
  [
    'types that differ, as composition allows',
    {
      one: `type Query { one(level: Level, filter: Filter): Street } type Street @shareable { name: String } enum Level { A B } input Filter { a: Int }`,
      other: `type Query { other(filter: Filter): Street } type Street @shareable { name: String! } input Filter { a: Int! }`,
    },
  ],
])('%s compose to the same again', async (_case, sdls) => {
  const { supergraph } = await composedSdls(sdls);
  expect(await recomposed(supergraph)).toBe(supergraph);
});

test('descriptions, tags and scopes come back to each subgraph that has the part', async () => {
  const sdls = {
    streets: `type Query { street: Street } "a street" type Street @key(fields: "id") @tag(name: "public") { id: ID! "its name" name: String @requiresScopes(scopes: [["a"]]) }`,
    lamps: `type Street @key(fields: "id") { id: ID! lamps: Int }`,
  };
  expect(definitionIn(await extracted(sdls, 'streets'), 'Street')).toBe(
    '"""a street""" type Street @key(fields: "id") @tag(name: "public") { id: ID! @shareable """its name""" name: String @requiresScopes(scopes: [["a"]]) }',
  );
  expect(definitionIn(await extracted(sdls, 'lamps'), 'Street')).toBe(
    '"""a street""" type Street @key(fields: "id") @tag(name: "public") { id: ID! @shareable lamps: Int }',
  );
});

test('directives that were imported under other names are called by their own', async () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", { name: "@tag", as: "@label" }])
    type Query { street: Int @label(name: "public") }`;
  const [streets] = parseSdls([{ name: 'streets', url: 'http://streets.test/', file: '/s.graphql', text: sdl }]);
  const { supergraph } = await compose([streets!]);
  expect(supergraph).toContain('@label(name: "public")');
  const { subgraphs } = await extractSubgraphs(supergraph, {});
  expect(definitionIn(subgraphs[0]!.sdl, 'Query')).toBe('type Query { street: Int @tag(name: "public") }');
});

test('what is lost: that a field of one subgraph was shareable, and a field that another took over', async () => {
  const sdls = {
    old: `type Query { street: Street } type Street @key(fields: "id") { id: ID! name: String @shareable moved: Int }`,
    new: `type Street @key(fields: "id") { id: ID! moved: Int @override(from: "old") }`,
  };
  const old = definitionIn(await extracted(sdls, 'old'), 'Street');
  expect(old).toContain('name: String }');
  expect(old).not.toContain('moved');
});
