import { parse } from 'graphql';
import { fields } from '../../../../../../gateway/server/src/limits/rules/fields.js';

const count = (text: string) => fields.measure(parse(text));

test('counts every field, repetitions too', () => {
  expect(count('{ a a a { b } }')).toBe(4);
});

test('counts those of a fragment each time it is spread', () => {
  expect(count('{ a { ...f } b { ...f } } fragment f on X { c d }')).toBe(6);
});

test('never exceeds a number that JSON can write', () => {
  const chain = Array.from({ length: 100 }, (_, at) => `fragment f${at} on X { a { ...f${at + 1} } b { ...f${at + 1} } }`);
  expect(count(`{ ...f0 } ${chain.join(' ')} fragment f100 on X { c }`)).toBe(Number.MAX_SAFE_INTEGER);
});
