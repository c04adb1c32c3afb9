import { setTimeout as pause } from 'node:timers/promises';
import { tableLines } from '../../gateway/cli/src/output/table.js';
import { DEPARTMENTS, freePort, type Department } from '../support/built-program.js';
import { config } from '../support/config.js';
import { createStack, type Stack } from '../support/stack.js';
import { gatherCrowd, type Crowd, type Tally } from './faults/crowd.js';
import { harmsTo, type Harm } from './faults/harms.js';
import { startIllProxy, type IllProxy } from './faults/ill-proxy.js';
import { seconds, whole } from './figures.js';

const CONNECTIONS = 50;
/** Shorter than the two seconds of the slow department: otherwise nobody would be late. */
const DEADLINE_MS = 1_900;
/** So long without a gap counts as recovered. */
const CALM_MS = 1_500;
const PATIENCE_MS = 60_000;

interface Row extends Tally {
  readonly title: string;
  readonly recoveryMs: number;
}

/** Each department in turn is harmed in each way, under load: whatever it is, the others' data comes, and comes right. */
describe('departments fall ill', () => {
  const proxies = new Map<Department, IllProxy>();
  let stack: Stack;
  let crowd: Crowd;
  beforeAll(async () => {
    const environment: Record<string, string> = { REDSAIL_SUBGRAPH_DEADLINE_MS: String(DEADLINE_MS), REDSAIL_LOG_LEVEL: 'error' };
    for (const department of DEPARTMENTS) {
      const port = await freePort();
      environment[`${department.toUpperCase()}_URL`] = `http://127.0.0.1:${port}/graphql`;
      proxies.set(department, await startIllProxy(port, () => stack.url(department)));
    }
    stack = createStack({ environment });
    await stack.start();
    crowd = await gatherCrowd(stack, CONNECTIONS);
  }, 300_000);
  afterAll(async () => {
    await crowd?.stop();
    await stack?.stop();
    for (const proxy of proxies.values()) await proxy.stop();
  }, 60_000);

  it('one after another', async () => {
    await pause(CALM_MS * 2);
    const rows: Row[] = [{ title: '安好 · all well', ...crowd.take(), recoveryMs: 0 }];
    const harms = harmsTo(stack, proxies);
    const phaseMs = (config.faultSeconds * 1_000) / (DEPARTMENTS.length * harms.length);
    for (const department of DEPARTMENTS) for (const harm of harms) rows.push(await phase(department, harm, phaseMs));
    process.stdout.write(table(rows));
    expect(crowd.bad).toEqual([]);
    expect(rows.filter(({ refused, foreign, wrong }) => refused + foreign + wrong > 0)).toEqual([]);
  }, 1_200_000);

  async function phase(department: Department, harm: Harm, phaseMs: number): Promise<Row> {
    crowd.take();
    crowd.ill = department;
    await harm.begin(department);
    await pause(phaseMs);
    await harm.end(department);
    const endedAt = performance.now();
    while (performance.now() - Math.max(endedAt, crowd.lastGap()) < CALM_MS && performance.now() - endedAt < PATIENCE_MS) await pause(50);
    crowd.ill = undefined;
    return { title: `${department} ${harm.title}`, ...crowd.take(), recoveryMs: Math.max(0, crowd.lastGap() - endedAt) };
  }
});

function table(rows: readonly Row[]): string {
  const lines = tableLines(
    [
      '',
      '请求 · requests',
      '完整 · complete',
      '部分 · partial',
      '拒绝 · refused',
      '他部门缺 · others missing',
      '错误 · wrong',
      '恢复 · recovery',
    ],
    rows.map(({ title, complete, partial, refused, foreign, wrong, recoveryMs }) => [
      title,
      ...[complete + partial + refused + foreign + wrong, complete, partial, refused, foreign, wrong].map(whole),
      seconds(recoveryMs),
    ]),
  );
  return `\n故障 · faults, ${CONNECTIONS} 连接 connections, ${config.faultSeconds} s\n${lines.join('\n')}\n\n`;
}
