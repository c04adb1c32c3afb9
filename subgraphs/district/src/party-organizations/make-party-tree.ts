import { documentNumbers } from '../calendar/life.js';
import { PREFECTURE_NAME, PROVINCE_NAME } from '../names/place-names.js';
import { type Organizations, upperOrganizations } from '../organizations/make-organizations.js';
import type { Random } from '../random/random.js';
import { PREFECTURE_CODE, PROVINCE_CODE } from '../regions/make-regions.js';
import type { SampleRegion } from '../regions/region.js';
import type { CountySize } from '../size.js';
import { type Host, makeHosts } from './hosts.js';
import { makeFunctionalBranches, makePassingBranches, makeRedSailBranches } from './make-community-branches.js';
import { makeFrame, makeMembersGroups } from './make-frame.js';
import { makeHostOrganizations } from './make-host-organizations.js';
import { makeTemporaryBranches, makeTemporaryCommittees } from './make-temporary-branches.js';
import type { SamplePartyOrganization } from './party-organization.js';
import { type PartyTree, founder } from './party-tree.js';

/** The committees of the province, which is the root of the tree, and of the prefecture. */
export const upperPartyOrganizations: readonly SamplePartyOrganization[] = (() => {
  const province = founder(
    '590000',
    [],
  )({
    name: `中共${PROVINCE_NAME}委员会`,
    kind: 'COMMITTEE',
    region: PROVINCE_CODE,
    superior: null,
    unit: upperOrganizations.list[0]!.code,
  });
  const prefecture = founder(
    '590100',
    [],
  )({
    name: `中共${PREFECTURE_NAME}委员会`,
    kind: 'COMMITTEE',
    region: PREFECTURE_CODE,
    superior: province.code,
    unit: upperOrganizations.list[2]!.code,
  });
  return [province, prefecture];
})();

/** All party organisations of a county, as many as its size says, and who is to be in them. */
export function makePartyTree(
  prefix: string,
  regions: readonly SampleRegion[],
  organizations: Organizations,
  size: CountySize,
  asOf: string,
  random: (name: string) => Random,
): PartyTree {
  const county = regions[0]!;
  const numbers = documentNumbers(county.name.slice(0, 2));
  const list: SamplePartyOrganization[] = [];
  const found = founder(prefix, list);
  const hosts = makeHosts(regions, organizations, size, random('hosts'));
  const frame = makeFrame(regions, organizations, upperPartyOrganizations[1]!.code, found, asOf, random('frame'), numbers);
  const made = makeHostOrganizations(
    hosts,
    regions,
    frame,
    branchesBelow(hosts, list.length, size),
    found,
    asOf,
    random('branches'),
    numbers,
  );
  const tree: PartyTree = { list, ...frame, ...made, groups: [], attachments: [] };
  tree.groups = makeMembersGroups(organizations, tree, size, found);
  makePassingBranches(tree, size, found, asOf, random('passing branches'), numbers);
  const communities = tree.hosts.filter((placed) => placed.host.sort === 'COMMUNITY' && placed.organization.kind !== 'BRANCH');
  tree.attachments = [
    ...makeTemporaryCommittees(tree, county, size, found, asOf, random('temporary committees'), numbers),
    ...makeTemporaryBranches(regions, tree, size, found, asOf, random('temporary branches'), numbers),
    ...makeRedSailBranches(tree, communities, size, found, asOf, random('red-sail branches'), numbers),
    ...makeFunctionalBranches(communities, size, found, asOf, random('functional branches'), numbers),
  ].filter((attachment) => attachment.full > 0);
  return tree;
}

/** What is left of the county's number for branches below the large hosts. The upper two committees count with the first county. */
function branchesBelow(hosts: readonly Host[], frame: number, size: CountySize): number {
  const special =
    size.membersGroups +
    size.passingBranches +
    size.temporaryCommittees +
    size.temporaryBranches +
    size.redSailBranches +
    size.functionalBranches;
  return size.partyOrganizations - upperPartyOrganizations.length - frame - hosts.length - special;
}
