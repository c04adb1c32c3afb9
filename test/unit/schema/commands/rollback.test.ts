import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { parse } from 'yaml';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish', '--author', '王小明'] });
const streets = 'streets/generated/schema.graphql';

/** Version 2 has another field, an address of another form, and a department more. */
async function publishSecond(): Promise<void> {
  at.edit(streets, '  namedOn: Date\n', '  namedOn: Date!\n');
  at.edit(
    'subgraphs.yaml',
    '  - name: lamps',
    '  - name: trees\n    folder: trees\n    url: http://127.0.0.1:5003/graphql\n  - name: lamps',
  );
  at.write('trees/generated/schema.graphql', '"""树 · tree"""\ntype Tree {\n  name: String\n}\n\nextend type Query {\n  tree: Tree\n}\n');
  expect(await at.run('publish')).toMatchObject({ code: 0, err: '' });
}

const versions = () => parse(at.read('history.yaml')) as Record<string, any>[];
const published = () => new Map(readdirSync(at.path('published')).map((name) => [name, at.read(`published/${name}`)]));
const everything = () =>
  new Map(
    readdirSync(at.path('.'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [`${parentPath}/${name}`, readFileSync(`${parentPath}/${name}`, 'utf8')]),
  );

test('gives every published file back to the byte, and tells of it as a new version', async () => {
  const before = published();
  await publishSecond();
  const { code, out, err } = await at.run('rollback', '1', '--author', '李四', '--note', 'trees fell');
  expect(code).toBe(0);
  expect(published()).toEqual(before);
  expect(out).toContain('removed    published/trees.graphql');
  expect(out).toMatch(/appended {3}history\.yaml：版本 3 · version 3 \(/);
  expect(err).toContain('take the code back as well');
  const [first, second, third] = versions();
  expect(third).toMatchObject({ version: 3, rollbackOf: 1, author: '李四', note: 'trees fell', hash: first!.hash, files: first!.files });
  expect(second!.files).toHaveProperty(['trees.graphql']);
  expect(third!.changes.list.map(({ coordinate }: { coordinate: string }) => coordinate)).toContain('Query.tree');
});

test('can be gone back from, in the same way', async () => {
  await publishSecond();
  const second = published();
  await at.run('rollback', '1');
  expect(await at.run('rollback', '2')).toMatchObject({ code: 0 });
  expect(published()).toEqual(second);
  expect(versions().map(({ rollbackOf }) => rollbackOf)).toEqual([undefined, undefined, 1, 2]);
});

test('needs neither the code nor a graph that composes', async () => {
  await publishSecond();
  rmSync(at.path('trees'), { recursive: true });
  at.write(streets, 'type Query {');
  expect(await at.run('rollback', '1')).toMatchObject({ code: 0 });
});

test('writes the table of roles that the earlier graph gives', async () => {
  const guard = (file: string) =>
    at.write(
      file,
      at
        .read(file)
        .replace('import: [', 'import: ["@requiresScopes", ')
        .replace('  namedOn: Date!\n', '  namedOn: Date! @requiresScopes(scopes: [["street:date"]])\n'),
    );
  at.write('graph/roles.yaml', 'public: []\nsurveyor:\n  - street:date\n');
  for (const file of ['subgraphs.yaml', streets, 'lamps/generated/schema.graphql']) at.write(`graph/${file}`, at.read(file));
  const run = (...words: string[]) => at.run('--config', 'graph/subgraphs.yaml', ...words);
  await run('publish');
  const before = at.read('docs/roles.md');
  at.edit(`graph/${streets}`, '  namedOn: Date\n', '  namedOn: Date!\n');
  guard(`graph/${streets}`);
  expect(await run('publish')).toMatchObject({ code: 0, err: '' });
  expect(at.read('docs/roles.md')).toContain('`Street.namedOn`');
  await run('rollback', '1');
  expect(at.read('docs/roles.md')).toBe(before);
});

test('publishing ends a rollback, and says so', async () => {
  await publishSecond();
  await at.run('rollback', '1');
  const { err } = await at.run('publish');
  expect(err).toContain('this ends the rollback of version 3 to 1');
  expect(versions()).toHaveLength(4);
});

describe('is refused before anything is written', () => {
  const refused = async (version: string, said: RegExp) => {
    const before = everything();
    const { code, out, err } = await at.run('rollback', version);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(said);
    expect(everything()).toEqual(before);
  };
  const blobOf = (version: number, name: string) => `history/${versions()[version - 1]!.files[`${name}.graphql`].slice(0, 16)}.graphql`;

  test.each(['9', '0', 'last', '1.0'])('to version %s, which is not there', (version) =>
    refused(version, /✗ history\.yaml {2}UNKNOWN_VERSION[\s\S]*1 到 1 的版本号/),
  );

  test('to the current version', () => refused('1', /CURRENT_VERSION\n {2}版本 1 就是当前版本/));

  test('to a version that is the same as the current one', async () => {
    await publishSecond();
    await at.run('rollback', '1');
    await refused('1', /CURRENT_VERSION\n {2}版本 1 与当前版本 3 完全相同/);
  });

  test('without a history', async () => {
    rmSync(at.path('history.yaml'));
    await refused('1', /NO_HISTORY/);
  });

  test('where a kept text was altered', async () => {
    await publishSecond();
    at.edit(blobOf(1, 'supergraph'), 'namedOn: Date', 'namedOn: Int');
    await refused('1', /✗ history\/[0-9a-f]{16}\.graphql {2}ALTERED_BLOB/);
  });

  test('where the history was edited: its hash is not the one of its supergraph file', async () => {
    await publishSecond();
    at.edit('history.yaml', `hash: ${versions()[0]!.hash}`, `hash: ${versions()[1]!.hash}`);
    await refused('1', /✗ history\.yaml:\d+ {2}BAD_HISTORY\n {2}files\.supergraph\.graphql/);
  });
});

test('to a version whose files are not kept any more is refused with the git command that gives them, and the command does', async () => {
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...words], { cwd: at.path('.'), encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  const before = published();
  await publishSecond();
  git('add', '.');
  git('commit', '--quiet', '--message', 'second');
  at.edit(streets, '  namedOn: Date!\n', '  namedOn: Int\n');
  await at.run('publish', '--keep', '1');
  git('add', '.');
  git('commit', '--quiet', '--message', 'third');

  const { code, err } = await at.run('rollback', '1');
  expect(code).toBe(3);
  expect(err).toMatch(
    /MISSING_BLOB\n {2}版本 1 的 streets\.graphql 已不在此处，git 中仍有 · streets\.graphql of version 1 is not kept here any more/,
  );
  const command = /to mend: (for f in .*; done)/.exec(err)![1]!;
  execFileSync('sh', ['-c', command], { cwd: at.path('.') });
  expect(await at.run('rollback', '1')).toMatchObject({ code: 0 });
  expect(published()).toEqual(before);
  expect(existsSync(at.path('published/trees.graphql'))).toBe(false);
});
