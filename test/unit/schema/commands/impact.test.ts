import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-clients');

/** Operation, what it uses and where, of every row. */
const rows = (out: string) =>
  out
    .split('\n')
    .filter((line) => /:\d+$/.test(line))
    .map((line) => line.trim().split(/\s+/));

test('a field: who uses it, by client, with file and line', async () => {
  const { code, out, err } = await at.run('impact', 'Street.name');
  expect([code, err]).toEqual([0, '']);
  expect(rows(out)).toEqual([
    ['reports/main-roads', 'Street.name', 'operations/app/reports/main-roads.graphql:3'],
    ['Street', 'Street.name', 'operations/app/street.graphql:19'],
    ['Streets', 'Street.name', 'operations/app/street.graphql:19'],
    ['Repairs', 'Street.name', 'operations/board/manifest.json:9'],
    ['names', 'Street.name', 'operations/board/manifest.json:15'],
    ['StreetsByLevel', 'Street.name', 'views/streets.graphql:3'],
  ]);
  expect(out).toContain('used by 6 operations of 3 clients');
});

test.each([
  ['an argument', 'Query.street(code:)', ['Street', 'Repairs']],
  ['an enum value', 'StreetLevel.MAIN', ['reports/main-roads', 'Street', 'Streets', 'StreetsByLevel']],
  ['an input field, through a variable too', 'StreetFilter.level', ['reports/main-roads', 'Streets']],
  ['an input field within what a variable hands over', 'DateRange.to', ['Streets']],
  ['a scalar, in what a variable may hold as well', 'Date', ['Streets', 'StreetsByLevel']],
  ['a type', 'Repair', ['Repairs']],
])('%s: %s', async (_case, coordinate, operations) => {
  const { code, out } = await at.run('impact', coordinate);
  expect(code).toBe(0);
  expect([...new Set(rows(out).map(([operation]) => operation))]).toEqual(operations);
});

test('that nobody uses it is said', async () => {
  const { code, out } = await at.run('impact', 'OrderRepairInput.note');
  expect(code).toBe(0);
  expect(out).toBe('OrderRepairInput.note：无人使用 · nobody uses it: no saved operation, no view\n');
});

test('a part that is not there is a usage error that names what is near', async () => {
  const { code, out, err } = await at.run('impact', 'Street.nmae');
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('✗ Street.nmae  UNKNOWN_COORDINATE');
  expect(err).toContain('expected: Street.name\n');
});

test('where nothing is near, it is said what can be asked for', async () => {
  const { code, err } = await at.run('impact', 'portal/Towns');
  expect(code).toBe(3);
  expect(err).toContain('expected: Region, Region.name, Query.region(code:), RegionLevel.TOWN');
});

test('a part of a subgraph that clients do not see is none', async () => {
  expect(await at.run('impact', '_Entity')).toMatchObject({ code: 3 });
});

test('without a coordinate it is a usage error', async () => {
  expect(await at.run('impact')).toMatchObject({ code: 3, out: '' });
});
