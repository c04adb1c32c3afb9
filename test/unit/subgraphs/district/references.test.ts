import { CARD_SERVICES, RED_SAIL_FUNCTIONS, district } from '@redsail/district';

/** Two districts: a reference must not lead out of the sample, and no code may occur twice in it. */
const sample = district({ seed: 11, scale: 1.1 });

const regions = new Set([...sample.regions].map((row) => row.code));
const organizations = new Set([...sample.organizations].map((row) => row.code));
const party = new Set([...sample.partyOrganizations].map((row) => row.code));
const persons = new Set([...sample.persons].map((row) => row.id));
const members = new Set([...sample.partyMembers].map((row) => row.person));
const cadres = new Set([...sample.cadres].map((row) => row.person));
const posts = new Set([...sample.posts].map((row) => row.code));

const missing = (known: ReadonlySet<string>, references: Iterable<string | null | undefined>): string[] =>
  [...references].filter((reference): reference is string => reference != null && !known.has(reference));

test.each<[string, () => string[]]>([
  [
    'divisions by their parents and successors',
    () =>
      missing(
        regions,
        [...sample.regions, ...sample.formerRegions].flatMap((row) => [row.parent, ...row.successors]),
      ),
  ],
  [
    'divisions by organisations',
    () =>
      missing(
        regions,
        [...sample.organizations].map((row) => row.region),
      ),
  ],
  [
    'organisations by organisations',
    () =>
      missing(
        organizations,
        [...sample.organizations].flatMap((row) => [row.parent, row.industryOrgan, row.host]),
      ),
  ],
  [
    'divisions by party organisations',
    () =>
      missing(
        regions,
        [...sample.partyOrganizations].map((row) => row.region),
      ),
  ],
  [
    'units by party organisations',
    () =>
      missing(
        organizations,
        [...sample.partyOrganizations].flatMap((row) => [row.unit, ...row.units]),
      ),
  ],
  [
    'party organisations by party organisations',
    () =>
      missing(
        party,
        [...sample.partyOrganizations].flatMap((row) => [row.superior, row.approvedBy, row.mergedInto]),
      ),
  ],
  [
    'party organisations by leaderships',
    () =>
      missing(
        party,
        [...sample.leaderships].map((row) => row.partyOrganization),
      ),
  ],
  [
    'members by leaderships',
    () =>
      missing(
        members,
        [...sample.leaderships].flatMap((row) => [row.secretary, row.deputy, ...row.committee]),
      ),
  ],
  [
    'homes by persons',
    () =>
      missing(
        regions,
        [...sample.persons].map((row) => row.homeCommunity),
      ),
  ],
  ['persons by members', () => missing(persons, members)],
  [
    'party organisations by members',
    () =>
      missing(
        party,
        [...sample.partyMembers].map((row) => row.formalOrganization),
      ),
  ],
  [
    'members by affiliations',
    () =>
      missing(
        members,
        [...sample.affiliations].map((row) => row.member),
      ),
  ],
  [
    'party organisations by affiliations',
    () =>
      missing(
        party,
        [...sample.affiliations].map((row) => row.organization),
      ),
  ],
  ['persons by cadres', () => missing(persons, cadres)],
  [
    'employers by cadres',
    () =>
      missing(
        organizations,
        [...sample.cadres].map((row) => row.employer),
      ),
  ],
  [
    'organisations by posts',
    () =>
      missing(
        organizations,
        [...sample.posts].map((row) => row.organization),
      ),
  ],
  [
    'posts by holdings',
    () =>
      missing(
        posts,
        [...sample.postHoldings].map((row) => row.post),
      ),
  ],
  [
    'cadres by holdings',
    () =>
      missing(
        cadres,
        [...sample.postHoldings].map((row) => row.person),
      ),
  ],
  [
    'party organisations and divisions by commandos',
    () => [
      ...missing(
        party,
        [...sample.commandos].map((row) => row.organization),
      ),
      ...missing(
        regions,
        [...sample.commandos].map((row) => row.region),
      ),
    ],
  ],
  [
    'persons by commandos',
    () =>
      missing(
        persons,
        [...sample.commandos].flatMap((row) => [
          row.leader,
          ...row.members.map((member) => member.person),
          ...row.services.map((service) => service.person),
        ]),
      ),
  ],
  [
    'cadres by deployments',
    () =>
      missing(
        cadres,
        [...sample.deployments].map((row) => row.person),
      ),
  ],
  [
    'hosts by deployments',
    () => [
      ...missing(
        party,
        [...sample.deployments].map((row) => row.hostOrganization),
      ),
      ...missing(
        regions,
        [...sample.deployments].map((row) => row.hostRegion),
      ),
    ],
  ],
  [
    'persons and organs by talent cards',
    () => [
      ...missing(
        persons,
        [...sample.talentCards].map((row) => row.holder),
      ),
      ...missing(
        organizations,
        [...sample.talentCards].flatMap((row) => [row.issuer, ...row.services.map((service) => service.organ)]),
      ),
    ],
  ],
  [
    'organs and supporters by livelihood items',
    () => [
      ...missing(
        organizations,
        [...sample.itemOrgans].flatMap((row) => [row.leadOrgan, ...row.coOrgans]),
      ),
      ...missing(
        party,
        [...sample.itemOrgans].flatMap((row) => row.supporters),
      ),
    ],
  ],
  [
    'divisions by sites',
    () =>
      missing(
        regions,
        [...sample.clinics, ...sample.institutions, ...sample.careCentres, ...sample.careStations, ...sample.renewalProjects].map(
          (row) => row.region,
        ),
      ),
  ],
  [
    'dictionary rows',
    () => {
      const known = new Set(sample.dictionaries.map((row) => row.code));
      const used = [
        ...[...sample.organizations].map((row) => row.systemSector),
        ...[...sample.partyOrganizations].flatMap((row) => row.functions),
        ...[...sample.talentCards].flatMap((row) => row.services.map((service) => service.category)),
      ];
      return missing(known, used);
    },
  ],
])('nothing is missing that is referred to: %s', (_, found) => {
  expect(found()).toEqual([]);
});

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
  ['post codes', () => posts],
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

test('open lists are dictionary rows whose unpublished expansions stay unnamed', () => {
  expect(CARD_SERVICES).toHaveLength(16);
  expect(RED_SAIL_FUNCTIONS).toHaveLength(4);
  expect(sample.dictionaries.filter((row) => row.status === 'NAMED').map((row) => row.labelZh)).toEqual([
    '安居保障',
    '配偶安置',
    '子女入学',
  ]);
});
