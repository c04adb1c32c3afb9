import { buildSchema, introspectionFromSchema } from 'graphql';
import { readSchemaText } from '../../../../schema/src/snapshot/schema-text.js';
import { refusalOf } from '../../../support/refusal.js';

const read = (text: string) => readSchemaText(text, { title: 'a text', file: '/graph/text.graphql', reader: '/graph' });

const api = 'type Query {\n  """a street"""\n  street(code: ID! = "main"): String @deprecated(reason: "use streets")\n}\n';

test('an API schema is itself, in the form in which it is published', async () => {
  expect(await read(`# a remark\r\n${api.replaceAll('\n', '\r\n')}`)).toEqual({
    title: 'a text',
    subgraphs: [],
    composed: { supergraph: undefined, api },
  });
});

test.each([
  ['the answer to an introspection query', { data: introspectionFromSchema(buildSchema(api)) }],
  ['the data of one', introspectionFromSchema(buildSchema(api))],
])('%s is the API schema that it describes', async (_case, answer) => {
  expect((await read(JSON.stringify(answer))).composed?.api).toBe(api);
});

test.each([
  ['nothing', '', 'text.graphql:1 not a valid schema: Syntax Error: Unexpected <EOF>.'],
  ['no GraphQL', '\n\nhello, world!', 'text.graphql:3 not a valid schema: Syntax Error'],
  ['JSON of another sort', '{"a": 1}', 'text.graphql:1 not a valid schema: Syntax Error'],
  ['an introspection of nothing', '{"data": {"__schema": {}}}', 'text.graphql:1 not a valid schema: Syntax Error'],
  ['a damaged introspection', '{"data": {"__schema": {"types": [{}]}}}', 'text.graphql not a valid schema: '],
  ['no Query', 'type Street { code: ID }', 'text.graphql not a valid schema: Query root type must be provided.'],
  ['an unknown type', 'type Query {\n  a: Strin\n}', 'text.graphql:2 not a valid schema: Unknown type "Strin". Did you mean "String"?'],
  ['an operation', '{ street }', 'text.graphql not a valid schema: Query root type must be provided.'],
  [
    'an empty type',
    'type Query {\n a: Street }\ntype Street',
    'text.graphql:3 not a valid schema: Type Street must define one or more fields.',
  ],
  [
    'a subgraph',
    '\nextend schema @link(url: "https://specs.apollo.dev/federation/v2.5")',
    'text.graphql:2 this is the SDL of one subgraph',
  ],
  ['a subgraph of federation 1', 'type Query @key(fields: "a") { a: Int }', 'text.graphql:1 not a valid schema: Unknown directive "@key".'],
  ['a supergraph without its head', 'enum join__Graph { A }\ntype Query { a: Int }', 'text.graphql the subgraphs cannot be taken out'],
])('%s is refused', async (_case, text, said) => {
  const refusal = await refusalOf(() => read(text));
  expect(refusal.code).toBe(3);
  expect(refusal.said[0]).toContain(said);
});
