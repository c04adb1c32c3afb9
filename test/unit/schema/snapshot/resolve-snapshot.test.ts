import { fileCache } from '../../../../schema/src/cache/file-cache.js';
import { resolveSnapshot, type SnapshotContext } from '../../../../schema/src/snapshot/resolve-snapshot.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });
const lamps = 'lamps/generated/schema.graphql';

const resolve = (name: string | undefined, context: Partial<SnapshotContext> = {}) =>
  resolveSnapshot(name, { config: at.path('subgraphs.yaml'), reader: at.path('.'), headers: [], role: 'head', ...context });

test('no name is the working tree', async () => {
  expect(await resolve(undefined)).toEqual(await resolve('worktree'));
});

test('a head is composed in full: a field that no plan reaches refuses it, and a base has been published with it', async () => {
  at.edit(lamps, 'type Lamp @key(fields: "id") {', 'type Lamp {');
  at.write(
    'streets/generated/schema.graphql',
    `${at.read('streets/generated/schema.graphql')}\nextend type Query { lamp: Lamp }\ntype Lamp { id: ID! @shareable lit: Boolean }\n`,
  );
  at.edit(lamps, '  id: ID!\n  """\n  所在街道', '  id: ID! @shareable\n  """\n  所在街道');
  expect((await refusalOf(() => resolve('worktree'))).said).toEqual(
    expect.arrayContaining([expect.stringContaining('SATISFIABILITY_ERROR')]),
  );
  expect((await resolve('worktree', { role: 'base' })).api).toContain('lit: Boolean');
});

test('a head has no hint above INFO, a base may', async () => {
  at.write(lamps, `${at.read(lamps)}\n"""other words"""\nenum StreetLevel { MAIN SIDE }\nextend type Query { level: StreetLevel }\n`);
  expect((await refusalOf(() => resolve('worktree'))).code).toBe(2);
  expect((await resolve('worktree', { role: 'base' })).hints.map(({ level }) => level)).toContain('WARN');
});

test('an API schema alone has neither subgraphs nor a supergraph', async () => {
  expect(await resolve('published/api.graphql')).toMatchObject({
    subgraphs: [],
    supergraph: undefined,
    api: at.read('published/api.graphql'),
  });
});

test('edits are for what has subgraphs', async () => {
  const edits = { given: [], without: ['lamps'] };
  expect((await refusalOf(() => resolve('published/api.graphql', { edits }))).code).toBe(3);
  const { title, subgraphs, api } = await resolve('published', { edits });
  expect(title).toBe('published (--without lamps)');
  expect(subgraphs.map(({ name }) => name)).toEqual(['streets']);
  expect(api).not.toContain('lamps');
});

test('what was composed once is kept', async () => {
  const cache = fileCache(at.path('cache'));
  const first = await resolve('worktree', { cache });
  expect(await resolve('worktree', { cache })).toEqual(first);
});
