import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { alone } from '../../../../../gateway/server/src/processes/siblings.js';
import { repository } from '../../../../support/built-program.js';

const built = (name: string) => pathToFileURL(join(repository, 'gateway/server/dist/processes', `${name}.js`)).href;

/** Three real processes: each counts to its own number, the third never answers, and the first asks. */
const PROGRAM = `
import cluster from 'node:cluster';
import { createRelay } from '${built('relay')}';
import { openWorkerChannel } from '${built('worker-channel')}';

if (cluster.isPrimary) {
  const workers = new Map();
  const listening = [];
  const relay = createRelay(() => listening);
  for (const number of [3, 2, 1]) {
    const worker = cluster.fork({ NUMBER: String(number) });
    workers.set(number, worker);
    worker.on('message', (message) => {
      if (message.redsail === 'listening') listening.push(worker);
      if (message.redsail === 'ask') relay.ask(worker, message);
      if (message.redsail === 'answer') relay.answer(worker, message);
      if (listening.length === 3) worker === workers.get(1) && worker.send('ask', () => {});
      if (message.told) {
        clearInterval(asking);
        console.log(JSON.stringify(message.told));
        for (const each of workers.values()) each.kill('SIGKILL');
      }
    });
    worker.on('exit', () => relay.gone(worker));
  }
  // Until it has told; the channel of a process that is being killed closes between the look at it and the message.
  const asking = setInterval(() => listening.length === 3 && workers.get(1).send('ask', () => {}), 20);
} else {
  const number = Number(process.env.NUMBER);
  const channel = openWorkerChannel(number, 3);
  channel.siblings.answer('number', () => (number === 3 ? new Promise(() => {}) : number));
  if (number !== 2) channel.siblings.answer('odd', async () => number);
  if (number === 2) channel.siblings.answer('last breath', () => process.exit(0));
  channel.tellListening();
  let began = false;
  process.on('message', async (message) => {
    if (message !== 'ask' || began) return;
    began = true;
    const ask = channel.siblings.askAll;
    const told = { number: await ask('number', 500), odd: await ask('odd'), unknown: await ask('unknown'), gone: await ask('last breath', 60000) };
    process.send({ told });
  });
}
`;

test('a process asks all behind the port: those that answer, in time, and as long as they live', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siblings-'));
  const file = join(folder, 'program.mjs');
  writeFileSync(file, PROGRAM);
  const { stdout } = await promisify(execFile)(process.execPath, [file]);
  const told = JSON.parse(stdout) as Record<string, number[]>;
  expect({ ...told, number: told.number!.sort(), odd: told.odd!.sort() }).toEqual({ number: [1, 2], odd: [1, 3], unknown: [], gone: [] });
  rmSync(folder, { recursive: true });
});

test('a process that is alone asks itself', async () => {
  const siblings = alone();
  expect(await siblings.askAll('number')).toEqual([]);
  siblings.answer('number', async () => 1);
  expect([siblings.worker, siblings.workers, await siblings.askAll('number')]).toEqual([1, 1, [1]]);
});
