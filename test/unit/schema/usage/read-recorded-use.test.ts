import { readGraph } from '../../../../schema/src/compose/graph.js';
import { Refusal } from '../../../../schema/src/report/refusal.js';
import { readRecordedUse } from '../../../../schema/src/usage/read-recorded-use.js';
import { schemaWorkplace } from '../../../support/schema-tool.js';
import { hashOf, usedBy, writtenUse } from '../../../support/written-use.js';

const at = schemaWorkplace('streets-and-lamps');
const read = (days: number, today = '2026-11-25') => readRecordedUse(readGraph(at.path('subgraphs.yaml')), { today, days });

const on = (day: string, ...clients: unknown[]) =>
  at.write(`in/use-${day}.json`, writtenUse({ from: `2026-11-${day}T01:00:00Z`, to: `2026-11-${day}T02:00:00Z`, clients }));

async function threeDays(): Promise<void> {
  on('16', usedBy('portal', { Towns: 1, Old: 1 }, { 'Street.name': 1, 'Street.level': 1 }), usedBy('old-app', { A: 1 }, { 'Lamp.id': 1 }));
  on('20', usedBy('portal', { Towns: 4 }, { 'Street.name': 4 }));
  on(
    '25',
    usedBy('portal', { Towns: 2, other: 3 }, { 'Street.name': 2, 'LampFilter.*': 3 }),
    usedBy('app', {}, { 'Query.street(code:)': 1 }),
  );
  await at.run('usage', 'import', 'in');
}

test('without a folder there is no use, within the window that was asked for', () => {
  expect(read(30)).toEqual({ from: '2026-10-27', to: '2026-11-25', clients: [] });
});

test('what was counted within the window is added up by client, with the last day of each', async () => {
  await threeDays();
  const { from, to, clients } = read(10);
  expect([from, to, clients.map(({ client }) => client)]).toEqual(['2026-11-16', '2026-11-25', ['app', 'old-app', 'portal']]);
  const portal = clients.at(-1)!;
  expect([...portal.fields]).toEqual([
    ['LampFilter.*', { count: 3, lastOn: '2026-11-25' }],
    ['Street.level', { count: 1, lastOn: '2026-11-16' }],
    ['Street.name', { count: 7, lastOn: '2026-11-25' }],
  ]);
  expect(portal.operations).toEqual([
    { name: 'Old', hash: hashOf('Old'), count: 1, lastOn: '2026-11-16' },
    { name: 'Towns', hash: hashOf('Towns'), count: 7, lastOn: '2026-11-25' },
    { name: 'other', hash: '', count: 3, lastOn: '2026-11-25' },
  ]);
});

test('the window has its first day and its last, and nobody who used nothing in it', async () => {
  await threeDays();
  const { clients } = read(9);
  expect(clients.map(({ client }) => client)).toEqual(['app', 'portal']);
  expect(clients[1]!.fields.get('Street.name')).toEqual({ count: 6, lastOn: '2026-11-25' });
  expect(clients[1]!.fields.has('Street.level')).toBe(false);
  expect(read(1, '2026-11-24').clients).toEqual([]);
});

test('a record that cannot be read is a refusal, not an empty record', () => {
  at.write('usage/portal.json', '{}');
  expect(() => read(30)).toThrow(Refusal);
  expect(() => read(30)).toThrow('format is');
});
