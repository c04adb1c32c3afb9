import type { Organizations } from '../organizations/make-organizations.js';
import type { SampleOrganization } from '../organizations/organization.js';
import { allocate } from '../random/allocate.js';
import type { Random } from '../random/random.js';
import { isCommunity } from '../regions/make-regions.js';
import type { SampleRegion } from '../regions/region.js';
import type { CountySize } from '../size.js';

/** A unit in which party members are organised: an organ, an institution, a firm, a town's government, a village; or a joint branch's few units. */
export interface Host {
  /** null for a joint branch */
  unit: SampleOrganization | null;
  /** joint branches only */
  units: readonly SampleOrganization[];
  /** what its superior stands for: key of a work committee's organ, or a town's code */
  under: string;
  region: string;
  sort: 'OFFICE' | 'SCHOOL' | 'HOSPITAL' | 'FIRM' | 'TOWN' | 'COMMUNITY' | 'VILLAGE' | 'JOINT';
  /** members, full and probationary; the first `cadres` of them are cadres of the unit */
  members: number;
  /** cadres of the unit who are members */
  cadres: number;
  /** cadres of the unit who are not */
  outsiders: number;
  flagship: boolean;
}

/** The organs whose work committees hosts stand under. */
export const WORK_COMMITTEES = [
  { key: 'organs-committee', name: '区直机关' },
  { key: 'education', name: '教育' },
  { key: 'health', name: '卫生健康' },
  { key: 'state-assets', name: '国有企业' },
] as const;

/** How many members a host has beside its cadres, as a weight: between the two, uneven. */
const WEIGHTS: Record<Host['sort'], readonly [least: number, most: number]> = {
  OFFICE: [6, 16],
  SCHOOL: [40, 90],
  HOSPITAL: [60, 160],
  FIRM: [70, 140],
  TOWN: [10, 30],
  COMMUNITY: [22, 100],
  VILLAGE: [10, 44],
  JOINT: [0, 0],
};

const FEWEST = 5;
/** A flagship community needs branches of its own: more than 50 members (rule O17). */
const FLAGSHIP = 60;

/** All hosts, those under one superior side by side, with members that sum to the size's. */
export function makeHosts(regions: readonly SampleRegion[], organizations: Organizations, size: CountySize, random: Random): Host[] {
  const flagships = new Set(flagshipCommunities(regions, size.flagships));
  const hosts = [...officeHosts(organizations), ...townHosts(regions, organizations, flagships, random)];
  shareOutsiders(hosts, size.outsideCadres);
  const joint = hosts.filter((host) => host.sort === 'JOINT').reduce((sum, host) => sum + host.members, 0);
  const filled = hosts.filter((host) => host.sort !== 'JOINT');
  const least = filled.map((host) => Math.max(FEWEST, host.cadres + 2, host.flagship ? FLAGSHIP : 0));
  const needed = least.reduce((sum, fewest) => sum + fewest, 0);
  const free = Math.max(0, size.members - joint - needed);
  const weights = filled.map((host) => WEIGHTS[host.sort][0] + random.next() ** 2 * (WEIGHTS[host.sort][1] - WEIGHTS[host.sort][0]));
  allocate(free, weights).forEach((extra, index) => {
    filled[index]!.members = least[index]! + extra;
  });
  return hosts;
}

const host = (unit: SampleOrganization, under: string, sort: Host['sort'], flagship = false): Host => ({
  unit,
  units: [],
  under,
  region: unit.region,
  sort,
  members: 0,
  cadres: unit.cadreCount,
  outsiders: 0,
  flagship,
});

function officeHosts(organizations: Organizations): Host[] {
  const sortOf = (unit: SampleOrganization): Host['sort'] => {
    if (unit.kind === 'STATE_FIRM') return 'FIRM';
    if (unit.kind !== 'INSTITUTION') return 'OFFICE';
    if (unit.parent === organizations.byKey('education').code) return 'SCHOOL';
    return unit.parent === organizations.byKey('health').code ? 'HOSPITAL' : 'OFFICE';
  };
  const UNDER: Partial<Record<Host['sort'], string>> = { SCHOOL: 'education', HOSPITAL: 'health', FIRM: 'state-assets' };
  const hosts = organizations.list
    .filter((unit) => unit.level === 'COUNTY' && unit.cadreCount > 0)
    .map((unit) => host(unit, UNDER[sortOf(unit)] ?? 'organs-committee', sortOf(unit)));
  return WORK_COMMITTEES.flatMap(({ key }) => hosts.filter(({ under }) => under === key));
}

function townHosts(regions: readonly SampleRegion[], organizations: Organizations, flagships: ReadonlySet<string>, random: Random): Host[] {
  const social = Map.groupBy(
    organizations.list.filter((unit) => unit.kind === 'SOCIAL_ORG'),
    (unit) => unit.region,
  );
  const villages = Map.groupBy(
    regions.filter((region) => region.level === 'VILLAGE'),
    (village) => village.parent,
  );
  return regions
    .filter((region) => region.level === 'TOWN')
    .flatMap((town) => [
      host(organizations.byKey(town.code), town.code, 'TOWN'),
      ...(villages.get(town.code) ?? []).map((village) =>
        host(organizations.byKey(village.code), town.code, isCommunity(village) ? 'COMMUNITY' : 'VILLAGE', flagships.has(village.code)),
      ),
      ...jointHosts(social.get(town.code) ?? [], town.code, random),
    ]);
}

/** Joint branches of up to five units with one or two full members each (rule O8), three at least in all. */
function jointHosts(units: readonly SampleOrganization[], town: string, random: Random): Host[] {
  const groups = [];
  for (let from = 0; from < units.length; from += 4) groups.push(units.slice(from, from + 4));
  return groups
    .filter((group) => group.length >= 2)
    .map((group): Host => ({
      unit: null,
      units: group,
      under: town,
      region: town,
      sort: 'JOINT',
      members: random.integer(Math.max(3, group.length), group.length * 2),
      cadres: 0,
      outsiders: 0,
      flagship: false,
    }));
}

/** Cadres outside the party: the last places of the larger establishments. */
function shareOutsiders(hosts: readonly Host[], total: number): void {
  const large = hosts.filter((candidate) => candidate.cadres >= 2 && candidate.sort !== 'COMMUNITY' && candidate.sort !== 'VILLAGE');
  const shares = allocate(
    total,
    large.map((candidate) => candidate.cadres - 1),
  );
  large.forEach((candidate, index) => {
    candidate.outsiders = shares[index]!;
    candidate.cadres -= candidate.outsiders;
  });
}

/** Communities in turn from each town, so that all towns have some. */
function flagshipCommunities(regions: readonly SampleRegion[], count: number): string[] {
  const byTown = [...Map.groupBy(regions.filter(isCommunity), (community) => community.parent).values()];
  const turns = Array.from({ length: Math.max(...byTown.map((list) => list.length)) }, (_, turn) =>
    byTown.flatMap((list) => (list[turn] ? [list[turn].code] : [])),
  );
  return turns.flat().slice(0, count);
}
