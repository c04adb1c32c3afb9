import { refuse, rule } from '@redsail/kit';
import { Person } from '../person/person.register.js';

/** One person for one resident id number, compared by its keyed hash: the number itself is kept nowhere (rule P1). */
export const p1OnePersonPerIdNumber = rule<Person>('P1', async ({ input, record, find }) => {
  if (!input.idNumber) return undefined;
  const others = (await find(Person, { idNumber: input.idNumber })).filter((person) => person.id !== record.id);
  return others.length
    ? refuse('idNumber', '该公民身份号码已登记在另一人名下', 'another person is registered with this resident id number')
    : undefined;
});
