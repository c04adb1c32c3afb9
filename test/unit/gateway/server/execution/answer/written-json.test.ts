import { answerBytes, WrittenJson } from '../../../../../../gateway/server/src/execution/answer/written-json.js';

const written = (text: string) => new WrittenJson(Buffer.from(`{"data":${text}}\n`)) as never;
const errors = [{ message: '"红"' }] as never;

test.each<[Parameters<typeof answerBytes>[0], string]>([
  [
    { data: written('{"a":1}'), errors, extensions: { cost: 1 } },
    `{"errors":[{"message":"\\"红\\""}],"data":{"a":1},"extensions":{"cost":1}}\n`,
  ],
  [{ data: written('{"a":1}'), extensions: { cost: 1 } }, `{"data":{"a":1},"extensions":{"cost":1}}\n`],
  [{ data: written('{"a":1}') }, '{"data":{"a":1}}\n'],
  [{ data: { a: [1] } }, '{"data":{"a":[1]}}\n'],
  [{ data: null, errors }, '{"errors":[{"message":"\\"红\\""}],"data":null}\n'],
  [{ errors }, '{"errors":[{"message":"\\"红\\""}]}\n'],
  [{}, '{}\n'],
])('an answer is what JSON.stringify would make of it, errors first: %#', (result, text) => {
  expect(answerBytes(result).toString()).toBe(text);
});

test('whoever looks into written data sees it as data, until it has been sent', () => {
  const data = written('{"a":[null]}');
  expect(JSON.parse(JSON.stringify({ data }))).toEqual({ data: { a: [null] } });
  answerBytes({ data });
  expect(JSON.parse(JSON.stringify({ data }))).toEqual({ data: null });
  expect(() => answerBytes({ data })).toThrow('sent once');
});
