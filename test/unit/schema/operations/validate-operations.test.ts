import { buildSchema } from 'graphql';
import { invalidities } from '../../../../schema/src/operations/validate-operations.js';
import { savedOperations } from '../../../support/saved-operation.js';

const schema = buildSchema(
  'type Query { region(code: ID!): Region } type Region { name: String, title: String @deprecated(reason: "use name") }',
);
const invalid = (text: string, file?: string) => invalidities(schema, savedOperations(text, file ? { file } : {})[0]!);

test('an operation that a server would answer is valid, deprecated fields and all', () => {
  expect(invalid('query Q($code: ID!) { region(code: $code) { name title } }')).toEqual([]);
});

test('everything that is wrong is told, with its line', () => {
  expect(invalid('query Q($code: Int!) {\n  region(code: $code) {\n    names\n  }\n}')).toMatchObject([
    { message: 'Unknown type "Int". Did you mean "ID"?', line: 1 },
    { message: 'Cannot query field "names" on type "Region". Did you mean "name"?', line: 3 },
  ]);
});

test('in a manifest it is told on the line where the text begins', () => {
  expect(invalid('\n\n{ regions }', '/operations/portal/manifest.json')).toMatchObject([{ line: 3 }]);
});

test('two fragments of one name are told', () => {
  const text = 'query Q($code: ID!) { region(code: $code) { ...N } }\nfragment N on Region { name }\nfragment N on Region { title }';
  expect(invalid(text)).toMatchObject([{ message: 'There can be only one fragment named "N".', line: 2, lines: [2, 3] }]);
});

test('a mutation where there are none is told, though the rules pass over it', () => {
  expect(invalid('\nmutation M { move }')).toMatchObject([{ message: 'Schema is not configured to execute mutation operation.', line: 2 }]);
});

test('a variable of the wrong type is told where it is declared, and where it is given', () => {
  expect(invalid('query Q($code: String) {\n  region(code: $code) {\n    name\n  }\n}')).toMatchObject([{ line: 1, lines: [1, 2] }]);
});
