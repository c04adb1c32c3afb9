import { parse } from 'graphql';
import { repetitions } from '../../../../../../gateway/server/src/limits/rules/repetitions.js';

const count = (text: string) => repetitions.measure(parse(text));

test('counts how often one name stands in one place', () => {
  expect(count('{ a b c }')).toBe(1);
  expect(count('{ a b a c a }')).toBe(3);
  expect(count('{ x { a } y { a a } }')).toBe(2);
});

test('goes by the name in the answer: an alias is another name', () => {
  expect(count('{ a b: a c: a }')).toBe(1);
  expect(count('{ x: a x: b }')).toBe(2);
});

test('puts together what stands inside repeated fields', () => {
  expect(count('{ x { a } x { a } x { a a } }')).toBe(4);
  expect(count(`{ ${`x { ${'y { a } '.repeat(20)} } `.repeat(20)} }`)).toBe(400);
});

test('writes fragments out, however they are spread', () => {
  expect(count('{ a ...f ... on Query { a } ...f } fragment f on Query { a }')).toBe(4);
  expect(count('{ x { ...f } x { ...g } } fragment f on X { y { a } } fragment g on X { y { a a } }')).toBe(3);
});

test('looks at every operation, and at fragments that nothing spreads', () => {
  expect(count('query one { a } query two { a a }')).toBe(2);
  expect(count('{ a } fragment f on X { b b b }')).toBe(3);
});

test('a fragment that leads back to itself ends there', () => {
  expect(count('{ ...f } fragment f on X { a { ...f } a }')).toBe(2);
});

test('fragments that double each other sixty times are counted at once', () => {
  const chain = Array.from({ length: 60 }, (_, at) => `fragment f${at} on X { a { ...f${at + 1} } ...f${at + 1} }`);
  expect(count(`{ ...f0 } ${chain.join(' ')} fragment f60 on X { a { b } }`)).toBeGreaterThan(1_000_000);
  const apart = Array.from({ length: 60 }, (_, at) => `fragment f${at} on X { a { ...f${at + 1} } b { ...f${at + 1} } }`);
  expect(count(`{ ...f0 } ${apart.join(' ')} fragment f60 on X { c }`)).toBe(1);
});
