import { tokens } from '../../../../../../gateway/server/src/limits/rules/tokens.js';

test('counts words and signs, and neither white space nor comments', () => {
  expect(tokens.measure('{ a(b: 1) }', 100)).toBe(8);
  expect(tokens.measure('# nothing here but words\n\n {,,,a}', 100)).toBe(3);
});

test('stops just above the limit', () => {
  expect(tokens.measure(`{ ${'a '.repeat(1_000_000)} }`, 50)).toBe(51);
});

test('a sign that GraphQL does not know ends the count without an error', () => {
  expect(tokens.measure('{ a ^ b }', 100)).toBe(2);
  expect(tokens.measure('', 100)).toBe(0);
});
