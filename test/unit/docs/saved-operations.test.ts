import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, parse, stripIgnoredCharacters, validate } from 'graphql';
import { readSavedOperations } from '../../../gateway/server/src/operations/saved-operations.js';

const root = new URL('../../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const { byText } = readSavedOperations(fileURLToPath(new URL('schema/operations', root)));

test.each([...byText.values()].map(({ name, text }) => [name, text]))(
  'the saved operation %s is one that the published graph answers',
  (_, text) => {
    const document = parse(text);
    expect(document.definitions.filter(({ kind }) => kind === 'OperationDefinition')).toHaveLength(1);
    expect(validate(buildSchema(read('schema/published/api.graphql')), document)).toEqual([]);
  },
);

test.each(['README.md', 'README.zh-CN.md'])('the queries of %s are saved', (file) => {
  const text = read(file);
  const queries = [...text.matchAll(/```graphql\n(.*?)\n```/gs)].map(([, query]) => query!);
  const [inShell] = /\{ "query".*\}/.exec(text)!;
  const shown = [...queries, (JSON.parse(inShell) as { query: string }).query];
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter((query) => !byText.has(stripIgnoredCharacters(query)))).toEqual([]);
});
