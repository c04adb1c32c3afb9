import { buildSchema, type GraphQLLeafType } from 'graphql';
import { JsonBytes } from '../../../../../../gateway/server/src/execution/answer/json-bytes.js';
import { leafWriter } from '../../../../../../gateway/server/src/execution/answer/leaf-writers.js';

const schema = buildSchema(
  'type Query { kind: Kind  day: Day  a: Int  b: Float  c: ID  d: Boolean  e: String } enum Kind { TOWN VILLAGE } scalar Day',
);
/** Undefined when the value may not stand; then nothing was written. */
function writtenAs(type: string, value: unknown): string | undefined {
  const to = new JsonBytes();
  const stands = leafWriter(schema.getType(type) as GraphQLLeafType)(to, value);
  const text = to.take().toString();
  return stands || text !== '' ? text : undefined;
}

test.each<[string, unknown, string]>([
  ['Int', 0, '0'],
  ['Int', -0, '0'],
  ['Int', -2_147_483_648, '-2147483648'],
  ['Float', 1e21, '1e+21'],
  ['Float', 0.1, '0.1'],
  ['Boolean', false, 'false'],
  ['ID', 7, '7'],
  ['ID', 'a"b', '"a\\"b"'],
  ['Kind', 'TOWN', '"TOWN"'],
  ['Day', '2022-03-17', '"2022-03-17"'],
  ['Day', [1, { a: null }], '[1,{"a":null}]'],
])('%s %j is written as JSON', (type, value, text) => {
  expect(writtenAs(type, value)).toBe(text);
});

test.each<[string, unknown]>([
  ['Int', -2_147_483_649],
  ['Int', '1'],
  ['Float', true],
  ['Boolean', 0],
  ['ID', {}],
  ['Kind', 'toString'],
  ['String', 1],
])('%s takes no %j', (type, value) => {
  expect(writtenAs(type, value)).toBeUndefined();
});
