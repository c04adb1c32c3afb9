import { schemaWorkplace } from '../../../support/schema-tool.js';

/** A graph with contracts, published once. */
const at = schemaWorkplace('parks-and-keepers', { prepare: ['publish', '--author', 'Test'] });

test('two graphs that are the same differ in nothing, their contracts neither', async () => {
  expect(at.read('published/contracts/visitors.graphql')).toContain('type Query');
  const { code, out } = await at.run('diff', 'published', 'worktree');
  expect(out).toContain('nothing changed');
  expect([code, out.includes('contract-removed')]).toEqual([0, false]);
});

test('what changed is judged by the rules alone', async () => {
  at.write('before.graphql', 'type Query { lamp: Int }');
  at.write('after.graphql', 'type Query { lamps: Int }');
  const { code, out } = await at.run('diff', 'before.graphql', 'after.graphql');
  expect(code).toBe(1);
  expect(out).toMatch(/✗ Query\.lamp {2}field-removed/);
});

test('a graph that is not there is a usage error', async () => {
  const { code, out } = await at.run('diff', './nowhere', 'worktree');
  expect([code, out.includes('NO_SUCH_GRAPH')]).toEqual([3, true]);
});
