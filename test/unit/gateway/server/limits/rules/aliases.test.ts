import { parse } from 'graphql';
import { aliases } from '../../../../../../gateway/server/src/limits/rules/aliases.js';

const count = (text: string) => aliases.measure(parse(text));

test('counts fields under another name, wherever they stand', () => {
  expect(count('{ a: x b { c: y z } }')).toBe(2);
  expect(count('{ x { y } }')).toBe(0);
});

test('counts those of a fragment each time it is spread', () => {
  expect(count('{ a: x { ...f } b: x { ...f } } fragment f on X { c: y }')).toBe(4);
});

test('of fragments that double each other thirty times are a number, and found at once', () => {
  const chain = Array.from({ length: 30 }, (_, at) => `fragment f${at} on X { a: x { ...f${at + 1} } b: x { ...f${at + 1} } }`);
  expect(count(`{ ...f0 } ${chain.join(' ')} fragment f30 on X { c: y }`)).toBeGreaterThan(1_000_000_000);
});
