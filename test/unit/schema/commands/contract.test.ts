import { buildSchema } from 'graphql';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('parks-and-keepers');

test.each(['visitors', 'suppliers'])('gives the API of %s', async (name) => {
  const { code, out, err } = await at.run('contract', name);
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(at.read(`expected/${name}.graphql`));
  expect(() => buildSchema(out)).not.toThrow();
});

test('gives the supergraph, by which a gateway finds the subgraphs and plans with what is hidden', async () => {
  const { code, out } = await at.run('contract', 'visitors', '--supergraph');
  expect(code).toBe(0);
  expect(out).toContain('KEEPERS @join__graph(name: "keepers", url: "http://127.0.0.1:5012/graphql")');
  expect(out).toMatch(/type Keeper\n.*\n.*@inaccessible/);
});

test('a contract that is not there: the known ones are named', async () => {
  const { code, out, err } = await at.run('contract', 'visitor');
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('✗ contracts.yaml  UNKNOWN_CONTRACT');
  expect(err).toContain('visitors, suppliers');
});

test('without a name it is a usage error', async () => {
  expect((await at.run('contract')).code).toBe(3);
});

test('the tags of one subgraph lead nowhere without those of the other: exit code 2, and the contract’s own line', async () => {
  at.edit('contracts.yaml', 'include: [public]', 'include: [logged]');
  const { code, out, err } = await at.run('contract', 'visitors');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('✗ contracts.yaml:2  EMPTY_CONTRACT');
});

test('lint holds a contract for callers without a token to what is open', async () => {
  const { code, err } = await at.run('lint');
  expect(code).toBe(1);
  expect(err.match(/^✗ .* tagged-fields-are-open$/gm)).toEqual([
    '✗ keepers/generated/schema.graphql:37  Bench.madeBy  tagged-fields-are-open',
  ]);
});

test('publish writes the API of every contract, verify finds one that is stale, and one whose contract has gone', async () => {
  const { out } = await at.run('publish');
  expect(out.match(/written +published\/contracts\/.*/g)).toHaveLength(2);
  expect(at.read('published/contracts/visitors.graphql')).toBe(at.read('expected/visitors.graphql'));
  expect((await at.run('verify')).code).toBe(0);

  at.edit('keepers/generated/schema.graphql', 'roof: String', 'roof: String @tag(name: "public")');
  at.write('published/contracts/keepers.graphql', 'scalar Keeper\n');
  const { code, err } = await at.run('verify');
  expect(code).toBe(1);
  expect(err.match(/^✗ .*contracts.*$/gm)).toEqual([
    '✗ published/contracts/visitors.graphql  STALE',
    '✗ published/contracts/keepers.graphql  SURPLUS',
  ]);
  expect((await at.run('publish')).out).toContain('removed    published/contracts/keepers.graphql');
});
