import { birthDateOf, mobileNumber, sexOf, type ImportRow } from '@redsail/kit';
import { isPersonName } from './person-name.js';
import { Sex } from './person.choices.js';

/** The year of birth that a valid resident id number states (GB 11643, standards S4). */
export const birthYearOf = (idNumber: string): number => Number(birthDateOf(idNumber).slice(0, 4));

/** Row rules of an import. No message repeats a name or a number. */
export function personRowProblems(row: ImportRow) {
  return [...nameProblems(row.name), ...phoneProblems(row.phone), ...disagreements(row)];
}

const nameProblems = (name: unknown) =>
  typeof name !== 'string' || isPersonName(name)
    ? []
    : [
        {
          column: 'name',
          rule: 'S9',
          zh: '姓名应为2至20个汉字，少数民族姓名可含“·”',
          en: 'expected 2 to 20 Han characters, with "·" in minority names',
        },
      ];

function phoneProblems(phone: unknown) {
  const problem = typeof phone === 'string' ? mobileNumber.problem(phone) : undefined;
  return problem ? [{ ...problem, column: 'phone' }] : [];
}

/** What a row says beside the id number has to agree with it: the number is dropped, so nobody can check later. */
function disagreements(row: ImportRow) {
  const { idNumber, birthYear, sex } = row;
  if (typeof idNumber !== 'string' || idNumber.length !== 18) return [];
  return [
    ...(typeof birthYear === 'number' && birthYear !== birthYearOf(idNumber)
      ? [
          {
            column: 'birth_year',
            rule: 'S4',
            zh: '出生年份与公民身份号码不一致',
            en: 'the year of birth disagrees with the resident id number',
          },
        ]
      : []),
    ...((sex === Sex.MALE || sex === Sex.FEMALE) && sex !== sexOf(idNumber)
      ? [
          {
            column: 'sex',
            rule: 'S4',
            zh: '性别与公民身份号码第17位不一致',
            en: 'the sex disagrees with character 17 of the resident id number',
          },
        ]
      : []),
  ];
}
