import { readGraph } from '../../../schema/src/compose/graph.js';
import { calendarDay } from '../../../schema/src/calendar-day.js';
import { readRecordedUse } from '../../../schema/src/usage/read-recorded-use.js';
import { schemaWorkplace } from '../../support/schema-tool.js';
import { gatewayConfig, startGateway } from '../../unit/gateway/server/stand-in/gateway.js';
import { startTown, type Town } from '../../unit/gateway/server/stand-in/town.js';

const at = schemaWorkplace('streets-and-lamps', { clock: () => new Date() });
let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

/** A gateway's life: what is asked of it is in its file when it has stopped. */
async function asked(times: number, client: string): Promise<void> {
  const gateway = await startGateway(gatewayConfig(town, { usage: { folder: at.path('recorded'), seconds: 86_400 } }));
  for (let time = 0; time < times; time += 1) {
    await gateway.ask('query Town($code: String!) { region(code: $code) { name } }', {
      headers: { 'x-client-name': client },
      variables: { code: '01' },
    });
  }
  await gateway.ask('{ regions { id } }');
  await gateway.stop();
}

test('what gateways have counted is imported as they wrote it, and once', async () => {
  const before = calendarDay(new Date());
  await asked(3, 'portal');
  expect((await at.run('usage', 'import', 'recorded')).out).toContain('1 files: 1 new');
  await asked(2, 'portal');
  expect((await at.run('usage', 'import', 'recorded')).out).toContain('2 files: 1 new, 1 known already');

  const { clients } = readRecordedUse(readGraph(at.path('subgraphs.yaml')), { today: calendarDay(new Date()), days: 2 });
  expect(clients.map(({ client }) => client)).toEqual(['portal', 'unnamed']);
  const lastOn = expect.stringMatching(new RegExp(`${before}|${calendarDay(new Date())}`));
  expect([...clients[0]!.fields]).toEqual([
    ['Query.region', { count: 5, lastOn }],
    ['Query.region(code:)', { count: 5, lastOn }],
    ['Region.name', { count: 5, lastOn }],
  ]);
  expect(clients[0]!.operations).toEqual([{ name: 'Town', hash: expect.stringMatching(/^[0-9a-f]{64}$/), count: 5, lastOn }]);
  expect([...clients[1]!.fields.keys()]).toEqual(['Query.regions', 'Region.id']);
});
