import { schemaWorkplace } from '../../../support/schema-tool.js';

const at = schemaWorkplace('streets-and-clients');
const bare = schemaWorkplace('streets-and-lamps');
const streets = 'streets/generated/schema.graphql';

/** What stands in the row of an operation, mark and all. */
const row = (out: string, name: string) =>
  out
    .split('\n')
    .find((line) => line.split(/\s+/).includes(name))
    ?.trim()
    .split(/\s+/);

test('every operation and view is listed under its client, with its fields, its plan and its place', async () => {
  const { code, out, err } = await at.run('operations');
  expect([code, err]).toEqual([0, '']);
  expect(out.match(/^\w+$/gm)).toEqual(['app', 'board', 'views']);
  expect(row(out, 'Street')).toEqual(['✓', 'Street', '6', '2', '2', 'operations/app/street.graphql:2']);
  expect(row(out, 'Repairs')).toEqual(['✓', 'Repairs', '5', '3', '3', 'operations/board/manifest.json:9']);
  expect(row(out, 'LampsByStreet')).toEqual(['✓', 'LampsByStreet', '4', '2', '2', 'views/lamps/by-street.graphql:1']);
  expect(out).toMatch(/^✓ .*all 8 operations are valid\n$/m);
});

test('those of one client, on demand', async () => {
  const { code, out } = await at.run('operations', '--client', 'board');
  expect(code).toBe(0);
  expect(out).toContain('Repairs');
  expect(out).not.toMatch(/Street|views/);
});

test('a client that has none is a usage error that says which have', async () => {
  const { code, out, err } = await at.run('operations', '--client', 'kiosk');
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('UNKNOWN_CLIENT');
  expect(err).toContain('one of app, board, views');
});

test('an operation that the graph does not answer any more is marked, and the reason told with its line', async () => {
  at.edit(streets, '  namedOn: Date\n', '');
  const { code, out, err } = await at.run('operations');
  expect(code).toBe(1);
  expect(row(out, 'StreetsByLevel')).toEqual(['✗', 'StreetsByLevel', '3', '–', '–', 'views/streets.graphql:1']);
  expect(row(out, 'Street')?.[0]).toBe('✓');
  expect(err).toContain('✗ views/streets.graphql:5  views/StreetsByLevel  INVALID_OPERATION\n');
  expect(err).toContain('Cannot query field "namedOn" on type "Street".');
  expect(err).toContain('1 of 8 operations are invalid');
});

test('an invalid operation of another client is nobody’s business who asked for one', async () => {
  at.edit(streets, '  namedOn: Date\n', '');
  expect(await at.run('operations', '--client', 'app')).toMatchObject({ code: 0, err: '' });
});

test('files that cannot be read as operations are a usage error, before anything is composed', async () => {
  at.write('operations/app/bad.graphql', 'query {\n  streets { ...Gone }\n}');
  at.write(streets, 'type Query {');
  const { code, out, err } = await at.run('operations');
  expect([code, out]).toEqual([3, '']);
  expect(err).toContain('✗ operations/app/bad.graphql:2  MISSING_FRAGMENT');
});

test('a graph that does not compose says so', async () => {
  at.edit('lamps/generated/schema.graphql', 'code: ID!', 'code: ID!\n  name: Int!');
  expect(await at.run('operations')).toMatchObject({ code: 2, out: '' });
});

test('a graph without operations is fine', async () => {
  const { code, out } = await bare.run('operations');
  expect(code).toBe(0);
  expect(out).toContain('there are no saved operations');
});
