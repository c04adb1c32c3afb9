import { schemaWorkplace } from '../../../support/schema-tool.js';
import { allRules } from '../../../../schema/src/rules/all-rules.js';
import { rules as lintRules } from '../../../../schema/src/lint/rules.js';

const at = schemaWorkplace('streets-and-lamps');

test('a rule of changes is explained in both languages, with what to do', async () => {
  const { code, out } = await at.run('explain', 'key-changed');
  expect(code).toBe(0);
  expect(out).toContain('key-changed  实体键改变 · a key of an entity changed');
  expect(out).toContain('须批准（waivers/）');
  expect(out).toContain('To mend: keep the old key beside the new one');
});

test('a lint rule and an error of composition are explained as well', async () => {
  expect(await at.run('explain', 'queries-are-nouns')).toMatchObject({ code: 0, out: expect.stringContaining('drop the verb') });
  expect(await at.run('explain', 'satisfiability_error')).toMatchObject({ code: 0, out: expect.stringContaining('exit code 2') });
});

test('the code of a problem is explained', async () => {
  expect(await at.run('explain', 'NO_SUCH_GRAPH')).toMatchObject({ code: 0, out: expect.stringContaining('cannot be found') });
});

test('without a code every rule is listed, and no graph is needed', async () => {
  const { code, out } = await at.run('-c', 'no-such-file.yaml', 'explain');
  expect(code).toBe(0);
  for (const { id } of [...allRules, ...lintRules]) expect(out).toMatch(new RegExp(`^${id} `, 'm'));
});

test('an unknown code is a usage error that names the nearest', async () => {
  const { code, err } = await at.run('explain', 'field-remove');
  expect(code).toBe(3);
  expect(err).toContain('there is no code field-remove');
  expect(err).toContain('field-removed');
});
