import { parse } from 'graphql';
import { rootFields } from '../../../../../../gateway/server/src/limits/rules/root-fields.js';

const count = (text: string) => rootFields.measure(parse(text));

test('counts the fields on top and nothing inside them', () => {
  expect(count('{ a b { c d e } }')).toBe(2);
});

test('counts those that come in by fragments', () => {
  expect(count('{ ...f ... on Query { c } } fragment f on Query { a b { x } }')).toBe(3);
});

test('are those of the operation that has most of them', () => {
  expect(count('query a { a } mutation b { a b }')).toBe(2);
});
