import { gatewayConfig, startGateway, type GraphqlAnswer, type RunningGateway } from '../stand-in/gateway.js';
import { sendJson, type Misbehaviour } from '../stand-in/subgraph.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
beforeEach(async () => {
  town = await startTown();
  const config = gatewayConfig(town);
  // The one that fails may fail by silence; the others must not be cut off on a busy machine.
  gateway = await startGateway({
    ...config,
    subgraphs: config.subgraphs.map((subgraph) => ({ ...subgraph, deadlineMs: subgraph.name === 'personnel' ? 1_500 : 10_000 })),
  });
});
afterEach(async () => {
  await gateway.stop();
  await town.stop();
});

const unavailable = ({ errors = [] }: GraphqlAnswer, subgraph: string) =>
  errors.filter(({ extensions }) => extensions.code === 'SUBGRAPH_UNAVAILABLE' && extensions.subgraph === subgraph);
const pathsOf = (answer: GraphqlAnswer, subgraph: string) =>
  (unavailable(answer, subgraph)[0]!.extensions.paths as (string | number)[][]).map((path) => path.join('.')).sort();

const townQuery = '{ regions { name secretary { id nameMasked } deployments { state } items { no region { deploymentCount } } } caller }';
const hang: Misbehaviour = () => {};

describe('whatever way a subgraph fails', () => {
  const ways: [string, () => void | Promise<void>][] = [
    ['its process is gone', () => town.personnel.stop()],
    ['it says nothing', () => misbehave(hang)],
    ['it begins and never ends', () => misbehave((response) => response.writeHead(200).write('{"data":'))],
    ['it hangs up', () => misbehave((response) => response.destroy())],
    ['it answers 500', () => misbehave((response) => sendJson(response, 500, { errors: [{ message: 'boom at http://10.0.0.1/' }] }))],
    ['it refuses the gateway', () => misbehave((response) => sendJson(response, 401, { errors: [{ message: 'no' }] }))],
    ['it redirects', () => misbehave((response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())],
    ['it sends a web page', () => misbehave((response) => response.writeHead(200).end('<html>proxy error</html>'))],
    ['its JSON is cut', () => misbehave((response) => response.writeHead(200).end('{"data":{"caller":"a'))],
    ['it sends a list', () => misbehave((response) => sendJson(response, 200, []))],
    ['it sends an empty object', () => misbehave((response) => sendJson(response, 200, {}))],
    ['its errors are no list', () => misbehave((response) => sendJson(response, 200, { data: null, errors: 'many' }))],
    ['its data has another shape', () => misbehave((response) => sendJson(response, 200, { data: { _entities: 'x', caller: ['x'] } }))],
    ['it sends too few entities', () => misbehave((response) => sendJson(response, 200, { data: { _entities: [] } }))],
    [
      'it does not know its own schema any more',
      () =>
        misbehave((response) =>
          sendJson(response, 400, { errors: [{ message: 'Cannot query field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }),
        ),
    ],
  ];
  const misbehave = (how: Misbehaviour) => {
    town.personnel.misbehaviour = how;
  };

  test.each(ways)('%s: its fields are null, all others are there, and one error says which', async (_, fail) => {
    await fail();
    const answer = await gateway.ask(`{ regions { name deployments { state } items { no } } }`);
    expect(answer.status).toBe(200);
    expect(answer.data!.regions).toEqual(
      ['01', '02', '03'].map((code) => ({ name: `第${code}街道`, deployments: null, items: [{ no: `item-${code}` }] })),
    );
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors![0]!.extensions).toEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'personnel',
      paths: [0, 1, 2].map((index) => ['regions', index, 'deployments']),
    });
  });
});

describe('the one error of an unavailable subgraph', () => {
  test('lists the places of all its fetches, wherever in the plan they stand', async () => {
    await town.personnel.stop();
    const answer = await gateway.ask(townQuery);
    expect(unavailable(answer, 'personnel')).toHaveLength(1);
    expect(answer.errors).toHaveLength(1);
    expect(pathsOf(answer, 'personnel')).toEqual([
      'caller',
      'regions.0.deployments',
      'regions.0.items.0.region.deploymentCount',
      'regions.0.secretary',
      'regions.1.deployments',
      'regions.1.items.0.region.deploymentCount',
      'regions.2.deployments',
      'regions.2.items.0.region.deploymentCount',
      'regions.2.secretary',
    ]);
  });

  test('does not list what would be null anyway: region 02 has no secretary', async () => {
    await town.personnel.stop();
    const answer = await gateway.ask('{ regions { secretary { nameMasked } } }');
    expect(answer.data!.regions).toEqual([{ secretary: null }, { secretary: null }, { secretary: null }]);
    expect(pathsOf(answer, 'personnel')).toEqual(['regions.0.secretary', 'regions.2.secretary']);
  });

  test('lists a nullable field itself, and its stub stays', async () => {
    await town.personnel.stop();
    const answer = await gateway.ask('{ region(code: "01") { secretary { id phoneMasked } } }');
    expect(answer.data).toEqual({ region: { secretary: { id: 'p-01', phoneMasked: null } } });
    expect(pathsOf(answer, 'personnel')).toEqual(['region.secretary.phoneMasked']);
  });

  test('uses the names of the answer: aliases and fragments', async () => {
    await town.personnel.stop();
    const answer = await gateway.ask(
      'query { here: region(code: "01") { ...staff } } fragment staff on Region { team: deployments { state } size: deploymentCount }',
    );
    expect(answer.data).toEqual({ here: { team: null, size: null } });
    expect(pathsOf(answer, 'personnel')).toEqual(['here.size', 'here.team']);
  });

  test('also lists what could not be asked for, since the key to it is with the subgraph that is down', async () => {
    await town.organizations.stop();
    const answer = await gateway.ask('{ items { no region { code name deploymentCount } } }');
    expect(town.personnel.seen).toHaveLength(0);
    expect(answer.data!.items[0]).toEqual({ no: 'item-01', region: null });
    expect(pathsOf(answer, 'organizations')).toEqual(['items.0.region', 'items.1.region']);

    const withoutName = await gateway.ask('{ items { no region { code deploymentCount } } }');
    expect(withoutName.data!.items[0]).toEqual({ no: 'item-01', region: { code: '01', deploymentCount: null } });
    expect(pathsOf(withoutName, 'organizations')).toEqual(['items.0.region.deploymentCount', 'items.1.region.deploymentCount']);
    expect(withoutName.errors).toHaveLength(1);
  });

  test('comes once for each subgraph when several are down', async () => {
    await Promise.all([town.personnel.stop(), town.livelihood.stop()]);
    const answer = await gateway.ask('{ regions { name deploymentCount items { no } } }');
    expect(answer.errors!.map(({ extensions }) => extensions.subgraph).sort()).toEqual(['livelihood', 'personnel']);
    expect(answer.data!.regions[0]).toEqual({ name: '第01街道', deploymentCount: null, items: null });
  });

  test('stands beside the errors of others, which stay', async () => {
    await town.personnel.stop();
    const answer = await gateway.ask('{ broken caller }');
    expect(answer.errors!.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE']);
  });

  test('names the fields that took the whole answer with them, where the schema lets a subgraph do that', async () => {
    await town.organizations.stop();
    const answer = await gateway.ask('{ strict region(code: "01") { name } }');
    expect(answer.data).toBeNull();
    expect(pathsOf(answer, 'organizations')).toEqual(['region', 'strict']);
  });

  test('comes for a mutation too', async () => {
    await town.organizations.stop();
    const answer = await gateway.ask('mutation { renameRegion(code: "01", name: "x") { name } }');
    expect(answer.data).toEqual({ renameRegion: null });
    expect(pathsOf(answer, 'organizations')).toEqual(['renameRegion']);
  });

  test('tells no address and no reason of the machine', async () => {
    await town.personnel.stop();
    const answer = await gateway.ask(townQuery);
    expect(JSON.stringify(answer.errors)).not.toMatch(/127\.0\.0\.1|http|ECONN|stack|at .*\.[jt]s/);
  });
});

test('a subgraph that comes back is used again at once', async () => {
  town.personnel.misbehaviour = (response) => response.destroy();
  expect((await gateway.ask('{ region(code: "01") { deploymentCount } }')).errors).toHaveLength(1);
  town.personnel.misbehaviour = undefined;
  expect(await gateway.ask('{ region(code: "01") { deploymentCount } }')).toMatchObject({ data: { region: { deploymentCount: 1 } } });
});

test('a subgraph that never answers is given up at its deadline, not waited for', async () => {
  town.personnel.misbehaviour = hang;
  const answer = await gateway.ask('{ region(code: "01") { deploymentCount } }');
  expect(answer.data).toEqual({ region: { deploymentCount: null } });
  expect(unavailable(answer, 'personnel')).toHaveLength(1);
});
