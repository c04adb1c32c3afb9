import { later } from '../calendar/days.js';
import type { Affiliations } from '../people/make-affiliations.js';
import type { People } from '../people/make-people.js';
import type { Random } from '../random/random.js';
import type { SampleLeadership } from './leadership.js';
import type { SamplePartyOrganization } from './party-organization.js';
import type { PartyTree, Placed, PlacedHost } from './party-tree.js';

/** Organs whose first cadres sit on the district committee. */
const DISTRICT_COMMITTEE = 7;

export function makeLeaderships(tree: PartyTree, people: People, affiliations: Affiliations, random: Random): SampleLeadership[] {
  const isFull = (place: number): boolean => people.members[place]!.kind === 'FULL';
  const fullIn = ({ from, to }: Placed): number[] => placesOf(from, to).filter(isFull);
  const made = new Map<string, SampleLeadership>();
  const appoint = (
    organization: SamplePartyOrganization,
    places: readonly number[],
    since: string | null,
    committee: number,
    alone = false,
  ): void => {
    const [secretary, deputy] = places;
    if (secretary === undefined) return;
    const named = committee >= 3 ? places.slice(0, committee) : places.slice(0, alone ? 1 : 2);
    const idOf = (place: number): string => people.members[place]!.person;
    made.set(organization.code, {
      partyOrganization: organization.code,
      secretary: idOf(secretary),
      deputy: deputy === undefined || (alone && committee < 5) ? null : idOf(deputy),
      committee: committee >= 3 ? named.map(idOf) : [],
      from: named.reduce((day, place) => later(day, later(affiliations.formalSince[place]!, people.members[place]!.fullOn!)), since ?? ''),
      to: organization.dissolvedOn,
    });
  };
  const chiefs = tree.hosts.filter(({ host }) => host.sort === 'OFFICE' && host.cadres > 0).map(({ from }) => from);
  appoint(tree.root.organization, chiefs, tree.root.organization.termStart, DISTRICT_COMMITTEE);
  for (const placed of tree.superiors.values()) {
    const own = tree.hosts.find(({ host }) => host.unit?.code === placed.organization.unit)!;
    appoint(placed.organization, fullIn(own), placed.organization.termStart, committeeSize(own.host.cadres, 7));
  }
  for (const host of tree.hosts) appointHost(host, fullIn(host), appoint, random);
  for (const leaf of tree.leaves)
    if (!made.has(leaf.organization.code)) appointBranch(leaf.organization, random.shuffle(fullIn(leaf)), appoint, random);
  for (const group of tree.groups)
    appoint(group.organization, fullIn(group), group.organization.establishedOn, committeeSize(group.to - group.from, 5));
  for (const { organization } of tree.attachments) {
    if (!organization.startedOn && !organization.approvedOn) continue;
    const attached = (affiliations.attached.get(organization.code) ?? []).filter(isFull);
    const settled = (place: number): boolean =>
      affiliations.formalSince[place]! <= organization.startedOn! && people.members[place]!.fullOn! <= organization.startedOn!;
    const community = tree.hosts.find((host) => host.organization.code === organization.superior);
    appointAttached(organization, attached, community ? fullIn(community).filter(settled) : [], appoint);
  }
  vacate(tree.leaves, made, random);
  return tree.list.flatMap((organization) => made.get(organization.code) ?? []);
}

type Appoint = (
  organization: SamplePartyOrganization,
  places: readonly number[],
  since: string | null,
  committee: number,
  alone?: boolean,
) => void;

const placesOf = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const committeeSize = (members: number, most: number): number => (members < 3 ? 0 : Math.min(most, members));

/** Rule O5: from seven full members on a committee of three, or five when they are many; otherwise a secretary and perhaps a deputy. */
const branchCommittee = (full: number): number => (full < 7 ? 0 : full < 15 ? 3 : 5);

/** Villages and communities are led by their cadre; organs by the second one, for the first leads the members' group. */
function appointHost({ organization, host, from }: PlacedHost, full: readonly number[], appoint: Appoint, random: Random): void {
  const rest = full.filter((place) => place !== from);
  const places =
    host.sort === 'OFFICE' ? [rest[0]!, from, ...rest.slice(1)] : host.sort === 'JOINT' ? random.shuffle(full) : [from, ...rest];
  const committee = organization.kind === 'COMMITTEE' ? 7 : organization.kind === 'GENERAL_BRANCH' ? 5 : branchCommittee(full.length);
  appoint(organization, places, organization.termStart, committee, random.chance(0.6));
}

function appointBranch(organization: SamplePartyOrganization, full: readonly number[], appoint: Appoint, random: Random): void {
  appoint(organization, full, organization.termStart, branchCommittee(full.length), random.chance(0.6));
}

/**
 * Temporary ones are appointed by the approver when it approves; a red-sail branch's secretary is sent by the community.
 * @param attached its full members
 * @param senders full members of the community who were there when it began
 */
function appointAttached(
  organization: SamplePartyOrganization,
  attached: readonly number[],
  senders: readonly number[],
  appoint: Appoint,
): void {
  const since = organization.approvedOn ?? organization.startedOn;
  if (organization.kind === 'TEMPORARY_COMMITTEE') return appoint(organization, attached, since, 7);
  const committee = branchCommittee(attached.length);
  if (organization.kind !== 'RED_SAIL_BRANCH') return appoint(organization, attached, since, committee, attached.length % 2 === 0);
  const secretary = senders[organization.attachedCount % Math.max(1, senders.length)];
  appoint(organization, secretary === undefined ? attached : [secretary, ...attached], organization.startedOn, committee, true);
}

/** In one branch in a hundred the secretary's place is vacant, which is a state of its own (S16). */
function vacate(leaves: readonly Placed[], made: Map<string, SampleLeadership>, random: Random): void {
  // Not where it would leave a committee of two.
  const candidates = leaves.filter(({ organization }) => made.get(organization.code)!.committee.length !== 3);
  for (const { organization } of candidates.filter((_, index) => index === 0 || random.chance(0.01))) {
    const leadership = made.get(organization.code)!;
    made.set(organization.code, {
      ...leadership,
      secretary: null,
      committee: leadership.committee.filter((id) => id !== leadership.secretary),
    });
  }
}
