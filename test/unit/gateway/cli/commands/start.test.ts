import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { createStandInRepository, isAlive, untilGone, type Running, type StandInRepository } from '../stand-in/repository.js';

// Each test starts four processes or more.
jest.setTimeout(60_000);

let repository: StandInRepository;
const begun: Running[] = [];

beforeEach(async () => {
  repository = await createStandInRepository();
});

afterEach(async () => {
  for (const { process, ended } of begun.splice(0)) {
    process.kill('SIGKILL');
    await ended;
  }
  repository.remove();
});

async function started(more?: Record<string, string>): Promise<Running> {
  const running = repository.begin(['start'], more);
  begun.push(running);
  await running.said('three queries to try');
  return running;
}

describe('redsail start', () => {
  it('says where the graph is, how to stop, which roles there are, and three queries, in Chinese and English', async () => {
    const running = await started();
    running.process.kill('SIGINT');
    const { out, code } = await running.ended;
    expect(code).toBe(0);
    expect(out).toContain(`http://localhost:${repository.ports.gateway}/graphql`);
    expect(out).toMatch(/停止 · stop +Ctrl-C/);
    expect(out).toMatch(/organization-officer +组织部干部/);
    expect(out).not.toMatch(/^ +service /m);
    expect(out.match(/curl -s /g)).toHaveLength(3);
  });

  it('fills the databases the first time and reuses them the second time', async () => {
    for (const said of ['filled', 'already filled']) {
      const running = await started();
      running.process.kill('SIGTERM');
      await running.ended;
      expect(readFileSync(join(repository.data, 'run/organizations.log'), 'utf8')).toContain(`organizations: ${said}`);
    }
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops every process on %s and forgets them', async (signal) => {
    const running = await started();
    const pids = repository.pids();
    expect(pids).toHaveLength(3);
    running.process.kill(signal);
    const { code, err } = await running.ended;
    expect({ code, left: pids.filter(isAlive) }).toEqual({ code: 0, left: [] });
    expect(err).toContain('everything has stopped');
    expect(existsSync(join(repository.data, 'run/parts.json'))).toBe(false);
  });

  it('stops while the databases are still being filled', async () => {
    const running = repository.begin(['start'], { STAND_IN_PERSONNEL: 'slow-seed' });
    begun.push(running);
    await running.said('personnel regions');
    running.process.kill('SIGINT');
    expect((await running.ended).code).toBe(0);
  });

  it('leaves no process behind when it is killed with -9', async () => {
    const running = await started();
    const pids = repository.pids();
    running.process.kill('SIGKILL');
    expect(await untilGone(pids)).toEqual([]);
  });

  it('kills a part that does not listen once it is asked twice', async () => {
    const running = await started({ STAND_IN_PERSONNEL: 'deaf' });
    const pids = repository.pids();
    running.process.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(pids.filter(isAlive)).toHaveLength(1);
    running.process.kill('SIGINT');
    expect((await running.ended).code).toBe(0);
    expect(await untilGone(pids)).toEqual([]);
  });

  it('stops the rest and shows the last lines of a department that fails to start', async () => {
    const running = repository.begin(['start'], { STAND_IN_PERSONNEL: 'crash-at-serve' });
    begun.push(running);
    const { code, err } = await running.ended;
    expect(code).toBe(1);
    expect(err).toContain('personnel 启动失败');
    expect(err).toContain('| PERSONNEL_DATABASE_URL: cannot be reached');
    await expect(fetch(`http://127.0.0.1:${repository.ports.organizations}/ready`)).rejects.toThrow('fetch failed');
  });

  it('stops the rest when the gateway or the filling of a database fails', async () => {
    const gateway = await repository.run(['start'], { STAND_IN_GATEWAY: 'crash-at-serve', STAND_IN_PERSONNEL: 'slow-seed' });
    expect(gateway).toMatchObject({ code: 1, err: expect.stringContaining('| REDSAIL_SUPERGRAPH: not a supergraph') });
    const seed = await repository.run(['start'], { STAND_IN_ORGANIZATIONS: 'crash-at-seed', STAND_IN_PERSONNEL: 'slow-seed' });
    expect(seed).toMatchObject({ code: 1, err: expect.stringContaining('the disk is full') });
    expect(seed.err).toContain('organizations failed to start');
  });

  it('reports a department that dies later and lets the rest serve', async () => {
    const running = await started();
    process.kill(repository.pidOf('personnel'), 'SIGKILL');
    await running.said('personnel 已退出 · has ended (信号 SIGKILL');
    expect((await fetch(`http://127.0.0.1:${repository.ports.organizations}/ready`)).status).toBe(200);
    expect(repository.pids()).toHaveLength(2);
    running.process.kill('SIGINT');
    expect((await running.ended).code).toBe(0);
  });

  it('says how to start such a department again, in words that work in another folder and another shell', async () => {
    const running = await started();
    process.kill(repository.pidOf('personnel'), 'SIGKILL');
    const command = await running.said('start it again: ');
    const again = spawn('sh', ['-c', `exec env ${command}`], { cwd: tmpdir(), env: {}, stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      let out = '';
      for await (const piece of again.stdout) if ((out += piece).includes('personnel serves')) break;
      expect(out).toContain('personnel: already filled');
      expect((await fetch(`http://127.0.0.1:${repository.ports.personnel}/ready`)).status).toBe(200);
    } finally {
      again.kill('SIGKILL');
    }
  });

  it('ends with everything when the gateway dies', async () => {
    const running = await started();
    const pids = repository.pids();
    process.kill(repository.pidOf('gateway'), 'SIGKILL');
    expect((await running.ended).code).toBe(1);
    expect(await untilGone(pids)).toEqual([]);
  });

  it('refuses a port in use, a wrong port and a port given twice, naming the variable, what was expected and what came', async () => {
    const busy = createServer().listen(repository.ports.personnel, '127.0.0.1');
    await once(busy, 'listening');
    const inUse = await repository.run(['start']);
    busy.close();
    expect(inUse.code).toBe(2);
    expect(inUse.err).toContain(`PERSONNEL_PORT is wrong: expected a free port, came ${repository.ports.personnel}`);

    const wrong = await repository.run(['start'], { PORT: '40000000' });
    expect(wrong).toMatchObject({
      code: 2,
      err: expect.stringContaining('PORT is wrong: expected a port number from 1 to 65535, came "40000000"'),
    });

    const twice = await repository.run(['start'], { ORGANIZATIONS_PORT: String(repository.ports.gateway) });
    expect(twice).toMatchObject({ code: 2, err: expect.stringContaining('ORGANIZATIONS_PORT is wrong: expected a port of its own') });
  });

  it('makes no keys in production, where variables name them', async () => {
    const { code, err } = await repository.run(['start'], { NODE_ENV: 'production' });
    expect(code).toBe(2);
    expect(err).toContain('REDSAIL_TOKEN_KEY is wrong: expected a JWK file (NODE_ENV=production)');
    expect(existsSync(join(repository.data, 'keys'))).toBe(false);
  });

  it('names what is not built', async () => {
    rmSync(join(repository.root, 'subgraphs/personnel/dist'), { recursive: true });
    expect(await repository.run(['start'])).toMatchObject({ code: 1, err: expect.stringContaining('personnel is not built') });
  });

  it('refuses to start twice on the same data', async () => {
    const running = await started();
    const second = await repository.run(['start']);
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining(`already running (pid ${running.process.pid}`) });
    running.process.kill('SIGINT');
    await running.ended;
  });

  it('is stopped from elsewhere by redsail stop', async () => {
    const running = await started();
    const pids = repository.pids();
    expect(await repository.run(['stop'])).toMatchObject({ code: 0, err: expect.stringContaining('stopped') });
    expect((await running.ended).code).toBe(0);
    expect(pids.filter(isAlive)).toEqual([]);
    expect((await repository.run(['stop'])).err).toContain('nothing is running');
  });
});
