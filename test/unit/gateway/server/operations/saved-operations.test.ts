import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientsOf, operationNamesOf, readSavedOperations, sha256 } from '../../../../../gateway/server/src/operations/saved-operations.js';

function folder(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'operations-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
const manifest = (operations: unknown, format = 'apollo-persisted-query-manifest') => JSON.stringify({ format, version: 1, operations });

test('a file of a client is found by the hash of its text, with its last line break or without, and by the text itself', () => {
  const text = 'query Towns { regions { name } }\n';
  const { byId, byText } = readSavedOperations(folder({ 'portal/towns.graphql': text }));
  const saved = { name: 'portal/towns', text };
  expect(byId.get(sha256(text))).toEqual(saved);
  expect(byId.get(sha256(text.trim()))).toEqual(saved);
  expect(byText.get('query Towns{regions{name}}')).toEqual(saved);
});

test('a manifest of Apollo’s tools is read: its ids, and the hashes of its texts', () => {
  const body = 'query Towns {\n  regions { name }\n}';
  const { byId, byText } = readSavedOperations(
    folder({ 'app/manifest.json': manifest([{ id: 'abc', name: 'Towns', type: 'query', body }]) }),
  );
  expect(byId.get('abc')).toEqual({ name: 'app/Towns', text: body });
  expect([byId.has(sha256(body)), byText.has('query Towns{regions{name}}')]).toEqual([true, true]);
});

test('the clients that have saved operations are known by their folders', () => {
  const body = '{ regions { code } }';
  const saved = readSavedOperations(
    folder({
      'portal/towns.graphql': '{ regions { name } }',
      'portal/ids.graphql': '{ regions { id } }',
      'app/m.json': manifest([{ id: 'a', name: 'b', body }]),
    }),
  );
  expect([...clientsOf(saved)].sort()).toEqual(['app', 'portal']);
});

test('operations are known by the names that they give themselves', () => {
  const saved = readSavedOperations(
    folder({
      'portal/a.graphql': 'query Towns { a { ...F } } fragment F on A { b }',
      'portal/b.graphql': '{ a }',
      'desk/c.graphql': 'query Call13800138000 { a }',
    }),
  );
  expect([...operationNamesOf(saved)].sort()).toEqual(['CallN', 'Towns']);
});

test('other files are left alone, and a folder that is not there is an empty list', () => {
  expect(readSavedOperations(folder({ 'portal/notes.md': 'what they are for', 'README.md': 'x' })).byId.size).toBe(0);
  expect(readSavedOperations('/nowhere/at/all').byId.size).toBe(0);
});

test.each([
  ['a text that is no GraphQL', { 'portal/bad.graphql': 'query {' }, /portal\/bad\.graphql: Syntax Error/],
  ['a file of another format', { 'app/m.json': manifest([], 'other') }, /app\/m\.json: .*not a manifest/],
  ['a manifest without operations', { 'app/m.json': manifest({}) }, /not a manifest/],
  ['an entry without its text', { 'app/m.json': manifest([{ id: 'a', name: 'b' }]) }, /operation 1 lacks/],
  ['no JSON', { 'app/m.json': '{' }, /app\/m\.json/],
])('%s is named', (_, files, words) => {
  expect(() => readSavedOperations(folder(files as unknown as Record<string, string>))).toThrow(words);
});
