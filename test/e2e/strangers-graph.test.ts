import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { plainEnvironment, runProgram } from '../support/built-program.js';

/** Another team's repository: four subgraphs and the operations of three clients, nowhere near ours. */
let shop = '';

const git = (...words: string[]) =>
  execFileSync('git', ['-c', 'user.name=A stranger', '-c', 'user.email=stranger@shop.invalid', ...words], { cwd: shop, stdio: 'pipe' });

beforeEach(() => {
  shop = mkdtempSync(join(tmpdir(), 'strangers-shop-'));
  cpSync(new URL('../fixtures/shop', import.meta.url), shop, { recursive: true });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'the shop as it is');
});
afterEach(() => rmSync(shop, { recursive: true }));

const tool = async (...words: string[]) => {
  const { code, out, err } = await runProgram(
    'schema',
    words,
    { ...plainEnvironment(), REDSAIL_SCHEMA_CACHE: join(shop, '.cache') },
    { cwd: shop },
  );
  return { code, out: stripVTControlCharacters(out), err: stripVTControlCharacters(err) };
};
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(shop, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(shop, file), text.replace(from, to));
};

test('its operations are read and planned', async () => {
  const { code, out } = await tool('operations');
  expect(code).toBe(0);
  for (const client of ['web', 'mobile', 'warehouse']) expect(out).toContain(client);
}, 60_000);

test('nothing has changed since its last commit', async () => {
  expect(await tool('check', '--base', 'HEAD')).toMatchObject({ code: 0, err: '' });
}, 60_000);

test('a commit that breaks a saved operation is refused, with client, operation, file and line', async () => {
  edit('accounts.graphql', '  fullName: String\n', '');
  git('commit', '--quiet', '--all', '--message', 'names are private');
  const { code, out } = await tool('check', '--base', 'HEAD~1');
  expect(code).toBe(1);
  expect(out).toMatch(/✗ User\.fullName {2}field-removed {2}accounts\.graphql:\d+/);
  expect(out).toMatch(/warehouse {2}WhoWrote {2}operations\/warehouse\/who-wrote\.graphql:6/);
  expect(out).toContain('Cannot query field "fullName" on type "User"');
}, 60_000);

test('a subgraph that is left out does not compose where others need it, or is told with what goes', async () => {
  const { code, out } = await tool('check', '--base', 'HEAD', '--without', 'inventory');
  expect(code).toBe(1);
  expect(out).toMatch(/✗ inventory {2}subgraph-removed/);
  expect(out).toContain('operations/warehouse/shortages.graphql');
}, 60_000);

test('its lint keeps the rules that it has chosen', async () => {
  const { out, err } = await tool('lint');
  expect(out + err).not.toContain('described-in-chinese-first');
}, 60_000);

test('it publishes, and what is published is what the SDL gives', async () => {
  expect(await tool('publish', '--author', 'A stranger')).toMatchObject({ code: 0 });
  expect(await tool('verify')).toMatchObject({ code: 0 });
}, 60_000);
