import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish', '--author', '王小明'] });

async function publish(type: string, note: string): Promise<void> {
  const sdl = at.read('streets/generated/schema.graphql');
  at.write('streets/generated/schema.graphql', sdl.replace(/namedOn: \S+/, `namedOn: ${type}`));
  await at.run('publish', '--author', '李四', '--note', note);
}

test('tells the versions, newest first, in both languages', async () => {
  await publish('Date!', 'every street has a day');
  await publish('Int', 'days are numbers');
  const { code, out, err } = await at.run('changelog');
  expect([code, err]).toEqual([0, '']);
  expect(out.match(/^## .*$/gm)).toEqual(['## 版本 3 · version 3', '## 版本 2 · version 2', '## 版本 1 · version 1']);
  expect(out).toMatch(/^# 版本历史 · Changelog\n\n/);
  expect(out).toMatch(/^\d{4}-\d\d-\d\d · 李四 · `[0-9a-f]{12}`\n\n> days are numbers\n\n### \S+ · \w+ \(\d+\)\n\n- .*Street\.namedOn/m);
  expect(out).toMatch(/第一个版本。 · The first version\.\n$/);
});

test('tells a part of them, and in one language', async () => {
  await publish('Date!', 'two');
  await publish('Int', 'three');
  const { out } = await at.run('changelog', '--from', '2', '--to', '2', '--lang', 'zh');
  expect(out.match(/^#+ .*$/gm)).toEqual(['# 版本历史', '## 版本 2', expect.stringMatching(/^### [^ ]+ \(\d+\)$/)]);
});

test.each([
  [['--from', '4'], /UNKNOWN_VERSION/],
  [['--to', 'now'], /UNKNOWN_VERSION/],
  [['--lang', 'fr'], /Allowed choices are zh, en/],
])('%j is refused', async (words, said) => {
  const { code, out, err } = await at.run('changelog', ...words);
  expect([code, out]).toEqual([3, '']);
  expect(err).toMatch(said);
});

test('versions from a later to an earlier one are refused', async () => {
  await publish('Date!', 'two');
  const { code, err } = await at.run('changelog', '--from', '2', '--to', '1');
  expect([code, err]).toEqual([3, expect.stringContaining('--to 的值不对："1"')]);
});

test('without a history it is said how to begin one', async () => {
  const { code, err } = await at.run('--config', 'streets/none.yaml', 'changelog');
  expect([code, err]).toEqual([3, expect.stringContaining('UNREADABLE_FILE')]);
  at.write('new/subgraphs.yaml', at.read('subgraphs.yaml'));
  expect((await at.run('--config', 'new/subgraphs.yaml', 'changelog')).err).toMatch(
    /^✗ new\/history\.yaml {2}NO_HISTORY[\s\S]*pnpm schema publish/,
  );
});
