import { addDays, dayBetween, later } from '../calendar/days.js';
import type { Attachment, PartyTree } from '../party-organizations/party-tree.js';
import type { Random } from '../random/random.js';
import { digits } from '../regions/make-regions.js';
import type { CountySize } from '../size.js';
import type { People } from './make-people.js';
import type { SampleAffiliation, SampleAffiliationKind } from './party-member.js';

/** Affiliations of a county's members, and who was attached to which organisation: places in the list of members. */
export interface Affiliations {
  list: SampleAffiliation[];
  /** by place: first day of the current formal affiliation */
  formalSince: readonly string[];
  /** by party organisation code, full members first */
  attached: ReadonlyMap<string, readonly number[]>;
}

export function makeAffiliations(
  prefix: string,
  people: People,
  tree: PartyTree,
  size: CountySize,
  asOf: string,
  random: (name: string) => Random,
): Affiliations {
  const list: SampleAffiliation[] = [];
  const add = (place: number, organization: string, kind: SampleAffiliationKind, from: string, to: string | null): void => {
    list.push({ code: `A${prefix}${digits(list.length + 1, 7)}`, member: people.members[place]!.person, organization, kind, from, to });
  };
  const formalSince = addFormal(people, tree, asOf, random('formal affiliations'), add);
  const taken: Record<Attachment['kind'], Set<number>> = { TEMPORARY: new Set(), FLOATING_HOST: new Set(), DOUBLE_REGISTRATION: new Set() };
  const pick = picker(people, formalSince, taken, random('attachments'));
  const attached = new Map<string, number[]>();
  for (const attachment of tree.attachments) {
    const places = pick(attachment);
    attached.set(attachment.organization.code, places);
    for (const place of places)
      add(place, attachment.organization.code, attachment.kind, later(attachment.since, people.members[place]!.joinedOn), attachment.until);
  }
  addFloating(people, tree, size, asOf, taken.FLOATING_HOST, random('floating members'), add);
  addDoubleRegistrations(people, tree, size, asOf, taken.DOUBLE_REGISTRATION, random('double registrations'), add);
  return { list, formalSince, attached };
}

type Add = (place: number, organization: string, kind: SampleAffiliationKind, from: string, to: string | null) => void;

/** One current formal affiliation each (P2); one member in twenty was moved from another branch. */
function addFormal(people: People, tree: PartyTree, asOf: string, random: Random, add: Add): string[] {
  return people.members.map((member, place) => {
    const branch = people.seats[place]!.leaf!.organization;
    const first = later(member.joinedOn, branch.establishedOn!);
    const earlierBranch = random.chance(0.05) ? random.pick(tree.leaves).organization : branch;
    const earlierFrom = later(member.joinedOn, earlierBranch.establishedOn!);
    const earliestMove = later(addDays(earlierFrom, 30), first);
    if (earlierBranch === branch || earliestMove > addDays(asOf, -60)) {
      add(place, branch.code, 'FORMAL', first, null);
      return first;
    }
    const moved = dayBetween(earliestMove, addDays(asOf, -60), random);
    add(place, earlierBranch.code, 'FORMAL', earlierFrom, moved);
    add(place, branch.code, 'FORMAL', moved, null);
    return moved;
  });
}

/**
 * Finds members for an attachment who were full, and settled in their branch, when it began: first by chance among those who are
 * near it, then anyone in order, so that it never comes short. Nobody has two affiliations of one kind.
 */
function picker(people: People, formalSince: readonly string[], taken: Record<Attachment['kind'], Set<number>>, random: Random) {
  const byHome = Map.groupBy(people.members.keys(), (place) => people.persons[place]!.homeCommunity);
  const anyNear = ({ kind, organization, from, to }: Attachment): (() => number | undefined) => {
    const home = kind === 'DOUBLE_REGISTRATION' ? (byHome.get(organization.region) ?? []) : undefined;
    return () => (home ? home[random.integer(0, home.length - 1)] : random.integer(from, to - 1));
  };
  const fits = (place: number, { kind, since, organization }: Attachment, probationary: boolean): boolean => {
    const member = people.members[place]!;
    const { host } = people.seats[place]!.host!;
    if (taken[kind].has(place) || (member.kind === 'PROBATIONARY') !== probationary) return false;
    if (!probationary && (member.fullOn! > since || formalSince[place]! > since)) return false;
    if (kind === 'DOUBLE_REGISTRATION') return host.sort !== 'VILLAGE' && host.sort !== 'COMMUNITY';
    return kind !== 'FLOATING_HOST' || host.region !== organization.region;
  };
  const livesAway = (place: number): boolean =>
    people.seats[place]!.host!.host.sort === 'VILLAGE' && people.persons[place]!.birthYear > 1966;
  const find = (count: number, attachment: Attachment, probationary: boolean): number[] => {
    const found = new Set<number>();
    const near = anyNear(attachment);
    for (let attempt = 0; attempt < count * 40 && found.size < count; attempt++) {
      const place = near();
      if (place !== undefined && fits(place, attachment, probationary) && (attachment.kind !== 'FLOATING_HOST' || livesAway(place)))
        found.add(place);
    }
    for (let place = 0; place < people.members.length && found.size < count; place++) {
      if (fits(place, attachment, probationary)) found.add(place);
    }
    if (found.size < count)
      throw new RangeError(`the sample is too small to fill ${attachment.organization.code}: expected ${count}, found ${found.size}`);
    for (const place of found) {
      taken[attachment.kind].add(place);
      if (attachment.kind === 'DOUBLE_REGISTRATION') people.persons[place]!.homeCommunity = attachment.organization.region;
    }
    return [...found];
  };
  return (attachment: Attachment): number[] => [
    ...find(attachment.full, attachment, false),
    ...find(attachment.probationary, attachment, true),
  ];
}

/** Members of villages who live away and are hosted by a community's branch (P4). */
function addFloating(people: People, tree: PartyTree, size: CountySize, asOf: string, taken: Set<number>, random: Random, add: Add): void {
  const hosts = tree.hosts.filter((placed) => placed.host.sort === 'COMMUNITY');
  for (let count = 0; count < size.floatingMembers; count++) {
    const place = random.integer(0, people.members.length - 1);
    if (taken.has(place) || people.seats[place]!.host!.host.sort !== 'VILLAGE') continue;
    taken.add(place);
    const { code, establishedOn } = random.pick(hosts).organization;
    const from = [people.members[place]!.joinedOn, establishedOn!].reduce(later, addDays(asOf, -random.integer(20, 700)));
    const to = random.chance(0.2) ? dayBetween(addDays(from, 1), asOf, random) : null;
    add(place, code, 'FLOATING_HOST', from, to);
  }
}

/** In-service members who report to the community where they live (P3). */
function addDoubleRegistrations(
  people: People,
  tree: PartyTree,
  size: CountySize,
  asOf: string,
  taken: Set<number>,
  random: Random,
  add: Add,
): void {
  const communities = new Map(
    tree.hosts.filter(({ host }) => host.sort === 'COMMUNITY' || host.sort === 'VILLAGE').map((placed) => [placed.host.region, placed]),
  );
  for (let count = 0; count < size.doubleRegistrations; count++) {
    const place = random.integer(0, people.members.length - 1);
    const { sort } = people.seats[place]!.host!.host;
    if (taken.has(place) || sort === 'VILLAGE' || sort === 'COMMUNITY') continue;
    taken.add(place);
    const { code, establishedOn } = communities.get(people.persons[place]!.homeCommunity)!.organization;
    const from = [people.members[place]!.joinedOn, establishedOn!].reduce(later, addDays(asOf, -random.integer(10, 900)));
    add(place, code, 'DOUBLE_REGISTRATION', from, null);
  }
}
