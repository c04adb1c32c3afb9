import { personRowProblems } from '../../../../../subgraphs/personnel/src/person/person-row-problems.js';
import { s9NameAndPhone as rule } from '../../../../../subgraphs/personnel/src/rules/s9-name-and-phone.js';
import { ask, complaints } from '../stand-in/rule-case.js';

test.each(['张三', '欧阳娜娜', '阿卜杜拉·买买提'])('%s is a name', async (name) => {
  expect(await complaints(rule, { input: { name } })).toEqual([]);
});

test.each(['张', 'Zhang San', '张3', '张·', '·张三', '张三'.repeat(11)])('%s is none', async (name) => {
  expect(await complaints(rule, { input: { name } })).toEqual(['name']);
  expect(personRowProblems({ name })).toMatchObject([{ column: 'name', rule: 'S9' }]);
});

test('a mobile number may be written with blanks; a landline is none', async () => {
  expect(await complaints(rule, { input: { phone: '169 0000 0001' } })).toEqual([]);
  expect(await complaints(rule, { input: { phone: '053288880000' } })).toEqual(['phone']);
});

test('an answer repeats neither name nor number', async () => {
  const refusals = await ask(rule, { input: { name: 'Zhang San', phone: '12345678901' } });
  expect(refusals).toHaveLength(2);
  expect(JSON.stringify(refusals)).not.toMatch(/Zhang|12345678901/);
});
