import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('parks-and-keepers');
const said = async (yaml: string) => {
  at.write('contracts.yaml', yaml);
  const { code, out, err } = await at.run('contract', 'visitors');
  return { code, out, err };
};
const good = '{ name: visitors, title: 游客 · visitors, callers: anonymous, include: [public] }';

test('texts and lists are read, and what a list leaves out is empty', async () => {
  expect((await said(`contracts: [${good}]`)).code).toBe(0);
});

test.each([
  ['YAML that does not parse', 'contracts: [', 'contracts.yaml:1  BAD_YAML'],
  ['no list', 'contract: []', 'contracts: [{ name, title, callers, include, exclude }, …]'],
  ['a name that is no file name', `contracts:\n - ${good.replace('visitors', '../v')}`, 'contracts[0].name is "../v"'],
  ['no title', `contracts:\n - ${good.replace(/title: [^,]+,/, '')}`, 'contracts[0].title is (空 · nothing)'],
  ['unknown callers', `contracts:\n - ${good.replace('anonymous', 'nobody')}`, 'callers: anonymous | authenticated'],
  ['nobody said to be calling', `contracts:\n - ${good.replace('callers: anonymous, ', '')}`, 'contracts[0].callers is (空 · nothing)'],
  ['a tag in place of a list of tags', `contracts:\n - ${good.replace('[public]', 'public')}`, 'contracts[0].include is "public"'],
  ['a tag that can be none', `contracts:\n - ${good.replace('[public]', '["pub lic"]')}`, 'contracts[0].include is ["pub lic"]'],
  ['a tag that is a number', `contracts:\n - ${good.replace('[public]', '[1]')}`, 'contracts[0].include is [1]'],
  ['no tag at all', `contracts:\n - ${good.replace('[public]', '[]')}`, 'contracts[0].include is []'],
  ['a field that nobody reads', `contracts:\n - ${good.replace(' }', ', exclud: [internal] }')}`, 'there is no field contracts[0].exclud'],
  ['two of one name', `contracts:\n - ${good}\n - ${good}`, 'contracts.yaml:3  DUPLICATE_CONTRACT'],
  ['an included tag that no subgraph uses', `contracts:\n - ${good.replace('public', 'publik')}`, 'contracts.yaml:2  UNKNOWN_TAG'],
  [
    'an excluded tag that no subgraph uses',
    `contracts:\n - ${good.replace(' }', ', exclude: [intern] }')}`,
    'one of internal, logged, public',
  ],
])('%s is refused', async (_case, yaml, message) => {
  const { code, out, err } = await said(yaml);
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain(message);
});

test('a mistake in it stops everything that would publish or judge a contract, and nothing is written', async () => {
  at.write('contracts.yaml', `contracts: [${good.replace('public', 'publik')}]`);
  for (const command of ['publish', 'verify', 'lint']) expect([command, (await at.run(command)).code]).toEqual([command, 3]);
  expect(() => at.read('published/api.graphql')).toThrow('ENOENT');
});

test('several mistakes are said at once', async () => {
  const { err } = await said(`contracts:\n - { name: A, title: "", callers: x, include: y }`);
  expect(err.match(/BAD_CONFIG/g)).toHaveLength(4);
});
