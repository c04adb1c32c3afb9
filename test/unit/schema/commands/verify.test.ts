import { rmSync } from 'node:fs';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });
const streets = 'streets/generated/schema.graphql';

test('what was just published is fresh', async () => {
  expect(await at.run('verify')).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^✓ published：与代码一致 · is what the code gives \(streets, lamps\)\n✓ history\.yaml：版本 1 · version 1 \([0-9a-f]{12}\)\n$/,
    ),
    err: '',
  });
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
  expect(err.match(/^✗ .*$/gm)).toEqual([
    '✗ published/lamps.graphql  UNPUBLISHED',
    '✗ published/trees.graphql  SURPLUS',
    '✗ history.yaml  HISTORY_BEHIND',
  ]);
});

test('a very long diff is cut where it stops being read', async () => {
  const fields = Array.from({ length: 400 }, (_, index) => `  """\n  第${index} · number ${index}\n  """\n  f${index}: Int\n`).join('');
  at.edit(streets, '  namedOn: Date\n', `  namedOn: Date\n${fields}`);
  const { err } = await at.run('verify');
  expect(err).toMatch(/… 另有 \d+ 行 · \d+ more lines/);
  expect(err.split('\n').length).toBeLessThan(400);
});

describe('the history', () => {
  const blobOf = (name: string) => `history/${new RegExp(`${name}\\.graphql: ([0-9a-f]{16})`).exec(at.read('history.yaml'))![1]}.graphql`;
  const findings = async () => (await at.run('verify')).err.match(/^✗ .*$/gm);

  test('is not asked for where nothing has been published with one', async () => {
    rmSync(at.path('history.yaml'));
    rmSync(at.path('history'), { recursive: true });
    expect(await at.run('verify')).toMatchObject({ code: 0, out: expect.not.stringContaining('history.yaml') });
  });

  test('that was deleted leaves texts that no version needs', async () => {
    rmSync(at.path('history.yaml'));
    expect(await findings()).toEqual(
      Array.from({ length: 4 }, () => expect.stringMatching(/^✗ history\/[0-9a-f]{16}\.graphql {2}SURPLUS_BLOB$/)),
    );
  });

  test('names a kept text that was altered, and how git gives it back', async () => {
    at.write(blobOf('lamps'), `${at.read(blobOf('lamps'))}\n`);
    const { code, err } = await at.run('verify');
    expect(code).toBe(1);
    expect(err).toContain(`✗ ${blobOf('lamps')}  ALTERED_BLOB\n`);
    expect(err).toContain(`处理 · to mend: for f in ${blobOf('lamps')}; do git checkout "$(git log -1 `);
  });

  test('names a text of the last version that is lost', async () => {
    rmSync(at.path(blobOf('supergraph')));
    expect(await findings()).toEqual([`✗ ${blobOf('supergraph')}  MISSING_BLOB`]);
  });

  test('leaves alone what somebody else keeps beside its texts', async () => {
    at.write('history/README.md', 'what this is');
    expect(await at.run('verify')).toMatchObject({ code: 0 });
  });

  test('after a rollback the code is what has to change, and publishing is not advised as if the files were stale', async () => {
    at.edit(streets, '  namedOn: Date\n', '  namedOn: Date!\n');
    await at.run('publish');
    await at.run('rollback', '1');
    const { code, err } = await at.run('verify');
    expect(code).toBe(1);
    expect(err).toMatch(/^✗ history\.yaml {2}ROLLED_BACK\n {2}版本 2 已回退到版本 1/);
    expect(err.match(/to mend: .*/g)).toEqual([expect.stringContaining('git revert')]);
    at.edit(streets, '  namedOn: Date!\n', '  namedOn: Date\n');
    expect(await at.run('verify')).toMatchObject({ code: 0, err: '' });
  });
});
