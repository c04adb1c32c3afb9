import { CARD_SERVICES, RED_SAIL_FUNCTIONS, district } from '@redsail/district';

/** Two districts: a reference must not lead out of the sample. */
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

test('open lists are dictionary rows whose unpublished expansions stay unnamed', () => {
  expect(CARD_SERVICES).toHaveLength(16);
  expect(RED_SAIL_FUNCTIONS).toHaveLength(4);
  expect(sample.dictionaries.filter((row) => row.status === 'NAMED').map((row) => row.labelZh)).toEqual([
    '安居保障',
    '配偶安置',
    '子女入学',
  ]);
});
