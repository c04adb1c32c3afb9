import { composeContract } from '../../../../schema/src/contracts/compose-contract.js';
import { Callers, type Contract } from '../../../../schema/src/contracts/contract.js';
import { Refusal } from '../../../../schema/src/report/refusal.js';
import { linked, subgraphSdls } from '../../../support/subgraph-sdls.js';

const contract: Contract = {
  name: 'open',
  title: '公开 · open',
  callers: Callers.ANONYMOUS,
  include: ['p'],
  exclude: ['x'],
  file: '/contracts.yaml',
  line: 3,
};
const composed = (sdls: Readonly<Record<string, string>>) => composeContract(subgraphSdls(sdls), contract);
const refused = async (sdls: Readonly<Record<string, string>>) => {
  const refusal: unknown = await composed(sdls).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error('nothing was refused', { cause: refusal });
  return refusal;
};

const trees = linked(`type Query { trees: [Tree] @tag(name: "p") }
type Tree @key(fields: "id") { id: ID! kind: String @tag(name: "p") @tag(name: "seen") owner: String @tag(name: "logged") }`);
const birds = linked(`type Tree @key(fields: "id") { id: ID! birds: Int @tag(name: "p") nests: Int }`);

test('its API has what is tagged, its supergraph the rest as well, hidden: a gateway needs keys, and tags that mean something else', async () => {
  const { api, supergraph } = await composed({ trees, birds });
  expect(api).toBe('type Tree {\n  birds: Int\n  kind: String\n}\n\ntype Query {\n  trees: [Tree]\n}\n');
  expect(supergraph).toMatch(/id: ID! @inaccessible\n/);
  expect(supergraph).toMatch(/owner: String (?=.*@inaccessible).*@tag\(name: "logged"\)/);
  expect(supergraph).toMatch(/kind: String .*@tag\(name: "seen"\)/);
});

test('a graph where a subgraph hides something itself goes on hiding it', async () => {
  const hiding = birds.replace('"@key",', '"@key", "@inaccessible",').replace('nests: Int', 'nests: Int @tag(name: "p") @inaccessible');
  const { api } = await composed({ trees, birds: hiding });
  expect(api).not.toContain('nests');
  expect(api).toContain('birds');
});

test('fields that an interface object brings to every type behind the interface are hidden there too', async () => {
  const shapes = linked(`type Query { shape: Shape @tag(name: "p") }
    interface Shape @key(fields: "id") { id: ID! @tag(name: "p") } type Disc implements Shape @key(fields: "id") { id: ID! @tag(name: "p") }`);
  const paints = linked('type Shape @interfaceObject @key(fields: "id") { id: ID! colour: String @tag(name: "p") price: Int }');
  const { api } = await composed({ shapes, paints });
  expect(api).toContain('type Disc implements Shape {\n  id: ID!\n  colour: String\n}');
  expect(api).not.toContain('price');
});

test('nothing tagged is no contract: file and line of it are said', async () => {
  const { exitCode, problems } = await refused({ trees: linked('type Query { a: Int } type Tree { a: Int @tag(name: "p") }') });
  expect(exitCode).toBe(2);
  expect(problems).toEqual([expect.objectContaining({ code: 'EMPTY_CONTRACT', file: '/contracts.yaml', line: 3 })]);
});

test('what keeps a contract from composing is told on the line of the SDL that its author wrote', async () => {
  const sdl = linked(`type Query {
  a: Int @tag(name: "p")
  # A tree that is asked for must be of some kind.
  b(kind: Kind = OAK): Int @tag(name: "p")
}
enum Kind { OAK @tag(name: "x") FIR }`);
  const { exitCode, problems } = await refused({ trees: sdl });
  expect(exitCode).toBe(2);
  expect(problems).toMatchObject([{ code: 'DEFAULT_VALUE_USES_INACCESSIBLE', file: '/trees.graphql', line: 7 }]);
  expect(problems[0]!.what.en).toMatch(
    /^contract open: Enum value "Kind\.OAK" is @inaccessible but is used in the default value of "Query\.b/,
  );
});

test('a subgraph that is not of Federation 2 can hide nothing, and is told so', async () => {
  const { problems } = await refused({ trees: linked('type Query { a: Int @tag(name: "p") }'), old: 'type Query { b: Int }' });
  expect(problems[0]!.what.en).toContain('[old] Unknown directive "@inaccessible"');
  expect(problems[0]!.mend!.en).toContain('@link');
});
