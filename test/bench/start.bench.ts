import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEPARTMENTS, freePort, repository, type Environment } from '../support/built-program.js';
import { ofLimit, printFigures, seconds } from './figures.js';

/** What the issue allows, on two cores. */
const LIMIT = { firstMs: 150_000, secondMs: 10_000, sampleMs: 20_000 };
const PATIENCE_MS = 900_000;

/** Answered by two departments, from the data that ships. */
const QUESTION = '{ region(code: "370211007006") { name publishedFigures(first: 1) { nodes { raw } } } }';

describe('a clean clone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-bench-'));
  const clone = join(folder, 'redsail');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'is started',
    async () => {
      execFileSync('git', ['clone', '--quiet', repository, clone]);
      const environment = await environmentOf(folder);
      const first = await startOnce(clone, environment);
      const second = await startOnce(clone, environment);
      const seeded = await seedTogether(clone, { ...environment, REDSAIL_DATA: join(folder, 'another') });
      printFigures('启动 · start', [
        [
          '干净克隆至首个应答 · clean clone to the first answer',
          seconds(first.answeredMs),
          ofLimit(first.answeredMs, LIMIT.firstMs, seconds),
        ],
        ['　其中安装与构建 · of which install and build', seconds(first.startedMs), '空缓存 · with empty caches'],
        ['再次启动 · second start', seconds(second.answeredMs), ofLimit(second.answeredMs, LIMIT.secondMs, seconds)],
        ['　其中命令本身 · of which the package manager', seconds(second.startedMs), ''],
        ['三部门同时装载样例 · sample, three departments at once', seconds(seeded.allMs), ofLimit(seeded.allMs, LIMIT.sampleMs, seconds)],
        ...seeded.each.map(([name, ms]) => [`　${name}`, seconds(ms)] as const),
      ]);
    },
    PATIENCE_MS * 2,
  );
});

/** Ports and folders of its own, and no package, store or compiled code from an earlier day. */
async function environmentOf(folder: string): Promise<Environment> {
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const;
  return {
    ...ofTheMachine(),
    PORT: String(ports[0]),
    GATEWAY_URL: `http://127.0.0.1:${ports[0]}/graphql`,
    ...Object.fromEntries(
      DEPARTMENTS.flatMap((name, at) => [
        [`${name.toUpperCase()}_PORT`, String(ports[at + 1])],
        [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[at + 1]}/graphql`],
      ]),
    ),
    npm_config_cache: join(folder, 'npm'),
    PNPM_HOME: join(folder, 'pnpm'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'share'),
  };
}

/** What the machine tells every program (proxies, certificates), without what the package manager and another Redsail have added. */
const ofTheMachine = (): Environment => {
  const own = /^(npm_|pnpm_|NODE_|REDSAIL_|TEST_|JEST_|INIT_CWD|CI$|PORT$|HOST$)|_(PORT|URL)$/i;
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] => !own.test(entry[0]) || /_CA_|_PROXY$/i.test(entry[0]),
  );
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
};

/** `npx -y pnpm start` until the first answer, then Ctrl-C. Milliseconds until Redsail's own first word, and until the answer. */
async function startOnce(clone: string, environment: Environment): Promise<{ startedMs: number; answeredMs: number }> {
  const from = performance.now();
  // A group of its own, as a terminal gives: Ctrl-C goes to all of it.
  const child = spawn('npx', ['-y', 'pnpm', 'start'], { cwd: clone, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let startedMs = Number.NaN;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (Number.isNaN(startedMs) && /红帆 · Redsail/.test(said)) startedMs = performance.now() - from;
    });
  }
  const ended = once(child, 'close');
  try {
    while (!(await isAnswered(environment.GATEWAY_URL!))) {
      if (child.exitCode !== null || performance.now() - from > PATIENCE_MS) throw new Error(`no answer came:\n${said}`);
      await pause(50);
    }
    return { startedMs, answeredMs: performance.now() - from };
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT');
    await ended;
  }
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query: QUESTION }) });
    const { data, errors } = (await response.json()) as { data?: { region: object | null }; errors?: readonly object[] };
    return Boolean(data?.region) && !errors?.length;
  } catch {
    return false;
  }
}

/** The `seed` step of all departments side by side, as `start` runs it. */
async function seedTogether(clone: string, environment: Environment) {
  const from = performance.now();
  const each = await Promise.all(
    DEPARTMENTS.map(async (name) => {
      const program = spawn(process.execPath, [join('subgraphs', name, 'dist', 'src', 'main.js'), 'seed'], {
        cwd: clone,
        env: environment,
        stdio: 'inherit',
      });
      const [code] = (await once(program, 'close')) as [number | null];
      if (code !== 0) throw new Error(`${name}: seed ended with ${code}`);
      return [name, performance.now() - from] as const;
    }),
  );
  return { each, allMs: performance.now() - from };
}
