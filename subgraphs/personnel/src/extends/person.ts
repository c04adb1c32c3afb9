import { batched, extend, type Context, type Row } from '@redsail/kit';
import { Cadre } from '../cadre/cadre.register.js';
import { PartyMember } from '../party-member/party-member.register.js';
import { ageBandOf } from '../person/age-band.js';
import { Person } from '../person/person.register.js';

/** A person's own record in a register that has at most one for each person. */
const oneForEach = (register: typeof Cadre | typeof PartyMember) => (people: readonly Row[], _: unknown, context: Context) =>
  Promise.all(people.map(({ id }) => context.loadBy(register, 'person', id)));

export const personFields = extend(
  Person,
  { needs: ['birthYear'] },
  {
    ageBand: batched(
      'AgeBand',
      '年龄段 · age band, by the year of birth',
      { scope: 'person:read' },
      async (people: readonly Row[], _, context) =>
        people.map(({ birthYear }) => (birthYear === null ? null : ageBandOf(birthYear as number, context.today))),
    ),
    cadre: batched('Cadre', '干部身份 · the person as a cadre', { scope: 'person:read' }, oneForEach(Cadre)),
    partyMember: batched('PartyMember', '党员身份 · the person as a party member', { scope: 'person:read' }, oneForEach(PartyMember)),
  },
);
