import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../../../', import.meta.url).pathname;
const textsIn = (folder: string, kind: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(kind))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
const named = (texts: readonly string[], pattern: RegExp): Set<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)));

/** What the parts tell each other, and nobody else. */
const AMONG_THEMSELVES = ['REDSAIL_WORKER', 'REDSAIL_EXIT_WITH_PARENT', 'REDSAIL_PROGRESS'];

const sources = ['gateway/server/src', 'gateway/cli/src', 'subgraphs/kit/src'].flatMap((folder) => textsIn(folder, '.ts'));
const read = named(sources, /\b(REDSAIL_[A-Z_]*[A-Z]|SUBGRAPH_HOST|GATEWAY_URL|REDIS_URL)\b/g);
const documents = [
  ...textsIn('docs', '.md'),
  ...['README.md', 'gateway/server/README.md'].map((file) => readFileSync(join(root, file), 'utf8')),
];

test('every variable that the gateway, the command line and the departments read is documented', () => {
  const text = documents.join('\n');
  expect([...read].filter((name) => !AMONG_THEMSELVES.includes(name) && !new RegExp(`\\b${name}\\b`).test(text))).toEqual([]);
});

test('every variable that a table of the documents names is read', () => {
  const rows = documents.flatMap((text) => text.match(/^\| `[A-Z].*$/gm) ?? []).map((row) => row.split('|')[1]!);
  const tabled = named(rows, /`(REDSAIL_[A-Z_]*[A-Z]|[A-Z_]+_(?:HOST|URL))`/g);
  // Of a limit or of one department: their names are put together.
  const made = [...tabled].filter((name) => /^REDSAIL_LIMIT_|^ORGANIZATIONS_/.test(name));
  expect([...tabled].filter((name) => !read.has(name) && !made.includes(name))).toEqual([]);
});
