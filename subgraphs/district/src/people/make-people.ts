import { makeResidentId } from '@redsail/kit';
import { addDays, addYears, dayBetween, daysBetween, earlier } from '../calendar/days.js';
import { personName } from '../names/person-names.js';
import type { PartyTree } from '../party-organizations/party-tree.js';
import type { Random } from '../random/random.js';
import { uuidOf } from '../random/uuid.js';
import { digits } from '../regions/make-regions.js';
import type { CountySize } from '../size.js';
import { type Seat, takeSeats } from './seats.js';
import type { SamplePartyMember } from './party-member.js';
import type { SamplePerson } from './person.js';

/** The people of a county: members in the order of the tree's places, then cadres outside the party, then others. */
export interface People {
  persons: SamplePerson[];
  /** the member at a place is the person at the same place */
  members: SamplePartyMember[];
  seats: readonly Seat[];
}

/** GB/T 3304, with rough shares. */
const ETHNIC_GROUPS: readonly (readonly [string, number])[] = [
  ['01', 930],
  ['03', 15],
  ['02', 12],
  ['15', 10],
  ['06', 9],
  ['08', 8],
  ['04', 4],
  ['05', 3],
  ['07', 3],
  ['09', 3],
  ['11', 2],
  ['56', 1],
];
/** GB/T 4762 for who is not in the party. */
const AFFILIATIONS: readonly (readonly [string, number])[] = [
  ['13', 75],
  ['12', 8],
  ['05', 4],
  ['06', 3],
  ['10', 3],
  ['04', 2],
  ['07', 2],
  ['08', 2],
  ['09', 0.5],
  ['11', 0.5],
];

export function makePeople(
  seed: number,
  prefix: string,
  villages: readonly string[],
  tree: PartyTree,
  size: CountySize,
  asOf: string,
  random: (name: string) => Random,
): People {
  const seats = takeSeats(tree, villages, size, random('seats'));
  const draw = random('persons');
  const sequences = new Map<string, number>();
  const persons = seats.map((seat, index) => {
    const number = `R${prefix}${digits(index + 1, 7)}`;
    const sex = draw.chance(seat.host?.host.sort === 'SCHOOL' || seat.host?.host.sort === 'HOSPITAL' ? 0.4 : 0.62) ? '1' : '2';
    const birthDate = dayBetween(addYears(asOf, -seat.oldest - 1), addYears(asOf, -seat.youngest), draw);
    const ethnicGroup = draw.weighted(ETHNIC_GROUPS);
    return {
      id: uuidOf(seed, `Person/${number}`),
      number,
      name: personName(ethnicGroup, draw),
      sex,
      birthDate,
      birthYear: Number(birthDate.slice(0, 4)),
      ethnicGroup,
      politicalAffiliation: affiliationOf(seat, daysBetween(birthDate, asOf) / 365.25, draw),
      residentId: makeResidentId(prefix, birthDate, nextSequence(sequences, birthDate, sex)),
      phone: `169${prefix.slice(4)}${digits((index * 382_657 + 104_729) % 1_000_000, 6)}`,
      homeCommunity: seat.home,
    } satisfies SamplePerson;
  });
  const join = random('members');
  const members = persons.flatMap((person, index) => {
    const seat = seats[index]!;
    return seat.leaf
      ? [{ person: person.id, ...joining(seat.kind!, person.birthDate, asOf, join), formalOrganization: seat.leaf.organization.code }]
      : [];
  });
  return { persons, members, seats };
}

/** The last digit but one is odd for men and even for women (S4); numbers of one day are used up from the lowest. */
function nextSequence(used: Map<string, number>, birthDate: string, sex: '1' | '2'): number {
  const key = birthDate + sex;
  const count = used.get(key) ?? 0;
  used.set(key, count + 1);
  return count * 2 + (sex === '1' ? 1 : 2);
}

function affiliationOf(seat: Seat, age: number, random: Random): string {
  if (seat.kind) return seat.kind === 'FULL' ? '01' : '02';
  return age < 28 && random.chance(0.5) ? '03' : random.weighted(AFFILIATIONS);
}

/** A full member passed a year on probation; a probationary one joined within the last eleven months. Nobody joined before 18. */
function joining(
  kind: 'FULL' | 'PROBATIONARY',
  birthDate: string,
  asOf: string,
  random: Random,
): Pick<SamplePartyMember, 'kind' | 'joinedOn' | 'fullOn'> {
  if (kind === 'PROBATIONARY') return { kind, joinedOn: addDays(asOf, -random.integer(10, 330)), fullOn: null };
  const first = addDays(addYears(birthDate, 18), 30);
  const last = earlier(addDays(asOf, -400), addYears(birthDate, 50));
  // Not on a leap day: it is open when a year after one is over.
  const joinedOn = addDays(first, Math.floor(random.next() ** 1.6 * Math.max(1, daysBetween(first, last)))).replace('-02-29', '-02-28');
  return { kind, joinedOn, fullOn: addYears(joinedOn, 1) };
}
