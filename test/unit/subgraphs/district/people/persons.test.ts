import { mobileNumber, residentId, sexOf, birthDateOf } from '@redsail/kit';
import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 0.3 });
const persons = [...sample.persons];

test('S4: every resident id is valid and agrees with birth date and sex', () => {
  const wrong = persons.filter(
    (person) =>
      residentId.problem(person.residentId, sample.asOf) !== undefined ||
      birthDateOf(person.residentId) !== person.birthDate ||
      (sexOf(person.residentId) === 'MALE') !== (person.sex === '1'),
  );
  expect(wrong).toEqual([]);
});

test('S9: every phone number is a mobile one of the unassigned block, every name two to twenty characters', () => {
  expect(persons.filter((person) => mobileNumber.problem(person.phone) !== undefined || !person.phone.startsWith('169'))).toEqual([]);
  expect(persons.filter((person) => !/^[\p{Script=Han}·]{2,20}$/u.test(person.name))).toEqual([]);
});

test('S8: ethnic groups are codes of the standard, most people Han', () => {
  expect(persons.filter((person) => !/^(0[1-9]|[1-4]\d|5[0-6])$/.test(person.ethnicGroup))).toEqual([]);
  expect(persons.filter((person) => person.ethnicGroup === '01').length / persons.length).toBeGreaterThan(0.85);
});

test('nobody is younger than 20 or older than 90', () => {
  const year = Number(sample.asOf.slice(0, 4));
  expect(
    persons.filter(
      (person) => person.birthYear !== Number(person.birthDate.slice(0, 4)) || year - person.birthYear < 20 || year - person.birthYear > 90,
    ),
  ).toEqual([]);
});

test('everybody lives in a community or village, members of a village in it', () => {
  expect(persons.filter((person) => person.homeCommunity.endsWith('000'))).toEqual([]);
});

test('names are many: no name is borne by more than one in two hundred', () => {
  const names = Map.groupBy(persons, (person) => person.name);
  expect(Math.max(...[...names.values()].map((bearers) => bearers.length))).toBeLessThan(persons.length / 200);
});
