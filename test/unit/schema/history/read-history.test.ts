import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeVersion } from '../../../../schema/src/history/make-version.js';
import { withVersion } from '../../../../schema/src/history/print-version.js';
import { readHistory } from '../../../../schema/src/history/read-history.js';
import type { Version, VersionChange } from '../../../../schema/src/history/version.js';
import type { Problem } from '../../../../schema/src/report/problem.js';
import type { Refusal } from '../../../../schema/src/report/refusal.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'read-history-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const graph = () => ({ file: join(folder, 'subgraphs.yaml'), published: join(folder, 'published'), subgraphs: [] });
const file = () => join(folder, 'history.yaml');
function problemsOf(text: string): readonly Problem[] {
  writeFileSync(file(), text);
  try {
    readHistory(graph());
  } catch (error) {
    expect((error as Refusal).exitCode).toBe(3);
    return (error as Refusal).problems;
  }
  return [];
}

const change = (severity: VersionChange['severity'], coordinate: string): VersionChange => ({
  severity,
  rule: 'field-removed',
  coordinate,
  words: { zh: `“${coordinate}” 已删除: #1`, en: `${coordinate} is gone:\n- version: 9` },
});
const version = (last: Version | undefined, text: string, changes: readonly VersionChange[] = []): Version =>
  makeVersion(
    last,
    new Map([
      ['lamps.graphql', text],
      ['supergraph.graphql', `super ${text}`],
      ['api.graphql', `api ${text}`],
    ]),
    changes,
    { at: '2026-07-01T09:30:00.000+08:00', author: 'null', note: `a: b\n- version: 7`, rollbackOf: undefined },
  );
const first = version(undefined, 'one');
const second = version(first, 'two', [change('breaking', 'Lamp.on'), change('dangerous', 'Lamp.off'), change('safe', 'Lamp.dim')]);
const text = [first, second].reduce(withVersion, '');

test('a graph without a history has no versions', () => {
  expect(readHistory(graph())).toEqual({ file: file(), text: '', versions: [] });
});

test('what is written is read again, whatever stands in names, notes and words', () => {
  writeFileSync(file(), text);
  expect(readHistory(graph())).toEqual({ file: file(), text, versions: [first, second] });
});

test('every version begins at the start of a line with its number, and nothing else does', () => {
  expect(text.match(/^- version: .*$/gm)).toEqual(['- version: 1', '- version: 2']);
});

test('of safe changes the first twenty are listed, and the others counted', () => {
  const many = version(
    first,
    'two',
    Array.from({ length: 23 }, (_, index) => change('safe', `Lamp.f${index}`)),
  );
  expect([many.changes.safe, many.changes.list.length, many.changes.more]).toEqual([23, 20, 3]);
  writeFileSync(file(), withVersion(withVersion('', first), many));
  expect(readHistory(graph()).versions[1]).toEqual(many);
});

test('a file that cannot be read is named', () => {
  mkdirSync(file());
  expect(() => readHistory(graph())).toThrow('the history of versions cannot be read (EISDIR)');
});

test('a cut anywhere but between two versions is noticed', () => {
  const ends = new Set([withVersion('', first).length, text.length]);
  for (let length = 0; length < text.length; length += 1) {
    if (ends.has(length)) continue;
    expect({ length, problems: problemsOf(text.slice(0, length)).length > 0 }).toEqual({ length, problems: true });
  }
});

test('a conflict that git has left in it is told as one, with its line', () => {
  const at = text.indexOf('- version: 2');
  expect(problemsOf(`${text.slice(0, at)}<<<<<<< HEAD\n${text.slice(at)}=======\n${text.slice(at)}>>>>>>> lamps\n`)).toMatchObject([
    {
      code: 'HISTORY_CONFLICT',
      line: text.slice(0, at).split('\n').length,
      mend: { en: expect.stringContaining('keep the versions of the branch') },
    },
  ]);
});

test('two versions of one number, as a merge leaves them, are told as a conflict', () => {
  const other = version(first, 'three');
  expect(problemsOf(withVersion(text, other))).toMatchObject([
    {
      code: 'HISTORY_CONFLICT',
      what: { en: 'version 2 is there twice: two branches have each published one' },
      line: text.split('\n').length,
    },
  ]);
});

test('a version that was taken out is noticed', () => {
  expect(problemsOf(withVersion('', second))).toMatchObject([
    { code: 'HISTORY_GAP', line: 3, what: { en: 'this is version 2, where version 1 should be' } },
  ]);
});

test.each([
  ['no YAML', (good: string) => good.replace('author: "null"', 'author: "null'), 'BAD_YAML', /./],
  ['no list', () => 'versions: 3\n', 'BAD_HISTORY', /there is no version in it/],
  ['nothing but its header', () => '# versions\n', 'BAD_HISTORY', /there is no version in it/],
  ['an entry that is none', (good: string) => `${good}- 3\n`, 'BAD_HISTORY', /version is \(空 · nothing\)/],
  ['a number that is none', (good: string) => good.replace('version: 2', 'version: two'), 'BAD_HISTORY', /version is "two"/],
  ['a day without a time', (good: string) => good.replace(/at: .*/, 'at: 2026-07-01'), 'BAD_HISTORY', /at is "2026-07-01"/],
  ['no author', (good: string) => good.replace(/ {2}author: .*\n/, ''), 'BAD_HISTORY', /author is/],
  ['half a hash', (good: string) => good.replace(/hash: (\w{20})\w+/, 'hash: $1'), 'BAD_HISTORY', /hash is/],
  [
    'a hash that is not its supergraph’s',
    (good: string) => good.replace(/hash: \w{4}/, 'hash: 0000'),
    'BAD_HISTORY',
    /supergraph\.graphql is/,
  ],
  ['a file outside published/', (good: string) => good.replace('lamps.graphql', '../lamps.graphql'), 'BAD_HISTORY', /files\.\.\.\/lamps/],
  ['no API', (good: string) => good.replace(/ {4}api.graphql: .*\n/, ''), 'BAD_HISTORY', /files\.api\.graphql is/],
  ['a severity that is none', (good: string) => good.replace('severity: safe', 'severity: grave'), 'BAD_HISTORY', /changes\.list\[2\] is/],
  ['a change that was taken out', (good: string) => good.replace('breaking: 1', 'breaking: 2'), 'BAD_HISTORY', /changes\.breaking is 2/],
])('a history with %s is refused', (_case, edit, code, said) => {
  const problems = problemsOf(edit(text));
  expect(problems).toMatchObject([{ code, file: file(), line: expect.any(Number), what: { en: expect.stringMatching(said) } }]);
});
