import { defaultLimits } from '../../../../../../gateway/server/src/limits/limits.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../stand-in/gateway.js';
import { startTown, type Town } from '../../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
beforeAll(async () => {
  town = await startTown();
  gateway = await startGateway(gatewayConfig(town, { limits: { ...defaultLimits, cost: { limit: 120, mode: 'enforce' } } }));
});
afterAll(async () => {
  await gateway.stop();
  await town.stop();
});

const priced = { headers: { 'x-redsail-cost': '1' } };

test('an operation within the limit is answered, with its price if the client asks for it', async () => {
  const query = '{ regions { name children { name } } }';
  expect(await gateway.ask(query, priced)).toMatchObject({
    data: { regions: [{}, {}, {}] },
    extensions: { cost: { estimated: 110, limit: 120 } },
  });
  expect((await gateway.ask(query)).extensions).toBeUndefined();
});

test('one over it is refused before a subgraph is asked', async () => {
  town.organizations.seen.length = 0;
  const answer = await gateway.ask('{ regions { children { children { name } } } }');
  expect(answer).toMatchObject({
    status: 400,
    errors: [
      {
        message: expect.stringMatching(/代价过高.*1110.*120.*costs 1110/),
        extensions: { code: 'OPERATION_TOO_COSTLY', limit: 120, found: 1110 },
      },
    ],
  });
  expect(town.organizations.seen).toHaveLength(0);
});

test('of several operations only the one that is named counts', async () => {
  const query = 'query Dear { regions { children { children { name } } } } query Cheap { region(code: "01") { name } }';
  const ask = (operationName: string) =>
    fetch(`${gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    });
  expect([(await ask('Dear')).status, (await ask('Cheap')).status]).toEqual([400, 200]);
});
