import { rmSync } from 'node:fs';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });
const streets = 'streets/generated/schema.graphql';

test('what was just published is fresh', async () => {
  expect(await at.run('verify')).toEqual({ code: 0, out: '✓ published：与代码一致 · is what the code gives (streets, lamps)\n', err: '' });
});

test('a change of the code makes it stale: the diff shows the change, and the mending is said', async () => {
  at.edit(streets, '  namedOn: Date\n', '  namedOn: Date\n  """\n  长度 · length in metres\n  """\n  length: Int\n');
  const { code, out, err } = await at.run('verify');
  expect([code, out]).toEqual([1, '']);
  expect(err.match(/^✗ .*$/gm)).toEqual([
    '✗ published/streets.graphql  STALE',
    '✗ published/supergraph.graphql  STALE',
    '✗ published/api.graphql  STALE',
  ]);
  expect(err).toContain('  --- 已发布 · published\n  +++ 由代码生成 · from the code\n  @@ ');
  expect(err).toContain('\n  +  length: Int\n');
  expect(err).toContain('pnpm schema publish');
});

test('an edit by hand is stale as well', async () => {
  at.edit('published/api.graphql', 'namedOn: Date', 'namedOn: Date!');
  const { code, err } = await at.run('verify');
  expect(code).toBe(1);
  expect(err).toContain('-  namedOn: Date!\n  +  namedOn: Date\n');
});

test('a missing file and one too many are both found', async () => {
  rmSync(at.path('published/lamps.graphql'));
  at.write('published/trees.graphql', 'scalar Tree\n');
  const { code, err } = await at.run('verify');
  expect(code).toBe(1);
  expect(err.match(/^✗ .*$/gm)).toEqual(['✗ published/lamps.graphql  UNPUBLISHED', '✗ published/trees.graphql  SURPLUS']);
});

test('a very long diff is cut where it stops being read', async () => {
  const fields = Array.from({ length: 400 }, (_, index) => `  """\n  第${index} · number ${index}\n  """\n  f${index}: Int\n`).join('');
  at.edit(streets, '  namedOn: Date\n', `  namedOn: Date\n${fields}`);
  const { err } = await at.run('verify');
  expect(err).toMatch(/… 另有 \d+ 行 · \d+ more lines/);
  expect(err.split('\n').length).toBeLessThan(400);
});
