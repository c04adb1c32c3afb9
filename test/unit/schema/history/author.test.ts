import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorOf } from '../../../../schema/src/history/author.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'author-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const author = (given?: string) => authorOf({ file: join(folder, 'subgraphs.yaml'), published: '', subgraphs: [] }, given);
const git = (...words: string[]) => execFileSync('git', words, { cwd: folder });

test.each([
  ['王小明', '王小明'],
  ['Wang Xiaoming <wang@example.org>', 'Wang Xiaoming'],
  ['Wang  Xiaoming\nwang@example.org', 'Wang Xiaoming'],
])('%j is taken as %j', (given, taken) => expect(author(given)).toBe(taken));

test.each([[undefined], [' '], ['wang@example.org']])('where %j names nobody, git does', (given) => {
  git('init', '--quiet');
  git('config', 'user.name', '李四 <li@example.org>');
  expect(author(given)).toBe('李四');
});

test('where git knows no name either, nobody is known', () => {
  git('init', '--quiet');
  git('config', 'user.name', '');
  expect(author()).toBe('unknown');
});
