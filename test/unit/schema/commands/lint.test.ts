import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');
const streets = 'streets/generated/schema.graphql';

test('a schema that keeps the rules passes', async () => {
  const { code, out, err } = await at.run('lint');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/all \d+ rules kept/);
});

test('a finding names rule, file, line and coordinate', async () => {
  at.edit(streets, '  """\n  名称 · name\n  """\n', '');
  const { code, err } = await at.run('lint');
  expect(code).toBe(1);
  expect(err).toMatch(
    /^✗ streets\/generated\/schema\.graphql:\d+ {2}Street\.name {2}described-in-chinese-first\n {2}没有说明 · has no description\n/,
  );
  expect(err).toContain('1 findings');
});

test('lint.yaml exempts a coordinate with a reason', async () => {
  at.edit(streets, '  """\n  名称 · name\n  """\n', '');
  at.write(
    'lint.yaml',
    'exemptions:\n  - rule: described-in-chinese-first\n    coordinate: Street.name\n    reason: it speaks for itself\n',
  );
  expect(await at.run('lint')).toMatchObject({ code: 0 });
});

test('an exemption without a reason, or from an unknown rule, is a usage error', async () => {
  at.write('lint.yaml', 'exemptions:\n  - rule: names-are-nice\n    coordinate: Street.name\n');
  const { code, err } = await at.run('lint');
  expect(code).toBe(3);
  expect(err).toContain('lint.yaml:2');
  expect(err).toContain('exemptions[0].rule is "names-are-nice"');
  expect(err).toContain('exemptions[0].reason is (空 · nothing)');
});
