import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { alignedLines } from '../../gateway/cli/src/output/table.js';
import { freePort, plainEnvironment, repository } from '../support/built-program.js';
import { config } from '../support/config.js';
import { startTown, type Town } from '../unit/gateway/server/stand-in/town.js';
import { megabytes, whole } from './figures.js';
import { varyOperations } from './memory/operations.js';

const SEED = 3;
const CALLERS = 16;
const POINTS = 20;
/** The last third may hold so much more than the middle one and still count as flat. */
const FLAT = { heapUsed: 1.05, rss: 1.1 };

interface Point {
  readonly operations: number;
  readonly rss: number;
  readonly heapUsed: number;
}

/** Many operations, a third of them new: what the gateway keeps of each must go again. */
describe('the memory of a gateway', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-memory-'));
  let town: Town;
  let gateway: ChildProcess;
  let pool: Pool;
  beforeAll(async () => {
    town = await startTown();
    const port = await freePort();
    writeFileSync(join(folder, 'supergraph.graphql'), town.supergraphSdl);
    gateway = fork(fileURLToPath(new URL('memory/gateway-process.mjs', import.meta.url)), {
      cwd: repository,
      execArgv: ['--expose-gc', '--max-semi-space-size=64'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...plainEnvironment(),
        PORT: String(port),
        HOST: '127.0.0.1',
        REDSAIL_DATA: folder,
        REDSAIL_SUPERGRAPH: join(folder, 'supergraph.graphql'),
        REDSAIL_LOG_LEVEL: 'silent',
        REDSAIL_EXIT_WITH_PARENT: '1',
        ...Object.fromEntries(
          [town.organizations, town.personnel, town.livelihood].map(({ name, url }) => [`${name.toUpperCase()}_URL`, url]),
        ),
      },
    });
    const address = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${address}/ready`).catch(() => null))?.ok) await pause(50);
    pool = new Pool(address, { connections: CALLERS });
  }, 60_000);
  afterAll(async () => {
    await pool?.close();
    gateway?.kill('SIGTERM');
    if (gateway && gateway.exitCode === null) await once(gateway, 'exit');
    await town?.stop();
    rmSync(folder, { recursive: true });
  });

  it('over many varied operations', async () => {
    const next = varyOperations(SEED);
    const step = Math.ceil(config.memoryOperations / POINTS);
    const points: Point[] = [{ operations: 0, ...(await measure()) }];
    for (let point = 1; point <= POINTS; point += 1) {
      await run(step, next);
      const measured = await measure();
      points.push({ operations: point * step, ...measured });
      process.stdout.write(`${whole(point * step)}: ${megabytes(measured.heapUsed)}, ${megabytes(measured.rss)}\n`);
      for (const { seen } of [town.organizations, town.personnel, town.livelihood]) seen.length = 0;
    }
    process.stdout.write(curve(points));
  }, 3_600_000);

  async function measure(): Promise<{ rss: number; heapUsed: number }> {
    const answered = once(gateway, 'message');
    gateway.send('measure');
    const [measured] = (await answered) as [{ rss: number; heapUsed: number }];
    return measured;
  }

  async function run(count: number, next: () => object): Promise<void> {
    let left = count;
    const caller = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        const reply = await pool.request({
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(next()),
        });
        await reply.body.dump();
      }
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
  }
});

function curve(points: readonly Point[]): string {
  const rows = points.map(({ operations, rss, heapUsed }) => [
    whole(operations),
    megabytes(heapUsed),
    megabytes(rss),
    bar(heapUsed, points),
  ]);
  const verdicts = (['heapUsed', 'rss'] as const).map((what) => {
    const ratio = mean(points.slice(-thirdOf(points)), what) / mean(points.slice(-2 * thirdOf(points), -thirdOf(points)), what);
    return `${what}: ${ratio.toFixed(3)} ${ratio <= FLAT[what] ? '平 · flat' : '上升 · rises'} (≤ ${FLAT[what]})`;
  });
  const title = `内存 · memory, seed ${SEED}: 操作 operations, heapUsed, RSS; 末三分之一比中三分之一 · last third to middle third`;
  return `\n${title}\n${alignedLines(rows).join('\n')}\n${verdicts.join('\n')}\n\n`;
}

const thirdOf = (points: readonly Point[]): number => Math.floor(points.length / 3);
const mean = (points: readonly Point[], what: 'heapUsed' | 'rss'): number =>
  points.reduce((total, point) => total + point[what], 0) / points.length;

const bar = (value: number, points: readonly Point[]): string =>
  '█'.repeat(Math.round((40 * value) / Math.max(...points.map(({ heapUsed }) => heapUsed))));
