import { setTimeout as pause } from 'node:timers/promises';
import { calmClient } from '../../../../../gateway/server/src/subgraphs/calm-client.js';
import { createSubgraphClients, type SubgraphClients } from '../../../../../gateway/server/src/subgraphs/subgraph-clients.js';
import { standInClient, type StandInClient } from '../stand-in/client.js';

const LONGEST_MS = 40;
const resilience = { retryPercent: 0, breakerFailures: 0, breakerOpenMs: 10 };
let made: StandInClient[];
let clients: SubgraphClients;
beforeEach(() => {
  made = [];
  clients = createSubgraphClients({
    endpoints: ['organizations', 'personnel'].map(endpoint),
    endpointOf: (name) => {
      if (name === 'unknown') throw new Error('UNKNOWN_URL');
      return endpoint(name);
    },
    createClient: (to) => {
      const transport = standInClient(to.name);
      made.push(transport);
      return calmClient(transport, { endpoint: to, resilience, requestDeadlineMs: LONGEST_MS });
    },
    requestDeadlineMs: LONGEST_MS,
  });
});
afterEach(() => clients.close());

const endpoint = (name: string) => ({ name, url: `http://${name}.example/`, deadlineMs: 1_000 });
const served = () => clients.current().map(({ name }) => name);
const closed = () => made.filter((client) => client.closed).map(({ name }) => name);

test('a subgraph that comes gets a client, and the others keep theirs', () => {
  const before = clients.get('personnel');
  clients.prepare(['organizations', 'personnel', 'livelihood']);
  clients.keep(['organizations', 'personnel', 'livelihood']);
  expect(served()).toEqual(['organizations', 'personnel', 'livelihood']);
  expect([clients.get('personnel'), made.length]).toEqual([before, 3]);
});

test('one without an address is refused, and nothing has changed', () => {
  expect(() => clients.prepare(['organizations', 'livelihood', 'unknown'])).toThrow('UNKNOWN_URL');
  expect([served(), made.length]).toEqual([['organizations', 'personnel'], 2]);
});

test('one that goes is not served any more at once, and is closed when no operation can still need it', async () => {
  clients.keep(['organizations']);
  expect([served(), clients.get('personnel')?.name, closed()]).toEqual([['organizations'], 'personnel', []]);
  while (closed().length === 0) await pause(10);
  expect([closed(), clients.get('personnel')]).toEqual([['personnel'], undefined]);
});

test('one that comes back before is kept', async () => {
  clients.keep(['organizations']);
  clients.prepare(['organizations', 'personnel']);
  clients.keep(['organizations', 'personnel']);
  await pause(LONGEST_MS * 3);
  expect([closed(), made.length]).toEqual([[], 2]);
});

test('a close reaches all, those that are leaving as well', async () => {
  clients.keep(['organizations']);
  await clients.close();
  expect(closed()).toEqual(['organizations', 'personnel']);
});
