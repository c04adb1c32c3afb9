import { buildSchema, parse, validate } from 'graphql';
import { operationHash } from '../../../../../../gateway/server/src/telemetry/usage/operation-hash.js';
import { useNotationSchema } from '../../../../../support/use-notation.js';

const schema = buildSchema(useNotationSchema);
const hash = (operation: string): string => {
  const document = parse(operation);
  expect(validate(schema, document)).toEqual([]);
  return operationHash(schema, document);
};

test.each([
  ['layout', '{ town(code: "1") { id } }', '{\n  town(code: "1"), { id } # a town\n}'],
  ['texts', '{ town(code: "16902991001") { id } }', '{ town(code: "") { id } }'],
  ['a text and a number where both may stand', '{ town(code: 16902991001) { id } }', '{ town(code: "A") { id } }'],
  ['enum values', '{ places(level: TOWN) { id } }', '{ places(level: STREET) { id } }'],
  ['values inside inputs', '{ lampsWhere(filter: { lit: true }) { id } }', '{ lampsWhere(filter: { lit: null }) { id } }'],
  [
    'how many there are in a list',
    '{ lampsWhere(filter: { code: { in: ["A", "B", "C"] } }) { id } }',
    '{ lampsWhere(filter: { code: { in: ["D"] } }) { id } }',
  ],
  [
    'what stands inside a scalar, keys and all',
    '{ lampsWhere(filter: { marks: { zhangsan: 1 } }) { id } }',
    '{ lampsWhere(filter: { marks: [{ lisi: { a: "b" } }] }) { id } }',
  ],
  ['conditions', '{ places { id @skip(if: true) } }', '{ places { id @skip(if: false) } }'],
  ['the operation’s name', 'query Of16902991001($a: ID!) { town(code: $a) { id } }', 'query ($a: ID!) { town(code: $a) { id } }'],
  ['aliases', '{ p16902991001: town(code: "1") { n: id } }', '{ town(code: "1") { id } }'],
  ['names of variables', 'query ($p169: ID!) { town(code: $p169) { id } }', 'query ($code: ID!) { town(code: $code) { id } }'],
  ['defaults of variables', 'query ($c: ID = "169") { town(code: $c) { id } }', 'query ($c: ID = "1") { town(code: $c) { id } }'],
  [
    'names of fragments',
    '{ places { ...Zhang } } fragment Zhang on Place { id ...San } fragment San on Place { name }',
    '{ places { ...P } } fragment P on Place { id ...Q } fragment Q on Place { name }',
  ],
])('%s make no difference', (_title, one, other) => {
  expect(hash(one)).toBe(hash(other));
});

test.each([
  ['another field', '{ places { id } }', '{ places { name } }'],
  ['another argument', '{ town(code: "1") { lamps { id } } }', '{ town(code: "1") { lamps(first: 1) { id } } }'],
  ['another input field', '{ lampsWhere(filter: { lit: true }) { id } }', '{ lampsWhere(filter: { marks: true }) { id } }'],
  ['a variable in the place of a literal', 'query ($c: ID!) { town(code: $c) { id } }', '{ town(code: "1") { id } }'],
  [
    'variables that change places',
    'query ($a: Level, $b: Boolean) { places(level: $a) { name(short: $b) } }',
    'query ($b: Boolean, $a: Level) { places(level: $a) { name(short: $b) } }',
  ],
  [
    'two kinds of members of a list',
    '{ lampsWhere(filter: { any: [{ lit: true }, { marks: 1 }] }) { id } }',
    '{ lampsWhere(filter: { any: [{ lit: true }] }) { id } }',
  ],
])('%s makes another operation', (_title, one, other) => {
  expect(hash(one)).not.toBe(hash(other));
});

test('is 64 hexadecimal digits', () => expect(hash('{ places { id } }')).toMatch(/^[0-9a-f]{64}$/));
