import { parse } from 'graphql';
import { directives } from '../../../../../../gateway/server/src/limits/rules/directives.js';

const count = (text: string) => directives.measure(parse(text));

test('counts them wherever they stand, known or not', () => {
  expect(count('query q($v: Int @a) @b { x @skip(if: true) @skip(if: true) ... @c { y } ...f @d } fragment f on X @e { z }')).toBe(7);
});

test('a text without them has none', () => {
  expect(count('{ a }')).toBe(0);
});
