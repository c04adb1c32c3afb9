import { rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayConfig, GatewayParts } from '@redsail/gateway';
import { createLog } from '../../../../../../gateway/server/src/telemetry/log.js';
import { gatewayConfig, startGateway, type RunningGateway } from '../../stand-in/gateway.js';
import { sendJson } from '../../stand-in/subgraph.js';
import { startTown, type Town } from '../../stand-in/town.js';
import { useFolder } from '../../stand-in/use-files.js';

const NEVER_SECONDS = 86_400;
const as = (client: string) => ({ headers: { 'x-client-name': client } });

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

/** A gateway that writes one file, when it stops. */
async function recorded(
  work: (gateway: RunningGateway) => Promise<unknown>,
  changes: Partial<GatewayConfig> = {},
  parts: GatewayParts = {},
) {
  const usage = useFolder();
  const gateway = await startGateway(gatewayConfig(town, { usage: { folder: usage.folder, seconds: NEVER_SECONDS }, ...changes }), parts);
  await work(gateway);
  expect(usage.names()).toEqual([]);
  await gateway.stop();
  return usage;
}

test('what was asked is written when the gateway stops: by client, operations and coordinates', async () => {
  const { files, names, texts } = await recorded(async (gateway) => {
    for (let time = 0; time < 3; time += 1) await gateway.ask('query Towns { regions { name } }', as('portal'));
    await gateway.ask('query Town ($code: String!) { region(code: $code) { name secretary { nameMasked } } }', {
      ...as('portal'),
      variables: { code: '01' },
    });
    await gateway.ask('mutation { renameRegion(code: "01", name: "x") { id } }');
  });
  const [file] = files();
  expect(file).toEqual({
    format: 'redsail-usage',
    version: 1,
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    from: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    to: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    graph: gatewayConfig(town).supergraph.version,
    clients: [
      {
        client: 'portal',
        operations: [
          { name: 'Town', hash: expect.stringMatching(/^[0-9a-f]{64}$/), count: 1 },
          { name: 'Towns', hash: expect.stringMatching(/^[0-9a-f]{64}$/), count: 3 },
        ],
        fields: {
          'Person.nameMasked': 1,
          'Query.region': 1,
          'Query.region(code:)': 1,
          'Query.regions': 3,
          'Region.name': 4,
          'Region.secretary': 1,
        },
      },
      {
        client: 'unnamed',
        operations: [{ name: 'unnamed', hash: expect.any(String), count: 1 }],
        fields: { 'Mutation.renameRegion': 1, 'Mutation.renameRegion(code:)': 1, 'Mutation.renameRegion(name:)': 1, 'Region.id': 1 },
      },
    ],
  });
  expect(names()).toEqual([`use-${file!.from.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${file!.id}.json`]);
  expect(texts()[0]!.endsWith('}\n')).toBe(true);
});

test('only what was valid and executed counts', async () => {
  const usage = await recorded(async (gateway) => {
    const { status } = await gateway.ask('{ nowhere }', as('portal'));
    expect(status).toBe(400);
    await gateway.ask('{ regions {', as('portal'));
    await gateway.ask('query A { regions { name } } query B { regions { id } }', as('portal'));
    await gateway.ask('query ($code: String!) { region(code: $code) { name } }', { ...as('portal'), variables: { code: { a: 1 } } });
    await gateway.ask('{ regions { name } }', { ...as('portal'), token: 'bad' });
  });
  expect(usage.files()).toEqual([]);
});

test('an operation whose subgraph is down was asked for all the same', async () => {
  const { files } = await recorded(async (gateway) => {
    town.personnel.misbehaviour = (response) => response.writeHead(503).end();
    await gateway.ask('{ caller }', as('portal'));
    town.personnel.misbehaviour = undefined;
  });
  expect(files()[0]!.clients[0]!.fields).toEqual({ 'Query.caller': 1 });
});

test('no value is ever in a file: no literal, no variable, no name of a person, no telephone number, wherever a client puts it', async () => {
  const [name, phone, pinyin] = ['王小明', '13800138000', 'wangxiaoming'];
  const { texts, files } = await recorded(async (gateway) => {
    const answers = [
      await gateway.ask(`query Call${phone} { a${phone}: region(code: "${phone}") { name } }`, as(phone)),
      await gateway.ask(`{ person(id: "${name}") { nameMasked } }`, as(`${pinyin} ${phone}`)),
      await gateway.ask(`query ($${pinyin}: ID!) { person(id: $${pinyin}) { ...${pinyin} } } fragment ${pinyin} on Person { id }`, {
        ...as('portal'),
        variables: { [pinyin]: name },
      }),
      await gateway.ask(`query ($day: Date! = "${name}") { onDuty(day: $day) { id } }`, {
        ...as('portal'),
        variables: { day: { [name]: phone } },
      }),
      await gateway.ask(`{ onDuty(day: { ${pinyin}: ["${name}"] }) { id } } # ${name}`, as('portal')),
      await gateway.ask(`mutation { renameRegion(code: "01", name: "${name}") { name } }`, as('portal')),
    ];
    for (const { data, errors } of answers) expect([errors, Object.keys(data!)]).toEqual([undefined, [expect.any(String)]]);
  });
  expect(files()[0]!.clients.map(({ client }) => client)).toEqual(['N', 'portal', 'unnamed']);
  expect(texts().join('')).not.toMatch(new RegExp([name, '王', phone, pinyin].join('|'), 'i'));
});

test('one operation with other values is one operation', async () => {
  const { files } = await recorded(async (gateway) => {
    for (const code of ['01', '02', '03']) await gateway.ask(`query Town { region(code: "${code}") { name } }`, as('portal'));
  });
  expect(files()[0]!.clients[0]!.operations).toEqual([{ name: 'Town', hash: expect.any(String), count: 3 }]);
});

test('whoever joins an execution that is under way is counted under its own name', async () => {
  const query = '{ region(code: "02") { name deploymentCount } }';
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  let rounds = 0;
  const { files } = await recorded(
    async (gateway) => {
      await gateway.ask(query);
      // Whether the second comes while the first is under way is for the machine to say: it is tried until it does.
      while (rounds < 20 && !lines.some((line) => line.includes('"joined":true'))) {
        rounds += 1;
        town.personnel.misbehaviour = (response) =>
          setTimeout(() => sendJson(response, 200, { data: { _entities: [{ deploymentCount: 7 }] } }), 200);
        await Promise.all(['first', 'second', 'third'].map((client) => gateway.ask(query, as(client))));
      }
      town.personnel.misbehaviour = undefined;
    },
    { shareIdentical: true },
    { log },
  );
  expect(lines.some((line) => line.includes('"joined":true'))).toBe(true);
  expect(files()[0]!.clients.map(({ client, operations }) => [client, operations[0]!.count])).toEqual([
    ['first', rounds],
    ['second', rounds],
    ['third', rounds],
    ['unnamed', 1],
  ]);
});

test('a file is written at each interval in which something was counted, and none in others', async () => {
  const usage = useFolder();
  const gateway = await startGateway(gatewayConfig(town, { usage: { folder: usage.folder, seconds: 1 } }));
  await gateway.ask('query First { regions { name } }', as('portal'));
  while (usage.names().length < 1) await pause(20);
  await pause(1_500);
  expect(usage.names()).toHaveLength(1);
  await gateway.ask('query Second { regions { name } }', as('portal'));
  while (usage.names().length < 2) await pause(20);
  await gateway.stop();
  const files = usage.files().sort((one, other) => (one.from < other.from ? -1 : 1));
  expect(files.map(({ clients }) => clients[0]!.operations[0]!.name)).toEqual(['First', 'Second']);
  expect(files[0]!.to <= files[1]!.from).toBe(true);
  expect(files.every(({ from, to }) => from < to)).toBe(true);
});

test('a folder that cannot be written costs no answer, is told once, and its counts are in the next file', async () => {
  const usage = useFolder();
  writeFileSync(usage.folder, 'a file stands in its place');
  const lines: string[] = [];
  const gateway = await startGateway(gatewayConfig(town, { usage: { folder: usage.folder, seconds: 1 } }), {
    log: createLog('info', { write: (line) => void lines.push(line) }),
  });
  const told = () => lines.filter((line) => line.includes('recorded use'));
  const query = 'query Towns { regions { name } }';
  expect((await gateway.ask(query, as('portal'))).data!.regions).toHaveLength(3);
  while (told().length < 1) await pause(20);
  await gateway.ask(query, as('portal'));
  await pause(2_200);
  await gateway.ask(query, as('app'));
  expect(told()).toHaveLength(1);
  expect(JSON.parse(told()[0]!)).toMatchObject({ level: 'warn', reason: expect.stringMatching(/^(EEXIST|ENOTDIR)$/) });
  rmSync(usage.folder);
  await gateway.stop();
  expect(usage.files().flatMap(({ clients }) => clients.map(({ client, fields }) => [client, fields['Region.name']]))).toEqual([
    ['app', 1],
    ['portal', 2],
  ]);
});

test('a stop that cannot write comes to its end, and leaves nothing half-written', async () => {
  const usage = useFolder();
  writeFileSync(usage.folder, 'a file stands in its place');
  const gateway = await startGateway(gatewayConfig(town, { usage: { folder: usage.folder, seconds: NEVER_SECONDS } }));
  await gateway.ask('{ regions { name } }');
  await Promise.all([gateway.stop(), gateway.stop()]);
  rmSync(dirname(usage.folder), { recursive: true });
});

test('a gateway that is not told to records nothing, and says so nowhere', async () => {
  const usage = useFolder();
  const gateway = await startGateway(gatewayConfig(town));
  await gateway.ask('{ regions { name } }', as('portal'));
  await gateway.stop();
  expect(usage.names()).toEqual([]);
});
