import { district, type SamplePartyOrganization } from '@redsail/district';

const sample = district({ seed: 5, scale: 1 });
const party = new Map([...sample.partyOrganizations].map((row) => [row.code, row]));
const all = [...party.values()];
const organizations = new Map([...sample.organizations].map((row) => [row.code, row]));
const regions = new Map([...sample.regions].map((row) => [row.code, row]));

const superiorsOf = (row: SamplePartyOrganization): SamplePartyOrganization[] => {
  const above = row.superior === null ? undefined : party.get(row.superior)!;
  return above ? [above, ...superiorsOf(above)] : [];
};

test('O18: the tree has one root, the committee of the province, and a superior stands in the list before those below it', () => {
  const places = new Map(all.map((row, index) => [row.code, index]));
  expect(all.filter((row) => row.superior === null).map((row) => row.region)).toEqual(['590000000000']);
  expect(all.filter((row, index) => row.superior !== null && places.get(row.superior)! >= index)).toEqual([]);
});

test('O18: organisations have two roots, the committee and the government of the province', () => {
  expect([...organizations.values()].filter((row) => row.parent === null).map((row) => row.shortName)).toEqual(['省委', '省政府']);
});

test("nothing stands below a members' group, a branch or a temporary organisation", () => {
  const superiors = new Set(all.map((row) => row.superior));
  const bare = all.filter((row) => !['COMMITTEE', 'WORK_COMMITTEE', 'GENERAL_BRANCH'].includes(row.kind));
  expect(bare.filter((row) => superiors.has(row.code))).toEqual([]);
});

test('O17: above 50 members a general branch, above 100 a committee, and no branch has more than 50', () => {
  const hosts = all.filter(
    (row) =>
      row.unit &&
      row.kind !== 'MEMBERS_GROUP' &&
      ['COMMITTEE', 'GENERAL_BRANCH'].includes(row.kind) &&
      regions.get(row.region)!.level === 'VILLAGE',
  );
  expect(hosts.filter((row) => (row.kind === 'COMMITTEE') !== row.memberCount > 100 || row.memberCount <= 50)).toEqual([]);
  expect(all.filter((row) => row.kind.endsWith('BRANCH') && row.kind !== 'GENERAL_BRANCH' && row.memberCount > 50)).toEqual([]);
});

test('every community and village has one organisation of its own, of the size of its members', () => {
  const own = all.filter(
    (row) => organizations.get(row.unit ?? '')?.kind.endsWith('S_COMMITTEE') && superiorsOf(row)[0]!.region !== row.region,
  );
  expect(own).toHaveLength(376);
  expect(new Set(own.map((row) => row.kind))).toEqual(new Set(['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH']));
});

test('an active ordinary branch has members enough to stand alone, and those of a committee are those of its branches', () => {
  const open = all.filter((row) => row.kind === 'BRANCH' && (row.status === 'ACTIVE' || row.status === 'ELECTION_DUE'));
  expect(open.filter((row) => row.memberCount < 5)).toEqual([]);
  const below = Map.groupBy(
    all.filter((row) => row.kind !== 'MEMBERS_GROUP'),
    (row) => row.superior,
  );
  const sum = (rows: readonly SamplePartyOrganization[]): number => rows.reduce((total, row) => total + row.memberCount, 0);
  const parents = all.filter(
    (row) => below.has(row.code) && regions.get(row.region)!.level !== 'PROVINCE' && regions.get(row.region)!.level !== 'PREFECTURE',
  );
  expect(parents.filter((row) => sum(below.get(row.code)!) !== row.memberCount)).toEqual([]);
});

test('O8: a joint branch covers two to five units with fewer than three full members each', () => {
  const joint = all.filter((row) => row.kind === 'JOINT_BRANCH');
  expect(joint.length).toBeGreaterThan(0);
  expect(
    joint.filter((row) => row.units.length < 2 || row.units.length > 5 || row.memberCount > 2 * row.units.length || row.memberCount < 3),
  ).toEqual([]);
});

test("a members' group belongs to an organ, has no term, and stands under the district committee", () => {
  const groups = all.filter((row) => row.kind === 'MEMBERS_GROUP');
  expect(groups).toHaveLength(36);
  expect(
    groups.filter((row) => row.termStart !== null || row.memberCount !== 0 || party.get(row.superior!)!.region !== '590102000000'),
  ).toEqual([]);
});

test('O10: a red-sail branch sits under the organisation of a community, with its coverage and functions', () => {
  const redSail = all.filter((row) => row.kind === 'RED_SAIL_BRANCH');
  expect(redSail.filter((row) => organizations.get(party.get(row.superior!)!.unit!)!.kind !== 'RESIDENTS_COMMITTEE')).toEqual([]);
  expect(redSail.filter((row) => row.coverage.length === 0 || row.functions.length === 0)).toEqual([]);
  expect(new Set(redSail.flatMap((row) => row.coverage))).toEqual(new Set(['NEW_EMPLOYMENT', 'FLOATING']));
});

test('what is merged names an organisation that is open', () => {
  const merged = all.filter((row) => row.status === 'MERGED');
  expect(merged.filter((row) => !['ACTIVE', 'ELECTION_DUE'].includes(party.get(row.mergedInto!)!.status))).toEqual([]);
  expect(all.filter((row) => row.status !== 'MERGED' && row.mergedInto !== null)).toEqual([]);
});

test('a term is over exactly where an election is due', () => {
  const elected = all.filter((row) => row.termStart !== null && ['ACTIVE', 'ELECTION_DUE'].includes(row.status));
  const ends = (row: SamplePartyOrganization): string => `${Number(row.termStart!.slice(0, 4)) + row.termYears!}${row.termStart!.slice(4)}`;
  expect(elected.filter((row) => (row.status === 'ELECTION_DUE') !== ends(row) <= sample.asOf)).toEqual([]);
  expect(new Set(elected.map((row) => row.termYears))).toEqual(new Set([3, 5]));
});

test('nothing was set up before what it stands under', () => {
  const began = (row: SamplePartyOrganization): string | null => row.steps[0]?.on ?? row.establishedOn;
  expect(all.filter((row) => row.superior !== null && began(row)! < (party.get(row.superior)!.establishedOn ?? ''))).toEqual([]);
});
