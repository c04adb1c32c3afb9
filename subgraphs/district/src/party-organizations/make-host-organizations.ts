import { addDays } from '../calendar/days.js';
import type { DocumentNumbers } from '../calendar/life.js';
import { numeral } from '../names/numerals.js';
import { allocate, spread } from '../random/allocate.js';
import type { Random } from '../random/random.js';
import type { SampleRegion } from '../regions/region.js';
import type { Host } from './hosts.js';
import type { SamplePartyOrganization } from './party-organization.js';
import type { Founder, PartyTree, Placed, PlacedHost } from './party-tree.js';
import { termOf } from './terms.js';

/** Above 50 members a general branch, above 100 a committee (rule O17, S1 g). */
const kindOf = (host: Host): SamplePartyOrganization['kind'] => {
  if (host.sort === 'JOINT') return 'JOINT_BRANCH';
  return host.members > 100 ? 'COMMITTEE' : host.members > 50 ? 'GENERAL_BRANCH' : 'BRANCH';
};

const ENDING: Partial<Record<SamplePartyOrganization['kind'], string>> = {
  COMMITTEE: '委员会',
  GENERAL_BRANCH: '总支部委员会',
  BRANCH: '支部委员会',
  JOINT_BRANCH: '联合支部委员会',
};

/** No branch under a general branch or committee has fewer members; on average they have fewer than `MEAN`, so that none passes 50. */
const FEWEST = 5;
const MEAN = 30;

/**
 * Makes the organisation of each host and, below the large ones, their branches.
 * @param branches how many branches there should be below the large ones in all; as many as they can have when that is less
 */
export function makeHostOrganizations(
  hosts: readonly Host[],
  regions: readonly SampleRegion[],
  frame: Pick<PartyTree, 'root' | 'superiors'>,
  branches: number,
  found: Founder,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): Pick<PartyTree, 'hosts' | 'leaves'> {
  const names = new Map(regions.map((region) => [region.code, region.name]));
  const parts = partsOf(
    hosts.filter((host) => host.members > 50 && host.sort !== 'JOINT'),
    branches,
  );
  const placedHosts: PlacedHost[] = [];
  const leaves: Placed[] = [];
  const joint = new Map<string, number>();
  let place = 0;
  const foundBranch = (
    host: Host,
    name: string,
    kind: SamplePartyOrganization['kind'],
    superior: Placed,
    members: number,
  ): SamplePartyOrganization => {
    const term = termOf(
      {
        years: host.sort === 'COMMUNITY' || host.sort === 'VILLAGE' ? 5 : 3,
        due: random.chance(0.05),
        notBefore: superior.organization.establishedOn!,
        // Those with branches below them are older than these.
        on:
          kind === 'COMMITTEE' || kind === 'GENERAL_BRANCH'
            ? addDays(superior.organization.establishedOn!, random.integer(30, 700))
            : undefined,
      },
      asOf,
      random,
      numbers,
    );
    return found({
      ...term,
      name: `中共${name}${ENDING[kind]}`,
      kind,
      region: host.region,
      superior: superior.organization.code,
      approvedBy: term.approvedOn && superior.organization.code,
      unit: host.unit?.code ?? null,
      units: host.units.map((unit) => unit.code),
      memberCount: members,
    });
  };
  for (const host of hosts) {
    const superior = frame.superiors.get(host.under)!;
    const kind = kindOf(host);
    const name = hostName(host, names, joint);
    const organization = foundBranch(host, name, kind, superior, host.members);
    const placed = { organization, host, from: place, to: place + host.members };
    placedHosts.push(placed);
    if (kind === 'BRANCH' || kind === 'JOINT_BRANCH') leaves.push(placed);
    else {
      for (const [index, members] of spread(host.members, parts.get(host)!, random, FEWEST).entries()) {
        const branch = foundBranch(host, `${name}第${numeral(index + 1)}`, 'BRANCH', placed, members);
        leaves.push({ organization: branch, from: place, to: place + members });
        place += members;
      }
    }
    place = placed.to;
    superior.from = superior.to === 0 ? placed.from : superior.from;
    superior.to = placed.to;
  }
  for (const placed of frame.superiors.values()) placed.organization.memberCount = placed.to - placed.from;
  frame.root.to = place;
  frame.root.organization.memberCount = place;
  return { hosts: placedHosts, leaves };
}

/** How many branches each large host has: between what O17 asks for and what leaves five members to each. */
function partsOf(large: readonly Host[], branches: number): Map<Host, number> {
  const least = large.map((host) => Math.max(2, Math.ceil(host.members / MEAN) + 1));
  const most = large.map((host, index) => Math.max(least[index]!, Math.floor(host.members / (FEWEST + 2))));
  const fixed = least.reduce((sum, count) => sum + count, 0);
  const room = most.map((count, index) => count - least[index]!);
  const free = Math.min(
    Math.max(0, branches - fixed),
    room.reduce((sum, count) => sum + count, 0),
  );
  const extra = allocate(free, room);
  return new Map(large.map((host, index) => [host, least[index]! + extra[index]!]));
}

function hostName(host: Host, names: ReadonlyMap<string, string>, joint: Map<string, number>): string {
  if (host.unit)
    return host.sort === 'COMMUNITY' || host.sort === 'VILLAGE' ? names.get(host.region)! : host.unit.name.replace(/^中共/, '');
  const number = (joint.get(host.region) ?? 0) + 1;
  joint.set(host.region, number);
  return `${names.get(host.region)}社会组织第${numeral(number)}`;
}
