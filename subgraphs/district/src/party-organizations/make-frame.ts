import { addYears } from '../calendar/days.js';
import type { DocumentNumbers } from '../calendar/life.js';
import type { Organizations } from '../organizations/make-organizations.js';
import type { Random } from '../random/random.js';
import type { SampleRegion } from '../regions/region.js';
import type { CountySize } from '../size.js';
import { WORK_COMMITTEES } from './hosts.js';
import type { Founder, PartyTree, Placed } from './party-tree.js';
import { termOf } from './terms.js';

/** The frame was there long before everything that hangs on it. */
const FRAME_YEARS = 13;

/**
 * The committees that everything hangs on: the district's, those of trades, those of towns.
 * Their members are counted when the hosts below them are made.
 */
export function makeFrame(
  regions: readonly SampleRegion[],
  organizations: Organizations,
  above: string,
  found: Founder,
  asOf: string,
  random: Random,
  numbers: DocumentNumbers,
): Pick<PartyTree, 'root' | 'superiors'> {
  const county = regions[0]!;
  const on = addYears(asOf, -FRAME_YEARS);
  const placed = (about: Parameters<Founder>[0]): Placed => {
    const term = termOf({ years: 5, due: false, notBefore: on, on }, asOf, random, numbers);
    return { organization: found({ ...term, ...about, steps: [] }), from: 0, to: 0 };
  };
  const committee = organizations.byKey('committee');
  const root = placed({ name: committee.name, kind: 'COMMITTEE', region: county.code, superior: above, unit: committee.code });
  const superiors = new Map<string, Placed>();
  for (const { key, name } of WORK_COMMITTEES) {
    const unit = organizations.byKey(key);
    superiors.set(
      key,
      placed({
        name: `中共${county.name}委${name}工作委员会`,
        kind: 'WORK_COMMITTEE',
        region: county.code,
        superior: root.organization.code,
        unit: unit.code,
      }),
    );
  }
  for (const town of regions.filter((region) => region.level === 'TOWN')) {
    const kind = town.townKind === 'SUBDISTRICT' || town.townKind === 'QUASI' ? 'WORK_COMMITTEE' : 'COMMITTEE';
    const name = `中共${town.name}${kind === 'WORK_COMMITTEE' ? '工作' : ''}委员会`;
    superiors.set(
      town.code,
      placed({ name, kind, region: town.code, superior: root.organization.code, unit: organizations.byKey(town.code).code }),
    );
  }
  return { root, superiors };
}

/** Members' groups of organs: appointed by the district committee, without a term, and no level of the branch tree. */
export function makeMembersGroups(organizations: Organizations, tree: PartyTree, size: CountySize, found: Founder): Placed[] {
  const byUnit = new Map(tree.hosts.map((host) => [host.host.unit?.code, host]));
  return organizations.withGroup.slice(0, size.membersGroups).map((unit) => {
    const { from, to } = byUnit.get(unit.code)!;
    const organization = found({
      name: `中共${unit.name.replace(/^中共/, '')}党组`,
      kind: 'MEMBERS_GROUP',
      region: unit.region,
      superior: tree.root.organization.code,
      unit: unit.code,
      establishedOn: tree.root.organization.establishedOn,
    });
    return { organization, from, to };
  });
}
