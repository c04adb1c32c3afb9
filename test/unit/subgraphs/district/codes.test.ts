import { district } from '@redsail/district';

/** Two districts: no code may occur twice in them. */
const sample = district({ seed: 11, scale: 1.1 });

test.each<[string, () => Iterable<string>]>([
  ['division codes, former ones included', () => [...sample.regions, ...sample.formerRegions].map((row) => row.code)],
  ['organisation codes', () => [...sample.organizations].map((row) => row.code)],
  ['social credit codes', () => [...sample.organizations].flatMap((row) => row.uscc ?? [])],
  ['party organisation codes', () => [...sample.partyOrganizations].map((row) => row.code)],
  ['party organisation names', () => [...sample.partyOrganizations].map((row) => `${row.region} ${row.name}`)],
  ['leaderships of an organisation', () => [...sample.leaderships].map((row) => row.partyOrganization)],
  ['person ids', () => [...sample.persons].map((row) => row.id)],
  ['person numbers', () => [...sample.persons].map((row) => row.number)],
  ['resident ids', () => [...sample.persons].map((row) => row.residentId)],
  ['phone numbers', () => [...sample.persons].map((row) => row.phone)],
  ['members', () => [...sample.partyMembers].map((row) => row.person)],
  ['cadres', () => [...sample.cadres].map((row) => row.person)],
  ['affiliation codes', () => [...sample.affiliations].map((row) => row.code)],
  [
    'affiliations of a member by organisation, kind and day',
    () => [...sample.affiliations].map((row) => `${row.member} ${row.organization} ${row.kind} ${row.from}`),
  ],
  ['post codes', () => [...sample.posts].map((row) => row.code)],
  ['post holding codes', () => [...sample.postHoldings].map((row) => row.code)],
  ['commando codes', () => [...sample.commandos].map((row) => row.code)],
  ['members of a commando', () => [...sample.commandos].flatMap((row) => row.members.map((member) => `${row.code} ${member.person}`))],
  ['service record codes', () => [...sample.commandos].flatMap((row) => row.services.map((service) => service.code))],
  ['deployment codes', () => [...sample.deployments].map((row) => row.code)],
  ['card numbers', () => [...sample.talentCards].map((row) => row.cardNo)],
  ['card ids', () => [...sample.talentCards].map((row) => row.id)],
  ['card holders', () => [...sample.talentCards].map((row) => row.holder)],
  ['card service codes', () => [...sample.talentCards].flatMap((row) => row.services.map((service) => service.code))],
  ['items of a district', () => [...sample.itemOrgans].map((row) => `${row.region} ${row.no}`)],
  [
    'sites',
    () =>
      [...sample.clinics, ...sample.institutions, ...sample.careCentres, ...sample.careStations, ...sample.renewalProjects].map(
        (row) => row.code,
      ),
  ],
])('nothing occurs twice: %s', (_, values) => {
  const seen = new Set<string>();
  const twice = [...values()].filter((value) => seen.has(value) || !seen.add(value));
  expect(twice).toEqual([]);
});

test('everything stands under the province prefix 59', () => {
  const codes = [
    ...[...sample.regions, ...sample.formerRegions].map((row) => row.code),
    ...[...sample.organizations].flatMap((row) => [row.code.slice(1), row.region, row.uscc?.slice(2) ?? '59']),
    ...[...sample.partyOrganizations].map((row) => row.code.slice(1)),
    ...[...sample.persons].flatMap((row) => [row.residentId, row.number.slice(1)]),
    ...[...sample.talentCards].map((row) => row.cardNo.slice(2)),
  ];
  expect(codes.filter((code) => !code.startsWith('59'))).toEqual([]);
});
