import { alike } from '../../../../schema/src/snapshot/alike.js';
import { readEdits } from '../../../../schema/src/snapshot/subgraph-edits.js';
import { resolveSnapshot } from '../../../../schema/src/snapshot/resolve-snapshot.js';
import type { Snapshot } from '../../../../schema/src/snapshot/snapshot.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });

const snapshot = (name: string, { role = 'base', sdl = [] as string[] }: { role?: 'base' | 'head'; sdl?: string[] } = {}) =>
  resolveSnapshot(name, {
    config: at.path('subgraphs.yaml'),
    reader: at.path('.'),
    headers: [],
    role,
    edits: readEdits({ sdl }, at.path('.')),
  });

const sdlsOf = ({ subgraphs }: Snapshot) => Object.fromEntries(subgraphs.map(({ name, sdl }) => [name, sdl]));

test('a graph and its own supergraph tell the same once both are told by their supergraphs', async () => {
  const [worktree, supergraph] = [await snapshot('worktree', { role: 'head' }), await snapshot('published/supergraph.graphql')];
  expect(sdlsOf(supergraph)).not.toEqual(sdlsOf(worktree));
  const [base, head] = await alike(supergraph, worktree);
  expect(base).toBe(supergraph);
  expect(sdlsOf(head)).toEqual(sdlsOf(base));
});

test('what changed is told still', async () => {
  const before = await snapshot('published/supergraph.graphql');
  at.edit('lamps/generated/schema.graphql', '  street: Street\n', '  near: Street\n');
  const [base, head] = await alike(before, await snapshot('worktree', { role: 'head' }));
  expect(sdlsOf(base)['lamps']).toContain('street: Street');
  expect(sdlsOf(head)['lamps']).not.toContain('street: Street');
});

test('a supergraph with one SDL in the place of another is told by what they compose to', async () => {
  const before = await snapshot('published/supergraph.graphql');
  const after = await snapshot('published/supergraph.graphql', { role: 'head', sdl: ['lamps=lamps/generated/schema.graphql'] });
  const [base, head] = await alike(before, after);
  expect(sdlsOf(head)).toEqual(sdlsOf(base));
});

test('two that tell the same sorts of things stay as they are, and so does one whose API is all there is', async () => {
  const [worktree, published, api] = [await snapshot('worktree'), await snapshot('published'), await snapshot('published/api.graphql')];
  expect(await alike(published, worktree)).toEqual([published, worktree]);
  expect(await alike(api, worktree)).toEqual([api, worktree]);
  expect(await alike(worktree, api)).toEqual([worktree, api]);
});
