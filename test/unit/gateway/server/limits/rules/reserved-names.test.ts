import { parse } from 'graphql';
import { reservedNames } from '../../../../../../gateway/server/src/limits/rules/reserved-names.js';

const count = (text: string) => reservedNames.measure(parse(text));

test.each(['__proto__', 'constructor', 'prototype'])('finds %s as an alias and as a variable, at any depth', (name) => {
  expect(count(`{ a { ${name}: b } }`)).toBe(1);
  expect(count(`query q($${name}: Int) { a }`)).toBe(1);
});

test('other names pass, a field of that name too: it is the schema’s to have', () => {
  expect(count('query q($proto: Int) { proto: a __typename constructor }')).toBe(0);
});
