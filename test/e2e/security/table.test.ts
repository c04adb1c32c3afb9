import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What the tests of this folder try, and what they say it gets. */
const tried = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [...read(file).matchAll(/attack\(\s*'([^']+)',\s*'([^']+)'/g)].map(([, name, got]) => `| ${name} | ${got} |`));

const rows = read('../../../docs/security.md')
  .split('\n')
  .filter((line) => /^\| .* \| \d{3}.* \|$/.test(line));

test('every attack that is tested stands in docs/security.md with what it got', () => {
  expect(tried.filter((row) => !rows.includes(row))).toEqual([]);
  expect(tried.length).toBeGreaterThan(60);
});

test('every row of docs/security.md is a test', () => {
  expect(rows.filter((row) => !tried.includes(row))).toEqual([]);
  expect(new Set(rows).size).toBe(rows.length);
});
