import { request as httpRequest, Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createGateway } from '@redsail/gateway';
import { gatewayConfig, startGateway } from './stand-in/gateway.js';
import { parseSupergraph } from '../../../../gateway/server/src/supergraph/parse-supergraph.js';
import { sendJson } from './stand-in/subgraph.js';
import { startTown, type Town } from './stand-in/town.js';

let town: Town;
beforeEach(async () => {
  town = await startTown();
});
afterEach(() => town.stop());

/** A GET over a connection that stays open, as a load balancer keeps them. */
const getOver = (agent: Agent, url: string) =>
  new Promise<number>((resolve, reject) => {
    httpRequest(url, { agent }, (response) => response.resume().on('end', () => resolve(response.statusCode!)))
      .on('error', reject)
      .end();
  });

describe('a gateway starts', () => {
  test('before its subgraphs are up', async () => {
    const config = gatewayConfig(town);
    await town.stop();
    const gateway = await startGateway(config);
    expect((await gateway.ask('{ __typename regions { name } }')).data).toEqual({ __typename: 'Query', regions: null });
    await gateway.stop();
  });

  test('not with a supergraph that cannot be planned: the complaint names REDSAIL_SUPERGRAPH', async () => {
    const broken = parseSupergraph('enum join__Graph { ORGANIZATIONS }  type Query { regions: String }');
    await expect(createGateway(gatewayConfig(town, { supergraph: broken }))).rejects.toThrow(/^REDSAIL_SUPERGRAPH: 应为.*expected/s);
  });
});

describe('a gateway that is stopped', () => {
  test('lets a request in flight finish, takes no new connection, and is gone', async () => {
    const gateway = await startGateway(gatewayConfig(town));
    town.personnel.misbehaviour = (response) => void pause(400).then(() => sendJson(response, 200, { data: { caller: 'late' } }));
    const inFlight = gateway.ask('{ caller }');
    await pause(100);
    const stopped = gateway.stop();
    await pause(100);
    await expect(fetch(`${gateway.address}/live`)).rejects.toThrow();
    expect(await inFlight).toMatchObject({ status: 200, data: { caller: 'late' } });
    await stopped;
  });

  test('says so on /ready while it waits for load balancers to notice, and still serves', async () => {
    const gateway = await startGateway(gatewayConfig(town, { drainDelayMs: 500 }));
    const agent = new Agent({ keepAlive: true });
    expect(await getOver(agent, `${gateway.address}/ready`)).toBe(200);
    const stopped = gateway.stop();
    expect(await getOver(agent, `${gateway.address}/ready`)).toBe(503);
    expect((await gateway.ask('{ region(code: "01") { code } }')).data).toEqual({ region: { code: '01' } });
    expect((await gateway.ready()).draining).toBe(true);
    await stopped;
    agent.destroy();
  });

  test('waits no longer than its deadline', async () => {
    const gateway = await startGateway(gatewayConfig(town, { stopDeadlineMs: 200 }));
    town.personnel.misbehaviour = () => {};
    const inFlight = gateway.ask('{ caller }').catch(() => 'cut');
    await pause(100);
    // It would be answered at the subgraph's own deadline, much later: that it is cut shows that nobody waited.
    await gateway.stop();
    expect(await inFlight).toBe('cut');
  });

  test('may be stopped twice', async () => {
    const gateway = await startGateway(gatewayConfig(town));
    await Promise.all([gateway.stop(), gateway.stop()]);
    await gateway.stop();
  });
});

test('requests can be served by a server of one’s own', async () => {
  const { createServer } = await import('node:http');
  const gateway = await createGateway(gatewayConfig(town));
  const server = createServer(gateway.handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  expect(await (await fetch(`http://127.0.0.1:${port}/live`)).json()).toEqual({ live: true });
  server.close();
  await gateway.stop();
});
