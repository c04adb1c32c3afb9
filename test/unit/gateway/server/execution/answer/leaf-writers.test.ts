import { buildSchema, type GraphQLLeafType } from 'graphql';
import { leafWriter, quote } from '../../../../../../gateway/server/src/execution/answer/leaf-writers.js';
import { seededRandom } from '../../../../../support/seeded-random.js';

const schema = buildSchema(
  'type Query { kind: Kind  day: Day  a: Int  b: Float  c: ID  d: Boolean  e: String } enum Kind { TOWN VILLAGE } scalar Day',
);
const writerOf = (type: string) => leafWriter(schema.getType(type) as GraphQLLeafType);

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
  expect(writerOf(type)(value)).toBe(text);
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
  expect(writerOf(type)(value)).toBeUndefined();
});

test('a text is quoted as JSON.stringify quotes it, whatever is in it', () => {
  const random = seededRandom(20221130);
  const odd = ['"', '\\', '\n', '\u0000', '\u001f', '\u007f', '\u2028', '\ud83d\ude00', '\ud83d', '\ude00', '红', 'é', '/'];
  for (let round = 0; round < 5_000; round++) {
    const length = Math.floor(random() * 60);
    const text = Array.from({ length }, () => (random() < 0.1 ? odd[Math.floor(random() * odd.length)] : 'a')).join('');
    expect(quote(text)).toBe(JSON.stringify(text));
  }
});
