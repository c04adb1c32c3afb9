import { addDays, dayBetween } from '../calendar/days.js';
import { type DocumentNumbers, datedSteps, dayOf, dealStates } from '../calendar/life.js';
import type { PartyTree, Placed } from '../party-organizations/party-tree.js';
import type { People } from '../people/make-people.js';
import type { SamplePerson } from '../people/person.js';
import type { Random } from '../random/random.js';
import { digits } from '../regions/make-regions.js';
import type { CountySize } from '../size.js';
import { COMMANDO_AGES, COMMANDO_PATHS, COMMANDO_TASKS, COMMANDO_WEIGHTS } from './commando-life.js';
import type { SampleCommando, SampleCommandoMember, SampleServiceRecord } from './commando.js';

/** Assault teams of party members and volunteer teams open to all (rule P8), of towns and of large villages, communities and organs. */
export function makeCommandos(
  prefix: string,
  tree: PartyTree,
  people: People,
  size: CountySize,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): SampleCommando[] {
  const owners: Placed[] = [...tree.superiors.values(), ...tree.hosts.filter(({ host }) => host.members >= 12)];
  const outsiders = people.persons.slice(people.members.length);
  const serial = counter();
  const named = new Map<string, number>();
  return dealStates(COMMANDO_WEIGHTS, size.commandos, random).map((status, index) => {
    const kind = index % 5 < 2 ? 'ASSAULT_TEAM' : 'VOLUNTEER_TEAM';
    const owner = random.pick(owners);
    const steps = datedSteps(COMMANDO_PATHS[status], addDays(asOf, -random.integer(...COMMANDO_AGES[status])), random, numbers);
    const formedOn = steps[0]!.on;
    const activatedOn = dayOf(steps, 'activate');
    const stoodDownOn = dayOf(steps, 'standDown');
    const task = random.pick(COMMANDO_TASKS);
    const persons = team(kind, owner, formedOn, people, outsiders, random);
    const name = `${owner.organization.name.replace(/^中共|(总支部|支部|工作|联合支部)?委员会$/g, '')}${task}${kind === 'ASSAULT_TEAM' ? '党员突击队' : '志愿服务队'}`;
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    return {
      code: `C${prefix}${digits(index + 1, 4)}`,
      name: times === 1 ? name : `${name}(${times})`,
      kind,
      organization: owner.organization.code,
      region: owner.organization.region,
      leader: persons[0]!.id,
      task,
      status,
      formedOn,
      activatedOn,
      stoodDownOn,
      members: persons.map((person): SampleCommandoMember => ({ person: person.id, joinedOn: formedOn, leftOn: stoodDownOn })),
      services: activatedOn
        ? services(persons, task, activatedOn, stoodDownOn ?? asOf, () => `S${prefix}${digits(serial(), 7)}`, random)
        : [],
      steps,
    };
  });
}

/** Five to fourteen persons, the leader first: members of the organisation who had joined the party by then, and residents among volunteers. */
function team(
  kind: SampleCommando['kind'],
  owner: Placed,
  formedOn: string,
  people: People,
  outsiders: readonly SamplePerson[],
  random: Random,
): SamplePerson[] {
  const places = Array.from({ length: owner.to - owner.from }, (_, index) => owner.from + index).filter(
    (place) => people.members[place]!.joinedOn <= formedOn,
  );
  const count = random.integer(5, 14);
  const members = random.sample(places, kind === 'ASSAULT_TEAM' ? count : Math.ceil(count / 2)).map((place) => people.persons[place]!);
  return kind === 'ASSAULT_TEAM' ? members : [...members, ...random.sample(outsiders, Math.floor(count / 2))];
}

function services(
  persons: readonly SamplePerson[],
  task: string,
  from: string,
  to: string,
  code: () => string,
  random: Random,
): SampleServiceRecord[] {
  return Array.from({ length: random.integer(4, 14) }, () => ({
    code: code(),
    person: random.pick(persons).id,
    servedOn: dayBetween(from, to, random),
    hours: (random.integer(1, 16) / 2).toFixed(1),
    content: task,
  }));
}

function counter(): () => number {
  let last = 0;
  return () => ++last;
}
