import { stringifyResult, WrittenJson } from '../../../../../../gateway/server/src/execution/answer/written-json.js';

test('an answer is what JSON.stringify would make of it, errors first', () => {
  const errors = [{ message: '"a"' }];
  const extensions = { cost: 1 };
  const written = stringifyResult({ data: new WrittenJson('{"a":1}') as never, errors: errors as never, extensions });
  expect(written).toBe(`{"errors":[{"message":"\\"a\\""}],"data":{"a":1},"extensions":{"cost":1}}\n`);
  expect(stringifyResult({ data: { a: [1] } })).toBe('{"data":{"a":[1]}}\n');
  expect(stringifyResult({ errors: errors as never })).toBe('{"errors":[{"message":"\\"a\\""}]}\n');
});

test('whoever looks into written data sees it as data', () => {
  expect(JSON.parse(JSON.stringify({ data: new WrittenJson('{"a":[null]}') }))).toEqual({ data: { a: [null] } });
});
