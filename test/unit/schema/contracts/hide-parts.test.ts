import { hideParts } from '../../../../schema/src/contracts/hide-parts.js';
import { linked, subgraphSdls } from '../../../support/subgraph-sdls.js';

/** What the SDLs become when only `kept` is in the contract. */
const hidden = (sdls: Readonly<Record<string, string>>, kept: readonly string[]) =>
  Object.fromEntries(hideParts(subgraphSdls(sdls), new Set(kept)).map(({ name, sdl }) => [name, sdl]));

test('marks what is not selected behind its other directives, and leaves lines and comments where they are', () => {
  const sdl = linked(`type Query {
  a(x: Int, y: Int = 1): Int # said of nobody
  b: Int @tag(name: "t") # nor this
}
type Tree implements Grown @key(fields: "id") { id: ID! }
interface Grown
{ id: ID! }
enum Kind { OAK FIR }
input Like { kind: Kind = OAK, more: Int }
scalar Day
union Any @tag(name: "u") = Tree`);
  const before = sdl.split('\n');
  const after = hidden({ s: sdl }, ['Query', 'Query.a', 'Query.a(x:)', 'Kind', 'Kind.OAK', 'Like', 'Like.kind']).s!.split('\n');
  expect(after[0]).toBe(before[0]!.replace(']', ', "@inaccessible"]'));
  expect(after.slice(1).filter((line, index) => line !== before[index + 1])).toEqual([
    '  a(x: Int, y: Int = 1 @inaccessible): Int # said of nobody',
    '  b: Int @tag(name: "t") @inaccessible # nor this',
    'type Tree implements Grown @key(fields: "id") @inaccessible { id: ID! }',
    'interface Grown @inaccessible',
    'enum Kind { OAK FIR @inaccessible }',
    'input Like { kind: Kind = OAK, more: Int @inaccessible }',
    'scalar Day @inaccessible',
    'union Any @tag(name: "u") @inaccessible = Tree',
  ]);
  expect(after).toHaveLength(before.length);
});

test('a definition and its extension are marked once, what is marked already not again, what is @external not at all', () => {
  const sdl = linked(`type A { a: Int } extend type A { b: Int }
type B @federation__inaccessible { b: Int } type C { c: Int @federation__inaccessible d: Int @external e(f: Int): Int @external }
type D @external { d: Int } type Query { _entities: [Int] _service: Int }
scalar link__Import scalar federation__FieldSet scalar _Any`);
  expect(hidden({ s: sdl }, ['C', 'D', 'Query']).s!).toBe(sdl.replace('type A {', 'type A @federation__inaccessible {'));
});

describe('one name in all subgraphs, without which they do not compose', () => {
  const secret = 'type Query { a: Int b: Int }';
  const names = (...links: readonly string[]) => {
    const sdls = Object.fromEntries(links.map((link, index) => [`s${index}`, linked(secret, link)]));
    return Object.values(hidden(sdls, ['Query', 'Query.a'])).map((sdl) => [
      /import: (\[.*?\])/.exec(sdl)?.[1],
      /b: Int @(\w+)/.exec(sdl)?.[1],
    ]);
  };

  test('its own, where nobody uses it: everybody imports it', () => {
    expect(names('import: ["@tag"]', 'as: "fed", import: []', 'for: SECURITY')).toEqual([
      ['["@tag", "@inaccessible"]', 'inaccessible'],
      ['["@inaccessible"]', 'inaccessible'],
      ['["@inaccessible"]', 'inaccessible'],
    ]);
  });

  test('the prefixed one, where a subgraph uses that', () => {
    const using = linked('type Query { c: Int @federation__inaccessible }', 'import: []');
    const { s, using: same } = hidden({ s: linked(secret, 'import: ["@tag"]'), using }, ['Query', 'Query.a']);
    expect([s, same]).toEqual([linked(secret.replace('b: Int', 'b: Int @federation__inaccessible'), 'import: ["@tag"]'), using]);
  });

  test('the one that a subgraph imports already: the others import it too', () => {
    expect(names('import: ["@inaccessible"]', 'import: ["@tag"]')).toEqual([
      ['["@inaccessible"]', 'inaccessible'],
      ['["@tag", "@inaccessible"]', 'inaccessible'],
    ]);
    expect(names('import: [{ name: "@inaccessible", as: "@hidden" }]', 'import: []')[1]).toEqual([
      '[{ name: "@inaccessible", as: "@hidden" }]',
      'hidden',
    ]);
  });
});
