import { GraphQLError } from 'graphql';
import { misfitErrors } from '../../../../../../gateway/server/src/execution/answer/misfits.js';

const missing = { kind: 'missing' as const, what: 'field Region.name', path: ['regions', 0, 'name'] };

test('what is missing, or has another form, is an error with its place and code', () => {
  const invalid = { ...missing, kind: 'invalid' as const };
  expect(misfitErrors([missing, invalid], []).map(({ path, extensions, message }) => [path, extensions.code, message])).toEqual([
    [missing.path, 'VALUE_MISSING', '子图缺少必有的值 · Cannot return null for non-nullable field Region.name'],
    [missing.path, 'VALUE_INVALID', '子图给出的值与图的模式不符 · Invalid value of a subgraph for field Region.name'],
  ]);
});

test.each([
  ['at the place', ['regions', 0, 'name'], true],
  ['above it', ['regions', 0], true],
  ['below it', ['regions', 0, 'name', 'deep'], true],
  ['without a place', undefined, true],
  ['beside it', ['regions', 1, 'name'], false],
  ['at another field', ['regions', 0, 'code'], false],
])('where a subgraph has said %s itself what went wrong, that is enough', (_, path, isEnough) => {
  expect(misfitErrors([missing], [new GraphQLError('said', { path })])).toHaveLength(isEnough ? 0 : 1);
});
