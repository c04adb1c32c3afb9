import { join } from 'node:path';
import { findGraph } from '../../../../schema/src/snapshot/find-graph.js';
import { commitAll, git } from '../../../support/git-repository.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });

const find = (name: string, reader = at.path('.')) => findGraph(name, { config: at.path('subgraphs.yaml'), reader, headers: [] });

const namesIn = ({ subgraphs }: { readonly subgraphs: readonly { readonly name: string }[] }) => subgraphs.map(({ name }) => name);

test('worktree is what stands there now, composed by nobody yet', async () => {
  const found = await find('worktree');
  expect(found).toMatchObject({ title: '工作区 · the working tree', file: at.path('subgraphs.yaml') });
  expect(found.composed).toBeUndefined();
  expect(namesIn(found)).toEqual(['streets', 'lamps']);
});

test('published is the folder beside subgraphs.yaml', async () => {
  expect(await find('published')).toMatchObject({ title: 'published', composed: { supergraph: at.read('published/supergraph.graphql') } });
});

test('a commit goes before a folder of the same name, which ./ names', async () => {
  at.write('old/api.graphql', 'type Query { a: Int }\n');
  const commit = commitAll(at.path('.'), 'one');
  expect((await find('old')).title).toBe('old');
  git(at.path('.'), 'branch', 'old');
  expect((await find('old')).title).toBe(`old (${commit.slice(0, 7)})`);
  expect((await find('./old')).title).toBe('old');
  expect((await find(at.path('old'))).title).toBe('old');
});

test('a name that ends in .graphql is a file, whatever branches there are', async () => {
  at.write('api.graphql', 'type Query { a: Int }\n');
  commitAll(at.path('.'), 'one');
  git(at.path('.'), 'branch', 'api.graphql');
  expect((await find('api.graphql')).title).toBe('api.graphql');
});

test('names of files and folders are those that the reader sees', async () => {
  expect((await find('../published', at.path('lamps'))).title).toBe(join('..', 'published'));
});

test('a folder with subgraphs.yaml is the graph that it lists, also where it stands in schema/', async () => {
  at.write('other/schema/subgraphs.yaml', at.read('subgraphs.yaml').replaceAll('folder: ', 'folder: ../../'));
  expect(await find('./other')).toMatchObject({ title: 'other', file: at.path('other/schema/subgraphs.yaml') });
  expect(namesIn(await find('./other/schema'))).toEqual(['streets', 'lamps']);
});

test.each(['./nothing', '../nothing', '/nothing/there', 'nothing.graphql'])('%s is not there', async (name) => {
  expect(await refusalOf(() => find(name))).toEqual({ code: 3, said: [`NO_SUCH_GRAPH there is no folder or file "${name}"`] });
});

test('a folder with nothing of the sort', async () => {
  at.write('empty/readme.md', 'nothing\n');
  expect((await refusalOf(() => find('./empty'))).said).toEqual([`NO_SUCH_GRAPH ${at.path('empty')} there is no graph in this folder`]);
});

test('a mistake in the list of a folder is told with its line', async () => {
  at.write('other/subgraphs.yaml', 'subgraphs:\n  - { name: streets }\n');
  expect((await refusalOf(() => find('./other'))).said).toEqual([expect.stringContaining(`${at.path('other/subgraphs.yaml')}:2`)]);
});
