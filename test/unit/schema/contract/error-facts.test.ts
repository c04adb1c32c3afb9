import { errorFacts, withoutValues } from '@redsail/contract';

describe('the words of an error lose what they quote', () => {
  test.each([
    [
      'a statement with its values',
      `insert into "person" ("name", "phone") values ('王小明', '13800138000') - UNIQUE constraint failed: person.phone`,
      'insert into … (…, …) values (…, …) - UNIQUE constraint failed: person.phone',
    ],
    ['a value with a quote in it', `values ('O''Brien', 'x') failed`, 'values (…, …) failed'],
    ['a text that was no JSON', `Unexpected token '王', "王小明 13800138000" is not valid JSON`, 'Unexpected token …, … is not valid JSON'],
    ['a quotation that does not end', `bad value 'Wang Xiaoming and more`, 'bad value …'],
    ['a second line', 'failed\nDETAIL: Key (phone)=(13800138000) already exists.', 'failed'],
    ['a long number', 'no person 370211198001011234', 'no person #'],
    ['Chinese words', '没有 王小明 · no such person', '… no such person'],
    ['an apostrophe', "the part isn't ready and can't be asked", "the part isn't ready and can't be asked"],
    [
      'the name of a property',
      "Cannot read properties of undefined (reading 'name')",
      'Cannot read properties of undefined (reading name)',
    ],
  ])('%s', (_, message, safe) => {
    expect(withoutValues(message)).toBe(safe);
  });

  test('and their end, when they are long', () => {
    expect(withoutValues('x '.repeat(5_000))).toHaveLength(200);
  });
});

describe('the facts of an error', () => {
  test('are its type, its code, where it came from, and the same of its cause', () => {
    const cause = Object.assign(new RangeError('13800138000'), { code: 'SQLITE_CONSTRAINT' });
    expect(errorFacts(new TypeError('broken', { cause }))).toEqual({
      type: 'TypeError',
      message: 'broken',
      at: expect.arrayContaining([expect.stringContaining('error-facts.test')]),
      cause: { type: 'RangeError', code: 'SQLITE_CONSTRAINT', message: '#', at: expect.any(Array) },
    });
  });

  test('never hold the message a second time, in the stack', () => {
    expect(JSON.stringify(errorFacts(new Error('born\n    at home (13800138000)')))).not.toMatch(/13800138000|home/);
    expect(JSON.stringify(errorFacts(new Error("'13800138000'\n'Wang' is unknown")))).not.toMatch(/13800138000|Wang/);
  });

  test('of something thrown that is no error are its kind', () => {
    expect(errorFacts('13800138000')).toEqual({ type: 'string', message: '#', at: [] });
  });

  test('end, when causes go round in a circle', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(errorFacts(error)).length).toBeLessThan(20_000);
  });
});
