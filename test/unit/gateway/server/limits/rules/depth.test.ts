import { parse } from 'graphql';
import { depth } from '../../../../../../gateway/server/src/limits/rules/depth.js';

const count = (text: string) => depth.measure(parse(text));

test('is how many fields stand inside each other, the deepest way counts', () => {
  expect(count('{ a }')).toBe(1);
  expect(count('{ a { b { c } d } e }')).toBe(3);
});

test('goes through fragments as if they stood where they are spread', () => {
  expect(count('{ a { ...f } } fragment f on A { b { ... on B { c } } }')).toBe(3);
});

test('is that of the deepest operation of the text', () => {
  expect(count('query a { a } query b { a { b } }')).toBe(2);
});

test('ends at a fragment that leads back to itself or is not there', () => {
  expect(count('{ ...f } fragment f on A { a { ...f } }')).toBe(1);
  expect(count('{ a { ...nowhere } }')).toBe(1);
});
