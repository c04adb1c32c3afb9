import type { OperationUse } from '../../../../../../gateway/server/src/telemetry/usage/operation-use.js';
import { createUseCounts } from '../../../../../../gateway/server/src/telemetry/usage/use-counts.js';

const use = (name: string, coordinates: readonly string[], hash = 'a'): OperationUse => ({
  name,
  hash,
  coordinates,
  key: `${name} ${hash}`,
});
const towns = use('Towns', ['Query.regions', 'Region.name']);
const codes = use('Codes', ['Query.regions', 'Region.code']);

test('operations are counted by client, and what they use with them', () => {
  const counts = createUseCounts();
  for (let time = 0; time < 3; time += 1) counts.count('portal', towns);
  counts.count('portal', codes);
  counts.count('app', codes);
  expect(counts.clients()).toEqual([
    { client: 'app', operations: [{ name: 'Codes', hash: 'a', count: 1 }], fields: { 'Query.regions': 1, 'Region.code': 1 } },
    {
      client: 'portal',
      operations: [
        { name: 'Codes', hash: 'a', count: 1 },
        { name: 'Towns', hash: 'a', count: 3 },
      ],
      fields: { 'Query.regions': 4, 'Region.code': 1, 'Region.name': 3 },
    },
  ]);
  expect(counts.clients().map(({ fields }) => Object.keys(fields))).toEqual([
    ['Query.regions', 'Region.code'],
    ['Query.regions', 'Region.code', 'Region.name'],
  ]);
});

test('an operation that is prepared again, or shared by two callers with other rights, is one', () => {
  const counts = createUseCounts();
  counts.count('portal', towns);
  counts.count('portal', { ...towns });
  expect(counts.clients()[0]!.operations).toEqual([{ name: 'Towns', hash: 'a', count: 2 }]);
});

test('one name with two texts is two operations', () => {
  const counts = createUseCounts();
  counts.count('portal', towns);
  counts.count('portal', use('Towns', ['Query.regions'], 'b'));
  expect(counts.clients()[0]!.operations.map(({ hash }) => hash)).toEqual(['a', 'b']);
});

test('ten thousand names of clients make a hundred and two rows; those who are expected have theirs, however many came before', () => {
  const counts = createUseCounts(new Set(['portal']));
  for (let at = 0; at < 10_000; at += 1) counts.count(`c${at}`, towns);
  counts.count('portal', towns);
  counts.count(undefined, towns);
  const clients = counts.clients();
  expect(clients).toHaveLength(103);
  const counted = new Map(clients.map(({ client, operations }) => [client, operations[0]!.count]));
  expect([counted.get('other'), counted.get('portal'), counted.get('unnamed'), counted.get('c99'), counted.get('c100')]).toEqual([
    9_900,
    1,
    1,
    1,
    undefined,
  ]);
});

test('the thousand and first operation of a client is counted as another, without a hash, and its fields are not lost', () => {
  const counts = createUseCounts();
  for (let at = 0; at < 1_500; at += 1) counts.count('portal', use(`Op${at}`, ['Query.regions', `Region.f${at % 3}`]));
  counts.count('app', towns);
  const [app, portal] = counts.clients();
  expect(app!.operations).toHaveLength(1);
  expect(portal!.operations).toHaveLength(1_001);
  expect(portal!.operations.at(-1)).toEqual({ name: 'other', count: 500 });
  expect(portal!.fields).toEqual({ 'Query.regions': 1_500, 'Region.f0': 500, 'Region.f1': 500, 'Region.f2': 500 });
});

test('those who make up names and operations fill five thousand rows together, and take none from a client that is expected', () => {
  const counts = createUseCounts(new Set(['portal']));
  for (let at = 0; at < 20_000; at += 1) counts.count(`c${at % 50}`, use(`Op${at}`, ['Query.regions']));
  counts.count('late', towns);
  for (let at = 0; at < 1_500; at += 1) counts.count('portal', use(`Op${at}`, ['Query.regions']));
  const clients = counts.clients();
  const rows = new Map(clients.map(({ client, operations }) => [client, operations]));
  const named = clients.filter(({ client }) => client !== 'portal').flatMap(({ operations }) => operations.filter(({ hash }) => hash));
  expect(named).toHaveLength(5_000);
  expect(rows.get('late')).toEqual([{ name: 'other', count: 1 }]);
  expect(rows.get('portal')).toHaveLength(1_001);
  expect(clients.reduce((sum, { fields }) => sum + fields['Query.regions']!, 0)).toBe(21_501);
});

test('counts that are put together lose nothing and stay within the bounds', () => {
  const [one, other] = [createUseCounts(), createUseCounts()];
  for (let at = 0; at < 900; at += 1) one.count('portal', use(`One${at}`, ['Query.a']));
  for (let at = 0; at < 1_200; at += 1) other.count('portal', use(`Other${at}`, ['Query.b']));
  other.count('app', towns);
  one.add(other);
  const [app, portal] = one.clients();
  expect(app).toEqual({
    client: 'app',
    operations: [{ name: 'Towns', hash: 'a', count: 1 }],
    fields: { 'Query.regions': 1, 'Region.name': 1 },
  });
  expect(portal!.operations).toHaveLength(1_001);
  expect(portal!.operations.at(-1)).toEqual({ name: 'other', count: 1_100 });
  expect(portal!.fields).toEqual({ 'Query.a': 900, 'Query.b': 1_200 });
});

test('nothing counted is empty', () => {
  const counts = createUseCounts();
  expect([counts.isEmpty(), counts.clients()]).toEqual([true, []]);
  counts.count(undefined, towns);
  expect(counts.isEmpty()).toBe(false);
});
