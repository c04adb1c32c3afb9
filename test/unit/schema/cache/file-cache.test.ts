import { chownSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileCache } from '../../../../schema/src/cache/file-cache.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');
const key = (digit: string) => digit.repeat(64);
const cache = (mostBytes?: number) => fileCache(at.path('cache'), mostBytes === undefined ? {} : { mostBytes });
const fileOf = (digit: string) => at.path(`cache/thing/${key(digit)}.gz`);

test('what was written is read, by another process as well', () => {
  cache().write('thing', key('a'), '街道 · streets');
  expect(cache().read('thing', key('a'))).toBe('街道 · streets');
});

test('what was not is a miss', () => {
  expect(cache().read('thing', key('a'))).toBeUndefined();
  cache().write('thing', key('a'), 'one');
  expect(cache().read('other', key('a'))).toBeUndefined();
});

test.each([
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (whole: Buffer) => whole.subarray(0, whole.length - 3)],
  ['of one other byte', (whole: Buffer) => whole.map((byte, index) => (index === whole.length - 12 ? byte ^ 1 : byte))],
  ['no such file at all', () => Buffer.from('{"supergraph": "…"}')],
])('an entry that is damaged (%s) is a miss, and can be written again', (_case, damage) => {
  cache().write('thing', key('a'), 'a text of some length, so that there is something to damage');
  writeFileSync(fileOf('a'), damage(gzipSync('a text of some length, so that there is something to damage')));
  expect(cache().read('thing', key('a'))).toBeUndefined();
  cache().write('thing', key('a'), 'anew');
  expect(cache().read('thing', key('a'))).toBe('anew');
});

test('what has not been used for longest goes first', () => {
  const text = Array.from({ length: 500 }, (_, index) => String(index * index)).join();
  cache().write('thing', key('a'), text);
  cache().write('thing', key('b'), text);
  for (const digit of ['a', 'b'])
    utimesSync(fileOf(digit), new Date(2020, 0, digit === 'a' ? 1 : 2), new Date(2020, 0, digit === 'a' ? 1 : 2));
  cache().read('thing', key('a'));
  cache(2.5 * gzipSync(text, { level: 1 }).length).write('thing', key('c'), text);
  expect(['a', 'b', 'c'].filter((digit) => cache().read('thing', key(digit)) !== undefined)).toEqual(['a', 'c']);
});

test('only its user may read and write an entry', () => {
  cache().write('thing', key('a'), 'one');
  expect(statSync(fileOf('a')).mode & 0o777).toBe(0o600);
});

test('an entry that another user has put there is a miss', () => {
  cache().write('thing', key('a'), 'a graph of somebody else');
  // What root has put there would be taken: it could do as it likes anyhow.
  if (process.getuid?.() === 0) chownSync(fileOf('a'), 54_321, 54_321);
  const { uid } = statSync(fileOf('a'));
  expect(fileCache(at.path('cache'), { user: uid }).read('thing', key('a'))).toBe('a graph of somebody else');
  expect(fileCache(at.path('cache'), { user: uid + 1 }).read('thing', key('a'))).toBeUndefined();
});

test('files of others in the folder are none of its business', () => {
  at.write('cache/thing/letter.txt', 'keep me');
  at.write('cache/notes.gz', 'and me');
  cache(0).write('thing', key('a'), 'one');
  expect(readdirSync(at.path('cache'), { recursive: true }).sort()).toEqual(['notes.gz', 'thing', 'thing/letter.txt']);
});

test('a folder that cannot be written holds nothing, and is no error', () => {
  at.write('cache', 'a file where the folder should be');
  cache().write('thing', key('a'), 'one');
  expect(cache().read('thing', key('a'))).toBeUndefined();
});
