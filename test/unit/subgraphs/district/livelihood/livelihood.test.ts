import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 1 });
const organizations = new Map([...sample.organizations].map((row) => [row.code, row]));
const regions = new Map([...sample.regions].map((row) => [row.code, row]));
const items = [...sample.itemOrgans];
const counts = [...sample.townCounts];
const sum = (name: Exclude<keyof (typeof counts)[number], 'town'>): number => counts.reduce((total, town) => total + town[name], 0);

test('L7: twenty items numbered from 1, each led by a government bureau that is not among its helpers', () => {
  expect(items.map((item) => item.no)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(
    items.filter((item) => organizations.get(item.leadOrgan)!.kind !== 'GOVERNMENT' || item.coOrgans.includes(item.leadOrgan)),
  ).toEqual([]);
});

test('every field of livelihood has an item', () => {
  expect(new Set(items.map((item) => item.field)).size).toBe(10);
});

test('L6: the towns sum to the district', () => {
  expect({
    villages: sum('villages'),
    clinics: sum('clinics'),
    central: sum('centralClinics'),
    institutions: sum('institutions'),
    centres: sum('careCentres'),
    stations: sum('careStations'),
    projects: sum('renewalProjects'),
  }).toEqual({ villages: 376, clinics: 675, central: 85, institutions: 30, centres: 105, stations: 230, projects: 260 });
  expect(counts.filter((town) => town.centralClinics > town.clinics || town.institutions < 1)).toEqual([]);
});

test('clinics and care facilities stand in villages, at most one central clinic in each; institutions and projects in towns', () => {
  const level = (region: string): string => regions.get(region)!.level;
  expect(new Set([...sample.clinics, ...sample.careCentres, ...sample.careStations].map((site) => level(site.region)))).toEqual(
    new Set(['VILLAGE']),
  );
  expect(new Set([...sample.institutions, ...sample.renewalProjects].map((site) => level(site.region)))).toEqual(new Set(['TOWN']));
  const central = [...sample.clinics].filter((clinic) => clinic.tier === 'CENTRAL').map((clinic) => clinic.region);
  expect(new Set(central).size).toBe(85);
});
