import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps');

test('prints the SDL of every subgraph under its name', async () => {
  const { code, out } = await at.run('print');
  expect(code).toBe(0);
  expect(out).toMatch(/^# streets · streets\/generated\/schema\.graphql\n\nextend schema @link.*# lamps · .*type LampConnection/s);
});

test('prints only the subgraphs that are named', async () => {
  const { out } = await at.run('print', 'lamps');
  expect(out).toMatch(/^# lamps/);
  expect(out).not.toContain('StreetLevel');
});

test('a subgraph that is not there is a usage error that names those that are', async () => {
  const { code, out, err } = await at.run('print', 'trees');
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('there is no subgraph called trees');
  expect(err).toContain('one of streets, lamps');
});
