import { mobileNumber, refuse, rule, type Refusal } from '@redsail/kit';
import { isPersonName } from '../person/person-name.js';
import type { Person } from '../person/person.register.js';

/** Names of 2 to 20 Han characters, mobile numbers of 11 digits (rule S9). No message repeats either. */
export const s9NameAndPhone = rule<Person>('S9', ({ input }) => {
  const refusals: Refusal[] = [];
  if (input.name && !isPersonName(input.name))
    refusals.push(
      refuse('name', '姓名应为2至20个汉字，少数民族姓名可含“·”', 'expected 2 to 20 Han characters, with "·" in minority names'),
    );
  const problem = input.phone ? mobileNumber.problem(mobileNumber.normalise(input.phone)) : undefined;
  if (problem) refusals.push(refuse('phone', problem.zh, problem.en));
  return refusals.length ? refusals : undefined;
});
