import { readdirSync } from 'node:fs';
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
