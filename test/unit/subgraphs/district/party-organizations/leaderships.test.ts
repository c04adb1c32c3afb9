import { district, type SampleLeadership, type SamplePartyOrganization } from '@redsail/district';

const sample = district({ seed: 5, scale: 0.3 });
const party = new Map([...sample.partyOrganizations].map((row) => [row.code, row]));
const members = new Map([...sample.partyMembers].map((row) => [row.person, row]));
const leaderships = [...sample.leaderships];
const attached = Map.groupBy(
  [...sample.affiliations].filter((row) => row.kind !== 'FORMAL'),
  (row) => row.organization,
);
const cadres = new Map([...sample.cadres].map((row) => [row.person, row]));

const named = (row: SampleLeadership): string[] => [...new Set([row.secretary, row.deputy, ...row.committee])].filter((id) => id !== null);
const isBelow = (code: string | null, top: string): boolean => code !== null && (code === top || isBelow(party.get(code)!.superior, top));

function belongs(organization: SamplePartyOrganization, person: string): boolean {
  const formal = members.get(person)!.formalOrganization;
  if (isBelow(formal, organization.code)) return true;
  // The organ of a trade stands under the organs' work committee, its trade's under itself.
  if (organization.kind === 'MEMBERS_GROUP' || organization.kind === 'WORK_COMMITTEE') return party.get(formal)!.unit === organization.unit;
  if (organization.kind === 'RED_SAIL_BRANCH' && isBelow(formal, organization.superior!)) return true;
  return (attached.get(organization.code) ?? []).some((row) => row.member === person);
}

test('whoever leads is a full member and belongs to what he or she leads', () => {
  const wrong = leaderships.flatMap((row) =>
    named(row).filter(
      (id) => members.get(id)!.kind !== 'FULL' || members.get(id)!.fullOn! > row.from || !belongs(party.get(row.partyOrganization)!, id),
    ),
  );
  expect(wrong).toEqual([]);
});

test('O5: a committee has three to seven members, the secretary and the deputy among them; without one there is at most a deputy', () => {
  const wrong = leaderships.filter(
    ({ committee, secretary, deputy }) =>
      committee.length > 0 &&
      (committee.length < 3 ||
        committee.length > 7 ||
        (secretary !== null && !committee.includes(secretary)) ||
        (deputy !== null && !committee.includes(deputy))),
  );
  expect(wrong).toEqual([]);
  expect(leaderships.filter(({ secretary, deputy }) => secretary === deputy)).toEqual([]);
});

test('O5: a branch of seven or more full members has a committee', () => {
  const full = new Map<string, number>();
  for (const member of members.values())
    if (member.kind === 'FULL') full.set(member.formalOrganization, (full.get(member.formalOrganization) ?? 0) + 1);
  const branches = leaderships.filter((row) => full.has(row.partyOrganization));
  expect(branches.filter((row) => full.get(row.partyOrganization)! >= 7 !== row.committee.length > 0)).toEqual([]);
});

test("every organisation that is open is led, and some secretary's place is vacant", () => {
  const led = new Set(leaderships.map((row) => row.partyOrganization));
  const open = [...party.values()].filter(
    (row) => ['ACTIVE', 'ELECTION_DUE', 'WINDING_UP'].includes(row.status) && !/^59(00|01)00/.test(row.region),
  );
  expect(open.filter((row) => !led.has(row.code))).toEqual([]);
  expect(leaderships.some((row) => row.secretary === null)).toBe(true);
});

test('a leadership ends with its organisation', () => {
  expect(leaderships.filter((row) => row.to !== party.get(row.partyOrganization)!.dissolvedOn)).toEqual([]);
  expect(leaderships.filter((row) => row.to !== null && row.from >= row.to)).toEqual([]);
});

test('the cadre of a village or community is the secretary of its organisation', () => {
  const units = new Map([...sample.organizations].filter((row) => row.level === 'VILLAGE').map((row) => [row.code, row]));
  const own = leaderships.filter(
    (row) =>
      units.has(party.get(row.partyOrganization)!.unit ?? '') &&
      party.get(party.get(row.partyOrganization)!.superior!)!.region !== party.get(row.partyOrganization)!.region,
  );
  expect(own).toHaveLength(units.size);
  expect(
    own.filter((row) => row.secretary !== null && cadres.get(row.secretary)?.employer !== party.get(row.partyOrganization)!.unit),
  ).toEqual([]);
});
