import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');

test('writes the SDL of each subgraph, the supergraph and the API schema', async () => {
  const { code, out } = await at.run('publish');
  expect(code).toBe(0);
  expect(out.match(/written .*/g)).toHaveLength(4);
  expect(readdirSync(at.path('published')).sort()).toEqual(['api.graphql', 'lamps.graphql', 'streets.graphql', 'supergraph.graphql']);
  expect(at.read('published/lamps.graphql')).toBe(at.read('lamps/generated/schema.graphql'));
});

test('a second time it writes nothing', async () => {
  await at.run('publish');
  const { out } = await at.run('write');
  expect(out.match(/unchanged {2}published/g)).toHaveLength(4);
});

test('the files of a subgraph that has gone go as well', async () => {
  await at.run('publish');
  at.write('published/trees.graphql', 'scalar Tree\n');
  const { out } = await at.run('publish');
  expect(out).toContain('removed    published/trees.graphql');
  expect(readdirSync(at.path('published'))).not.toContain('trees.graphql');
});

test('writes nothing when the subgraphs do not compose', async () => {
  at.edit('lamps/generated/schema.graphql', 'street: Street', 'street: String @key');
  const { code } = await at.run('publish');
  expect(code).toBe(2);
  expect(() => readdirSync(at.path('published'))).toThrow('ENOENT');
});

test('the history begins with version 1: hash, time, author, and a kept text for each published file', async () => {
  const sha256 = (file: string) => createHash('sha256').update(at.read(file)).digest('hex');
  const { out } = await at.run('publish', '--author', '王小明 <wang@example.org>', '--note', 'the beginning');
  expect(out).toMatch(/appended {3}history\.yaml：版本 1 · version 1 \([0-9a-f]{12}\)$/m);
  const [first, ...more] = parse(at.read('history.yaml')) as Record<string, any>[];
  expect(more).toEqual([]);
  expect(first).toEqual({
    version: 1,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/),
    author: '王小明',
    note: 'the beginning',
    hash: sha256('published/supergraph.graphql'),
    files: Object.fromEntries(
      ['streets', 'lamps', 'supergraph', 'api'].map((name) => [`${name}.graphql`, sha256(`published/${name}.graphql`)]),
    ),
    changes: { breaking: 0, dangerous: 0, safe: 0, list: [] },
  });
  expect(Date.parse(first!.at)).toBe(Date.parse('2026-11-25T12:00:00+08:00'));
  expect(readdirSync(at.path('history')).sort()).toEqual(
    Object.values(first!.files as Record<string, string>)
      .map((hash) => `${hash.slice(0, 16)}.graphql`)
      .sort(),
  );
  expect(at.read(`history/${first!.hash.slice(0, 16)}.graphql`)).toBe(at.read('published/supergraph.graphql'));
});

test.each(['0', 'ten', '-1', '1.5'])('to keep %s versions is refused before anything is written', async (keep) => {
  const { code, err } = await at.run('publish', `--keep=${keep}`);
  expect(code).toBe(3);
  expect(err).toContain(`BAD_OPTION\n  --keep 的值不对：${JSON.stringify(keep)}`);
  expect(existsSync(at.path('published'))).toBe(false);
});
