import { parse } from 'graphql';
import { compileOutputRewrites } from '../../../../../../gateway/server/src/execution/plan/output-rewrites.js';
import { readTypes } from '../../../../../../gateway/server/src/execution/plan/types.js';

const types = readTypes(parse('interface Media { id: ID } type Book implements Media { id: ID } type Film { id: ID }'));
const rewritten = (data: unknown, ...rewrites: Parameters<typeof compileOutputRewrites>[0]) => {
  for (const rewrite of compileOutputRewrites(rewrites, types)) rewrite(data);
  return data;
};

test('renames in every object on the path, through lists, and only in objects of the type', () => {
  const data = { found: [{ __typename: 'Book', x__alias_0: 1 }, [{ __typename: 'Film', x__alias_0: 2 }], null, { x__alias_0: 3 }] };
  const path = ['found', '... on Media', 'x__alias_0'];
  expect(rewritten(data, { kind: 'KeyRenamer', path, renameKeyTo: 'x' })).toEqual({
    found: [{ __typename: 'Book', x: 1 }, [{ __typename: 'Film', x__alias_0: 2 }], null, { x: 3 }],
  });
});

test('keeps a null that is renamed, and adds nothing where there is nothing', () => {
  expect(rewritten([{ a: null }, {}], { kind: 'KeyRenamer', path: ['a'], renameKeyTo: 'b' })).toEqual([{ b: null }, {}]);
});

test('sets a value, also under a name that every object seems to have', () => {
  expect(rewritten({ it: {} }, { kind: 'ValueSetter', path: ['it', '__typename'], setValueTo: 'Book' })).toEqual({
    it: { __typename: 'Book' },
  });
  const odd = rewritten({ a: 'x' }, { kind: 'KeyRenamer', path: ['a'], renameKeyTo: '__proto__' });
  expect(JSON.stringify(odd)).toBe('{"__proto__":"x"}');
});
