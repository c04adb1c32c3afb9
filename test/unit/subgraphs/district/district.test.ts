import { createHash } from 'node:crypto';
import { district, type District } from '@redsail/district';

const LISTS = [
  'regions',
  'formerRegions',
  'organizations',
  'partyOrganizations',
  'leaderships',
  'persons',
  'partyMembers',
  'affiliations',
  'cadres',
  'posts',
  'postHoldings',
  'commandos',
  'deployments',
  'talentCards',
  'itemOrgans',
  'townCounts',
  'clinics',
  'institutions',
  'careCentres',
  'careStations',
  'renewalProjects',
] as const;
type List = (typeof LISTS)[number];

const count = (rows: Iterable<unknown>): number => [...rows].length;
const hashOf = (sample: District, list: List): string =>
  createHash('sha256')
    .update(JSON.stringify([...sample[list]]))
    .digest('hex');
const hashes = (sample: District): Record<string, string> => Object.fromEntries(LISTS.map((list) => [list, hashOf(sample, list)]));

describe('a sample', () => {
  test('is the same for the same seed, whatever is read first', () => {
    const forwards = hashes(district({ seed: 7, scale: 0.1 }));
    const again = district({ seed: 7, scale: 0.1 });
    const backwards = Object.fromEntries(LISTS.toReversed().map((list) => [list, hashOf(again, list)]));
    expect(backwards).toEqual(forwards);
  });

  test('is another one for another seed', () => {
    const [one, other] = [hashes(district({ seed: 7, scale: 0.2 })), hashes(district({ seed: 8, scale: 0.2 }))];
    expect(LISTS.filter((list) => one[list] === other[list])).toEqual([]);
  });

  test('can be read in slices, which hold the same rows, each once', () => {
    const sample = district({ seed: 7, scale: 1.1 });
    const slices = [...sample.slices()];
    expect(slices).toHaveLength(2);
    for (const list of ['regions', 'partyOrganizations', 'persons', 'talentCards'] as const) {
      expect(slices.flatMap((slice) => [...slice[list]] as unknown[])).toEqual([...sample[list]]);
    }
  });

  test('gives each slice random numbers of its own', () => {
    const [one, other] = [...district({ seed: 7, scale: 2 }).slices()];
    expect(one!.random('items').next()).toBe([...district({ seed: 7, scale: 2 }).slices()][0]!.random('items').next());
    expect(one!.random('items').next()).not.toBe(other!.random('items').next());
  });

  test('names records by UUIDs that depend on seed, kind and key', () => {
    const sample = district({ seed: 7, scale: 0.1 });
    expect(sample.uuid('Reading', '1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const others = [sample.uuid('Reading', '2'), sample.uuid('Milestone', '1'), district({ seed: 8, scale: 0.1 }).uuid('Reading', '1')];
    expect(new Set([...others, sample.uuid('Reading', '1')]).size).toBe(4);
  });

  test('has no day after its own today, apart from ends of validity and deadlines', () => {
    const asOf = '2025-02-28';
    const sample = district({ seed: 7, scale: 0.1, asOf });
    const endsLater = new Set(['validTo', 'endsOn', 'respondBy', 'termYears']);
    const late = LISTS.flatMap((list) => [...sample[list]].flatMap((row) => daysIn(row, endsLater).filter((day) => day > asOf)));
    expect(late).toEqual([]);
  });

  test.each([0, -1, Number.NaN, 99])('refuses the scale %p and says what was expected', (scale) => {
    expect(() => district({ seed: 1, scale })).toThrow(/scale: expected a number above 0 and at most 98, got/);
  });

  test('refuses a seed that is no whole number, and a today that is no day', () => {
    expect(() => district({ seed: 1.5, scale: 1 })).toThrow(/seed: expected a whole number, got 1.5/);
    expect(() => district({ seed: 1, scale: 1, asOf: '2026' })).toThrow(/asOf: expected a day like 2026-06-30, got 2026/);
  });
});

const whole = district({ seed: 1, scale: 1 });

describe('at scale 1', () => {
  const sample = whole;

  test('the sample district is sized like the real one', () => {
    const towns = [...sample.regions].filter((region) => region.level === 'TOWN');
    const villages = [...sample.regions].filter((region) => region.level === 'VILLAGE');
    expect({
      towns: towns.length,
      villages: villages.length,
      partyOrganizations: count(sample.partyOrganizations),
      persons: count(sample.persons),
      partyMembers: count(sample.partyMembers),
      cadres: count(sample.cadres),
      commandos: count(sample.commandos),
      deployments: count(sample.deployments),
      talentCards: count(sample.talentCards),
      items: count(sample.itemOrgans),
      renewalProjects: count(sample.renewalProjects),
      clinics: count(sample.clinics),
      centralClinics: [...sample.clinics].filter((clinic) => clinic.tier === 'CENTRAL').length,
      institutions: count(sample.institutions),
      careCentres: count(sample.careCentres),
      careStations: count(sample.careStations),
    }).toEqual({
      towns: 23,
      villages: 376,
      partyOrganizations: 2000,
      persons: 21_000,
      partyMembers: 20_000,
      cadres: 3000,
      commandos: 300,
      deployments: 1500,
      talentCards: 500,
      items: 20,
      renewalProjects: 260,
      clinics: 675,
      centralClinics: 85,
      institutions: 30,
      careCentres: 105,
      careStations: 230,
    });
  });

  test('about 120 temporary and 90 red-sail branches are among the party organisations', () => {
    const kinds = [...sample.partyOrganizations].map((organization) => organization.kind);
    expect(kinds.filter((kind) => kind === 'TEMPORARY_BRANCH')).toHaveLength(120);
    expect(kinds.filter((kind) => kind === 'RED_SAIL_BRANCH')).toHaveLength(90);
  });
});

describe('at other scales', () => {
  test('scale 2 is two districts of this size under one province', () => {
    const regions = [...district({ seed: 1, scale: 2 }).regions];
    expect(regions.filter((region) => region.level === 'COUNTY').map((region) => region.code)).toEqual(['590102000000', '590103000000']);
    expect(regions.filter((region) => region.level === 'TOWN')).toHaveLength(46);
    expect(regions.filter((region) => region.level === 'VILLAGE')).toHaveLength(752);
  });

  const states = statesOf(whole);
  test.each([0.01, 0.1, 0.37])('every kind and state still occurs at scale %p', (scale) => {
    expect(statesOf(district({ seed: 3, scale }))).toEqual(states);
  });
});

function statesOf(sample: District): Record<string, string[]> {
  const distinct = (values: string[]): string[] => [...new Set(values)].sort();
  const party = [...sample.partyOrganizations];
  return {
    towns: distinct([...sample.regions].map((region) => `${region.level} ${region.townKind}`)),
    organizations: distinct([...sample.organizations].map((row) => `${row.kind} ${row.status}`)),
    partyKinds: distinct(party.map((row) => row.kind)),
    temporary: distinct(party.filter((row) => row.kind === 'TEMPORARY_BRANCH').map((row) => row.status)),
    redSail: distinct(party.filter((row) => row.kind === 'RED_SAIL_BRANCH').map((row) => row.status)),
    // An ordinary branch is due by chance, so that a very small district may have none.
    ordinary: distinct(party.filter((row) => row.kind === 'BRANCH' && row.status !== 'ELECTION_DUE').map((row) => row.status)),
    members: distinct([...sample.partyMembers].map((row) => row.kind)),
    affiliations: distinct([...sample.affiliations].map((row) => row.kind)),
    sources: distinct([...sample.cadres].map((row) => row.source)),
    commandos: distinct([...sample.commandos].flatMap((row) => [row.kind, row.status])),
    deployments: distinct([...sample.deployments].map((row) => row.status)),
    cards: distinct([...sample.talentCards].map((row) => row.status)),
    services: distinct([...sample.talentCards].flatMap((row) => row.services.map((service) => service.status))),
  };
}

function daysIn(value: unknown, except: ReadonlySet<string>): string[] {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => (except.has(name) ? [] : daysIn(inner, except)));
}
