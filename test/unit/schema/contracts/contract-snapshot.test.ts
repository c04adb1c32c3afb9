import { Callers, type Contract } from '../../../../schema/src/contracts/contract.js';
import { contractSnapshot } from '../../../../schema/src/contracts/contract-snapshot.js';
import type { Snapshot } from '../../../../schema/src/snapshot/snapshot.js';
import { linked, subgraphSdls } from '../../../support/subgraph-sdls.js';

const contract: Contract = {
  name: 'open',
  title: '公开 · open',
  callers: Callers.ANONYMOUS,
  include: ['p'],
  exclude: [],
  file: '/contracts.yaml',
  line: 2,
};
const snapshot = (sdls: Readonly<Record<string, string>>): Snapshot => ({
  title: 'HEAD~1',
  subgraphs: subgraphSdls(sdls),
  supergraph: undefined,
  api: 'type Query { a: Int }',
  hints: [],
});

test('is the API of the contract, without what is hidden in it', async () => {
  const sdl = linked('type Query { a: Int @tag(name: "p") b: Int }');
  expect(await contractSnapshot(snapshot({ s: sdl }), contract)).toEqual({
    title: 'HEAD~1 · open',
    subgraphs: [],
    supergraph: undefined,
    api: 'type Query {\n  a: Int\n}\n',
    hints: [],
  });
});

test('is not there where nothing is tagged for it, or where no subgraph is known', async () => {
  expect(await contractSnapshot(snapshot({ s: linked('type Query { a: Int @tag(name: "q") }') }), contract)).toBeUndefined();
  expect(await contractSnapshot(snapshot({}), contract)).toBeUndefined();
});

test('is refused where the contract does not compose', async () => {
  const sdl = linked('type Query { a(kind: Kind = OAK): Int @tag(name: "p") } enum Kind { OAK @tag(name: "x") FIR }');
  const refused = contractSnapshot(snapshot({ s: sdl }), { ...contract, exclude: ['x'] });
  await expect(refused).rejects.toMatchObject({ exitCode: 2, problems: [{ code: 'DEFAULT_VALUE_USES_INACCESSIBLE' }] });
});
