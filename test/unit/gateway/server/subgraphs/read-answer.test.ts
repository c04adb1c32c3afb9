import { readAnswer } from '../../../../../gateway/server/src/subgraphs/read-answer.js';

const read = (data: unknown, names: readonly string[] = ['lamps'], entities?: number, objects: readonly string[] = []) =>
  readAnswer({ status: 200, text: JSON.stringify({ data }) }, { subgraph: 'lamps', names, objects, entities });

test('the answer to another question is garbage, not a list of nulls', () => {
  expect(() => read({ region: 17 })).toThrow(/GARBAGE data/);
});

test('an answer with something of what was asked for is read', () => {
  expect(read({ lamps: null })).toEqual({ data: { lamps: null }, errors: [], isPlain: true });
  expect(read({ first: null }, ['lamps', 'first']).data).toEqual({ first: null });
});

test('an empty one may be right: everything was skipped', () => {
  expect(read({}).data).toEqual({});
});

test('entities are as many as were asked for', () => {
  expect(read({ _entities: [null, {}] }, ['_entities'], 2).data).toEqual({ _entities: [null, {}] });
  expect(() => read({ _entities: [null] }, ['_entities'], 2)).toThrow(/GARBAGE data\._entities/);
  expect(() => read({ _entities: {} }, ['_entities'], 2)).toThrow(/GARBAGE data\._entities/);
  expect(() => read({ lamps: [] }, ['_entities'], 2)).toThrow(/GARBAGE data/);
});

test('texts are plain as long as nothing in the reply is escaped', () => {
  const isPlain = (text: string) =>
    readAnswer({ status: 200, text }, { subgraph: 'lamps', names: ['a'], objects: [], entities: undefined }).isPlain;
  expect(isPlain('{"data":{"a":"红 / é"}}')).toBe(true);
  expect(isPlain('{"data":{"a":"\\u7ea2"}}')).toBe(false);
  expect(isPlain('{"data":{"a":"say \\"a\\""}}')).toBe(false);
});

test('a number or a text where objects were asked for is garbage, and so is an entity that is none', () => {
  for (const value of [17, 'on', true])
    expect(() => read({ lamps: value }, ['lamps'], undefined, ['lamps'])).toThrow(/GARBAGE data\.lamps/);
  for (const value of [null, [], [null], {}])
    expect(read({ lamps: value }, ['lamps'], undefined, ['lamps']).data).toEqual({ lamps: value });
  expect(read({ lamps: 17 }).data).toEqual({ lamps: 17 });
  expect(read({ lamps: null }, ['lamps', 'toString'], undefined, ['toString']).data).toEqual({ lamps: null });
  expect(() => read({ _entities: [null, 17] }, ['_entities'], 2)).toThrow(/GARBAGE data\._entities/);
  expect(read({ _entities: [null, {}] }, ['_entities'], 2).data).toEqual({ _entities: [null, {}] });
});

test.each([
  ['an address', 'cannot ask http://10.0.0.4:4001/graphql (timeout)', 'cannot ask … (timeout)'],
  ['an address with a password', 'no postgres://lamps:secret@db/lamps here', 'no … here'],
  ['a stack', 'no such lamp\n    at resolve (/srv/lamps/dist/lamp.js:3:7)\n    at next (node:internal)', 'no such lamp'],
  ['neither', '没有这盏灯：at 12:30, a/b · no such lamp', '没有这盏灯：at 12:30, a/b · no such lamp'],
])('of what a subgraph says under a code of its own, %s is taken out', (_, message, told) => {
  const errors = [{ message, path: ['lamps'], extensions: { code: 'LAMP_UNKNOWN' } }];
  const text = Buffer.from(JSON.stringify({ data: { lamps: null }, errors })).toString('latin1');
  const answer = readAnswer({ status: 200, text }, { subgraph: 'lamps', names: ['lamps'], objects: [], entities: undefined });
  expect(answer.errors).toEqual([{ message: told, path: ['lamps'], extensions: { code: 'LAMP_UNKNOWN', subgraph: 'lamps' } }]);
});
