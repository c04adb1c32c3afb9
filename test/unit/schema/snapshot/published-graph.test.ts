import { rmSync } from 'node:fs';
import { readPublished } from '../../../../schema/src/snapshot/published-graph.js';
import { refusalOf } from '../../../support/refusal.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-lamps', { prepare: ['publish'] });

const read = () => readPublished(at.path('published'), { title: 'published', reader: at.path('.') });
const remove = (...names: string[]) => names.forEach((name) => rmSync(at.path(`published/${name}.graphql`)));

test('names of subgraphs are those of files, and their URLs stand in the supergraph', async () => {
  const { subgraphs, composed, extracted } = await read();
  expect(subgraphs.map(({ name, url, text }) => [name, url, text])).toEqual([
    ['lamps', 'http://127.0.0.1:5002/graphql', at.read('published/lamps.graphql')],
    ['streets', 'http://127.0.0.1:5001/graphql', at.read('published/streets.graphql')],
  ]);
  expect(composed).toMatchObject({ supergraph: at.read('published/supergraph.graphql'), api: at.read('published/api.graphql') });
  expect(extracted).toBeUndefined();
});

test('contracts in it are none of its subgraphs', async () => {
  at.write('published/contracts/public/supergraph.graphql', 'type Query { a: Int }\n');
  expect((await read()).subgraphs).toHaveLength(2);
});

test('without the API schema, the supergraph tells it', async () => {
  remove('api');
  expect((await read()).composed?.api).toContain('lamps(');
});

test('without a supergraph, the subgraphs are there to be composed', async () => {
  remove('supergraph', 'api');
  const { subgraphs, composed } = await read();
  expect(subgraphs.map(({ url }) => url)).toEqual(['http://lamps.invalid/graphql', 'http://streets.invalid/graphql']);
  expect(composed).toBeUndefined();
});

test('without subgraphs, they are taken out of the supergraph', async () => {
  remove('lamps', 'streets');
  const { subgraphs, extracted } = await read();
  expect(subgraphs.map(({ name }) => name)).toEqual(['lamps', 'streets']);
  expect(extracted).toBe(true);
});

test('with the API schema alone, there is nothing else', async () => {
  remove('lamps', 'streets', 'supergraph');
  expect(await read()).toMatchObject({ subgraphs: [], composed: { supergraph: undefined } });
});

test('files of two publications are refused', async () => {
  remove('lamps');
  expect(await refusalOf(read)).toEqual({
    code: 3,
    said: [
      `CONTRADICTORY_PUBLICATION ${at.path('published')} supergraph.graphql was composed from lamps, streets, but the files are streets`,
    ],
  });
});

test.each(['supergraph', 'api'])('a damaged %s is told with its line', async (name) => {
  at.write(`published/${name}.graphql`, '\ntype Query {\n  a Int\n}\n');
  const { said } = await refusalOf(read);
  expect(said).toEqual([expect.stringContaining(`BAD_SCHEMA ${at.path(`published/${name}.graphql`)}:3 not a valid schema: Syntax Error`)]);
});

test('a supergraph that is none', async () => {
  at.write('published/supergraph.graphql', 'type Query { a: Int }\n');
  expect((await refusalOf(read)).said).toEqual([expect.stringContaining(`BAD_SUPERGRAPH ${at.path('published/supergraph.graphql')}`)]);
});
