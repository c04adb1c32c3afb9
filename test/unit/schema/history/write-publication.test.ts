import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { parse } from 'yaml';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish', '--author', '王小明'] });
const streets = 'streets/generated/schema.graphql';
const named = (type: string) => at.edit(streets, '  namedOn: Date\n', `  namedOn: ${type}\n`);
const versions = () => parse(at.read('history.yaml')) as Record<string, any>[];
const blobs = () => readdirSync(at.path('history')).sort();

test('the history stays as it is, to the byte, when nothing differs', async () => {
  const before = at.read('history.yaml');
  const { out } = await at.run('publish', '--note', 'nothing new');
  expect(out).toContain('= 未变化 · unchanged  history.yaml：版本 1 · version 1\n');
  expect(at.read('history.yaml')).toBe(before);
});

test('the history grows at its end when something differs, and says what changed', async () => {
  const before = at.read('history.yaml');
  named('Int');
  const { out } = await at.run('publish');
  expect(out).toContain('version 2 (');
  expect(out).toMatch(/ \d+ 破坏性 · breaking, \d+ 危险 · dangerous, \d+ 安全 · safe$/m);
  expect(at.read('history.yaml').startsWith(before)).toBe(true);
  const { breaking, dangerous, safe, list } = versions()[1]!.changes;
  expect(list.map(({ coordinate }: { coordinate: string }) => coordinate)).toContain('Street.namedOn');
  expect(breaking + dangerous + safe).toBe(list.length);
});

test('the history tells of another address, which breaks nothing that clients see', async () => {
  at.edit('subgraphs.yaml', 'http://127.0.0.1:5002/graphql', 'http://lamps.example/graphql');
  await at.run('publish');
  expect(versions()).toMatchObject([{ version: 1 }, { version: 2, changes: { breaking: 0 } }]);
});

test('the history keeps the files of as many versions as are asked for; the list stays whole', async () => {
  const first = blobs();
  for (const type of ['Int', 'Float', 'String']) {
    named(type);
    await at.run('publish', '--keep', '2');
    at.edit(streets, `  namedOn: ${type}\n`, '  namedOn: Date\n');
  }
  expect(versions().map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  const needed = versions()
    .slice(-2)
    .flatMap(({ files }) => Object.values(files as Record<string, string>));
  expect(blobs()).toEqual([...new Set(needed.map((hash) => `${hash.slice(0, 16)}.graphql`))].sort());
  // The lamps have not changed since.
  expect(first.filter((blob) => blobs().includes(blob))).toEqual([`${versions()[0]!.files['lamps.graphql'].slice(0, 16)}.graphql`]);
});

test('a history that cannot be read stops a publication before anything is written', async () => {
  at.write('history.yaml', at.read('history.yaml').slice(0, -3));
  const files = readdirSync(at.path('.'), { recursive: true });
  named('Int');
  const { code, err } = await at.run('publish');
  expect([code, err]).toEqual([3, expect.stringMatching(/^✗ history\.yaml:\d+ {2}HISTORY_CUT/)]);
  expect(readdirSync(at.path('.'), { recursive: true })).toEqual(files);
  expect(at.read('published/streets.graphql')).toContain('namedOn: Date\n');
});

test('where nothing can be written, everything stays as it was', async () => {
  const before = at.read('history.yaml');
  named('Int');
  // A folder stands where a text has to be put aside.
  mkdirSync(at.path(`history.yaml.${process.pid}.tmp`));
  const { code, err } = await at.run('publish');
  expect([code, err]).toEqual([3, expect.stringMatching(/^✗ history\.yaml {2}UNWRITABLE_FILE\n {2}无法写入（EISDIR）；什么都没有改动/)]);
  expect(at.read('published/streets.graphql')).toContain('namedOn: Date\n');
  expect(at.read('history.yaml')).toBe(before);
  expect(readdirSync(at.path('published')).sort()).toEqual(['api.graphql', 'lamps.graphql', 'streets.graphql', 'supergraph.graphql']);
});

test('a publication that broke off before the history was written is mended by the next', async () => {
  const before = at.read('history.yaml');
  named('Int');
  await at.run('publish');
  at.write('history.yaml', before);
  at.write('published/api.graphql.4711.tmp', 'half a te');
  expect((await at.run('verify')).err.match(/^✗ .*$/gm)).toEqual([
    '✗ history.yaml  HISTORY_BEHIND',
    ...Array.from({ length: 3 }, () => expect.stringMatching(/^✗ history\/[0-9a-f]{16}\.graphql {2}SURPLUS_BLOB$/)),
    '✗ published/api.graphql.4711.tmp  LEFT_ASIDE',
  ]);
  expect((await at.run('publish')).out).toContain('version 2 (');
  expect(await at.run('verify')).toMatchObject({ code: 0, err: '' });
});

test('a kept text that was altered or lost is written anew while the code still gives it', async () => {
  const [altered, lost] = blobs();
  at.write(`history/${altered}`, 'scalar Altered\n');
  rmSync(at.path(`history/${lost}`));
  expect(await at.run('verify')).toMatchObject({ code: 1 });
  await at.run('publish');
  expect(await at.run('verify')).toMatchObject({ code: 0 });
});

test('what differs cannot be told against a version whose files are gone: it is said how to get them', async () => {
  rmSync(at.path('history'), { recursive: true });
  rmSync(at.path('published'), { recursive: true });
  named('Int');
  const { code, err } = await at.run('publish');
  expect(code).toBe(3);
  expect(err).toMatch(/^✗ history\/[0-9a-f]{16}\.graphql {2}MISSING_BLOB\n {2}版本 1 的 streets\.graphql/);
  expect(existsSync(at.path('published'))).toBe(false);
});
