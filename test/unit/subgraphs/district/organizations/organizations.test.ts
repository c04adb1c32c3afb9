import { socialCreditCode, socialCreditKind } from '@redsail/kit';
import { organisationCode } from '../../../../../subgraphs/kit/src/codes/organisation-code.js';
import { district } from '@redsail/district';

const sample = district({ seed: 5, scale: 1 });
const organizations = [...sample.organizations];
const regions = new Map([...sample.regions].map((row) => [row.code, row]));
const AD_HOC = new Set(['LEADING_GROUP', 'COMMAND_CENTRE']);

test('S3: every social credit code is valid, its organisation code too, and only ad-hoc bodies have none', () => {
  const registered = organizations.filter((row) => row.uscc !== null);
  expect(
    registered.filter(
      (row) => socialCreditCode.problem(row.uscc!) !== undefined || organisationCode.problem(row.uscc!.slice(8, 17)) !== undefined,
    ),
  ).toEqual([]);
  expect(registered.filter((row) => row.uscc!.slice(2, 8) !== row.region.slice(0, 6))).toEqual([]);
  expect(organizations.filter((row) => (row.uscc === null) !== AD_HOC.has(row.kind))).toEqual([]);
});

test('E3: the first characters of the social credit code say the kind', () => {
  const kinds = Map.groupBy(
    organizations.filter((row) => row.uscc),
    (row) => socialCreditKind(row.uscc!)?.kind,
  );
  expect([...kinds.keys()].sort()).toEqual([
    'COMMITTEE',
    'ENTERPRISE',
    'INSTITUTION',
    'ORGAN',
    'OTHER_ESTABLISHMENT',
    'PRIVATE_NON_ENTERPRISE',
  ]);
});

test('O2: the level of an organisation is the level of its region', () => {
  expect(organizations.filter((row) => row.level !== regions.get(row.region)!.level)).toEqual([]);
});

test('O9: an ad-hoc body has a host, a purpose and an end, and is over when that has passed', () => {
  const adHoc = organizations.filter((row) => AD_HOC.has(row.kind));
  expect(adHoc.filter((row) => !row.host || !row.purpose || !row.endsOn || (row.status === 'ENDED') !== row.endsOn <= sample.asOf)).toEqual(
    [],
  );
  expect(new Set(adHoc.map((row) => row.status)).size).toBe(2);
});

test('O18: a parent stands before its children, and all sixteen kinds occur', () => {
  const places = new Map(organizations.map((row, index) => [row.code, index]));
  expect(organizations.filter((row, index) => row.parent !== null && places.get(row.parent)! >= index)).toEqual([]);
  expect(new Set(organizations.map((row) => row.kind)).size).toBe(16);
});

test('every town and village has its own government or committee', () => {
  const seats = organizations.filter((row) =>
    ['SUBDISTRICT_OFFICE', 'TOWN_GOV', 'FUNCTIONAL_ZONE', 'RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE'].includes(row.kind),
  );
  const placed = [...regions.values()].filter((row) => row.level === 'TOWN' || row.level === 'VILLAGE').map((row) => row.code);
  expect(seats.map((row) => row.region).sort()).toEqual(placed.sort());
});

test('names occur once', () => {
  expect(new Set(organizations.map((row) => row.name)).size).toBe(organizations.length);
});
