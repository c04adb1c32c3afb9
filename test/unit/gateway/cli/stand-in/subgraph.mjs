// A department that owns no data: it obeys the words, exit codes and progress lines of a subgraph program, and misbehaves when told to
// by STAND_IN_<NAME>, a list of: crash-at-seed, slow-seed, slow-import, crash-at-serve, deaf, broken-chain, old-keys, no-registers, sample-exists.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const name = basename(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const prefix = name.toUpperCase();
const habits = new Set((process.env[`STAND_IN_${prefix}`] ?? '').split(','));
const database = join(process.env.REDSAIL_DATA, `${name}.sqlite`);
const [word, ...rest] = process.argv.slice(2);

const REGISTERS = {
  organizations: [{ name: 'Region', import: 'regions', zh: '行政区划', en: 'administrative division' }],
  personnel: [{ name: 'Cadre', import: 'cadres', zh: '干部', en: 'cadre' }],
};

process.on('disconnect', () => process.exit(1));
process.channel?.unref();
process.on('SIGTERM', () => (habits.has('deaf') ? undefined : process.exit(0)));

async function steps(task, total, milliseconds) {
  for (let done = 1; done <= total; done++) {
    await pause(milliseconds / total);
    process.send?.({ progress: { task, done, total } });
    if (process.env.REDSAIL_PROGRESS === '1') console.error(`@progress ${JSON.stringify({ task, done, total })}`);
  }
}

const words = {
  async seed() {
    if (habits.has('crash-at-seed')) {
      console.error(`${name}: the disk is full`);
      process.exit(1);
    }
    if (existsSync(database)) return console.log(`${name}: already filled`);
    if (habits.has('slow-seed')) await steps('regions', 600, 60_000);
    else await steps('regions', 20, 40);
    writeFileSync(database, '');
    console.log(`${name}: filled`);
  },
  async serve() {
    if (rest.includes('--seed')) await words.seed();
    if (habits.has('crash-at-serve')) {
      console.error('first words');
      console.error(`${prefix}_DATABASE_URL: cannot be reached`);
      process.exit(1);
    }
    const server = createServer((request, response) => {
      const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url !== '/status') return answer(200, { status: 'ready' });
      const principal = request.headers['x-redsail-principal'];
      if (!principal) return answer(401, { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      writeFileSync(join(process.env.REDSAIL_DATA, `${name}.principal`), principal);
      return answer(200, { name, version: '0.1.0', database: `sqlite:${database}`, rows: { [REGISTERS[name][0].name]: 3264 } });
    });
    server.listen(Number(process.env[`${prefix}_PORT`]), '127.0.0.1', () => console.log(`${name} serves`));
  },
  registers() {
    if (habits.has('no-registers')) process.exit(1);
    console.log(JSON.stringify(REGISTERS[name]));
  },
  async import() {
    const [register, file, ...flags] = rest;
    if (habits.has('slow-import')) await steps(register, 200, 2500);
    else await steps(register, 10, 40);
    if (readFileSync(file, 'utf8').includes('bad')) {
      console.error(`${file}:2 code "bad": 区划代码 · a division code of 12 digits`);
      process.exit(2);
    }
    console.log(['imported', register, file, ...flags].join(' '));
  },
  async sample() {
    if (habits.has('sample-exists')) {
      console.error(`${name}: 示范区已存在 · the sample is already there`);
      process.exit(1);
    }
    console.log(`${name}: sample ${rest.join(' ')}`);
  },
  'access-log'() {
    const [act, ...asked] = rest;
    const broken = habits.has('broken-chain');
    if (act === 'prune') return console.log(JSON.stringify({ name, pruned: 3 }));
    if (act === 'report') {
      if (asked.includes('bad')) {
        console.error(`${name}: --from: expected a day`);
        process.exit(2);
      }
      const at = name === 'personnel' ? '2026-06-01T04:00:00.000Z' : '2026-06-02T04:00:00.000Z';
      const row = {
        name,
        seq: 1,
        at,
        subject: 'dev:officer',
        organ: null,
        token: 'ab'.repeat(16),
        purpose: 'EMERGENCY',
        documentNo: '防汛2号',
      };
      return console.log(JSON.stringify({ ...row, record: asked.join(' '), fields: 'name,phone', unmasked: 1, operation: null }));
    }
    console.log(JSON.stringify({ name, rows: broken ? 6 : 12, head: '0badcafe', anchored: name === 'personnel' ? 5 : 0 }));
    if (!broken) return;
    console.error(`${name}: row 7 does not fit its hash`);
    process.exit(1);
  },
  keys() {
    const master = 'feedbeef';
    const keys = habits.has('old-keys') ? { deadbeef: 4 } : {};
    console.log(JSON.stringify({ name, master, keys, ...(rest[0] === 'rewrap' ? { rewrapped: 7 } : {}) }));
  },
  journal() {
    const broken = habits.has('broken-chain');
    console.log(JSON.stringify({ name, rows: broken ? 6 : 3264, head: '0badcafe' }));
    if (!broken) return;
    console.error(`${name}: row 7 does not fit its hash`);
    process.exit(1);
  },
};

await words[word]();
