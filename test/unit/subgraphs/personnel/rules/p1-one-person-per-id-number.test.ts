import { Person } from '../../../../../subgraphs/personnel/src/person/person.register.js';
import { p1OnePersonPerIdNumber as rule } from '../../../../../subgraphs/personnel/src/rules/p1-one-person-per-id-number.js';
import { ask, complaints, type Kept } from '../stand-in/rule-case.js';

const number = '590102198506070014';
const kept: Kept[] = [[Person, { id: 'other', idNumber: number }]];

test('a number that another person has is refused, and the answer does not repeat it', async () => {
  const refusals = await ask(rule, { input: { idNumber: number }, kept });
  expect(refusals).toMatchObject([{ field: 'idNumber' }]);
  expect(JSON.stringify(refusals)).not.toContain(number);
});

test("a person's own number is no double, nor is no number", async () => {
  expect(await complaints(rule, { record: { id: 'other' }, input: { idNumber: number }, kept })).toEqual([]);
  expect(await complaints(rule, { input: { idNumber: null }, kept })).toEqual([]);
});
