import { parse } from 'graphql';
import { missingFragments, splitDocument, strangersIn } from '../../../../schema/src/operations/split-document.js';

const names = (text: string) =>
  splitDocument(parse(text)).map(({ document }) => document.definitions.map((one) => ('name' in one ? one.name?.value : undefined)));

test('each operation takes the fragments that it uses, through others too, and nobody takes one that is not used', () => {
  const text = `
    query One { ...A }
    query Two { ...B ... on Query { ...C } }
    fragment A on Query { ...C }
    fragment B on Query { b }
    fragment C on Query { c }
    fragment Unused on Query { ...B }`;
  expect(names(text)).toEqual([
    ['One', 'A', 'C'],
    ['Two', 'B', 'C'],
  ]);
});

test('fragments that use one another end nobody’s patience', () => {
  expect(names('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')).toEqual([[undefined, 'A', 'B']]);
});

test('two fragments of one name are both taken, for validation to tell', () => {
  expect(names('query One { ...A } fragment A on Query { a } fragment A on Query { b }')).toEqual([['One', 'A', 'A']]);
});

test('a file of nothing but fragments has no operation', () => {
  expect(names('fragment A on Query { a }')).toEqual([]);
});

test('fragments that are missing are told once, at their first place, even where no operation comes by', () => {
  const missing = missingFragments(parse('{ ...A }\nfragment A on Query {\n  ...Gone\n  ...Gone\n}\nfragment Unused on Query { ...Lost }'));
  expect([...missing].map(([name, node]) => [name, node.loc!.startToken.line])).toEqual([
    ['Gone', 3],
    ['Lost', 6],
  ]);
});

test('definitions that are no operation and no fragment are strangers', () => {
  expect(strangersIn(parse('{ a } type A { a: Int } fragment F on A { a } scalar S')).map(({ kind }) => kind)).toEqual([
    'ObjectTypeDefinition',
    'ScalarTypeDefinition',
  ]);
});
