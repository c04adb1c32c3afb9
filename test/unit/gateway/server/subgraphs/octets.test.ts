import { decoded, fromOctets, toOctets, withoutUnicodeEscapes } from '../../../../../gateway/server/src/subgraphs/octets.js';
import { randomText } from '../../../../support/random-text.js';
import { seededRandom } from '../../../../support/seeded-random.js';

/** As a server writes JSON that keeps to ASCII. */
const escaped = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

test('octets are the bytes of UTF-8, a unit for each', () => {
  expect(toOctets('a红')).toBe('a\u00e7\u00ba\u00a2');
  expect(toOctets('abc')).toBe('abc');
  for (const text of ['红帆 · red sail', '😀', 'é', '']) expect(fromOctets(toOctets(text))).toBe(text);
});

test('JSON of octets holds octets', () => {
  const value = { 红: ['帆', '"\\', 1, null, { a: '😀' }] };
  expect(decoded(JSON.parse(toOctets(JSON.stringify(value))))).toEqual(value);
});

test('an escaped character is the same as one that is not', () => {
  expect(withoutUnicodeEscapes('"\\u7ea2\\u5E06"')).toBe(toOctets('"红帆"'));
  expect(withoutUnicodeEscapes('"\\ud83d\\ude00"')).toBe(toOctets('"😀"'));
  const random = seededRandom(20221130);
  for (let round = 0; round < 2_000; round++) {
    const text = randomText(random, 40).toWellFormed();
    expect(JSON.parse(withoutUnicodeEscapes(escaped(text)))).toBe(toOctets(text));
  }
});

test.each<[what: string, json: string, text: string]>([
  ['an escaped backslash before a u begins no escape', '"\\\\u7ea2"', '\\u7ea2'],
  ['what ASCII has stays escaped, so that it stays inside its text', '"\\u0022\\u005c\\u000a"', '"\\\n'],
  ['half a pair is no character', '"\\ud83d-\\ude00\\ud83d"', '\ufffd-\ufffd\ufffd'],
])('%s', (_, json, text) => {
  expect(fromOctets(JSON.parse(withoutUnicodeEscapes(json)) as string)).toBe(text);
});
