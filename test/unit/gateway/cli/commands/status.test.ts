import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { verifiedClaims } from '../stand-in/claims.js';
import { commandLine, type Said } from '../stand-in/command-line.js';
import { createStandInRepository, type Running, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

interface Told {
  readonly parts: readonly {
    name: string;
    state: string;
    version: string | null;
    pid: number | null;
    rows: Record<string, number> | null;
  }[];
}

let repository: StandInRepository;
let running: Running;
const status = (...words: string[]): Promise<Said> => commandLine(['status', ...words], { environment: repository.environment });

beforeAll(async () => {
  repository = await createStandInRepository();
  running = repository.begin(['start']);
  await running.said('three queries to try');
});
afterAll(async () => {
  running.process.kill('SIGKILL');
  await running.ended;
  repository.remove();
});

describe('redsail status', () => {
  it('shows every part with version, process, database and row counts', async () => {
    const { code, out } = await status();
    expect(code).toBe(0);
    const [gateway, organizations, personnel] = repository.pids();
    expect([gateway, organizations, personnel].every(Boolean)).toBe(true);
    expect(out).toMatch(/^gateway +运行 · up +0\.1\.0 +\d+ +0:00:\d\d +- /m);
    expect(out).toMatch(/^organizations +运行 · up +0\.1\.0 +\d+ +0:00:\d\d +sqlite /m);
    expect(out).toMatch(/^organizations +Region +3264$/m);
    expect(out).toMatch(/^personnel +Cadre +3264$/m);
  });

  it('asks the departments under a Principal of the internal key that reads no person', async () => {
    await status();
    const principal = readFileSync(join(repository.data, 'personnel.principal'), 'utf8');
    const claims = await verifiedClaims(principal, repository.data, 'internal', {
      issuer: 'redsail-gateway',
      audience: 'redsail-subgraph',
    });
    expect(claims).toMatchObject({ sub: 'redsail:status', roles: ['system-administrator'], division: null });
    expect((claims.scopes as string[]).some((scope) => scope.startsWith('person:'))).toBe(false);
    expect(claims.exp! - claims.iat!).toBe(60);
  });

  it('prints JSON for programs', async () => {
    const { parts } = JSON.parse((await status('--json')).out) as Told;
    expect(parts.map(({ name, state }) => [name, state])).toEqual([
      ['gateway', 'UP'],
      ['organizations', 'UP'],
      ['personnel', 'UP'],
    ]);
    expect(parts[1]).toMatchObject({ rows: { Region: 3264 }, pid: expect.any(Number) });
  });

  it('ends with exit code 1 and says so when a part is down', async () => {
    process.kill(repository.pidOf('personnel'), 'SIGKILL');
    await running.said('personnel 已退出');
    const { code, out } = await status();
    expect(code).toBe(1);
    expect(out).toMatch(/^personnel +停止 · down/m);
    expect(out).toMatch(/^gateway +运行 · up/m);
    expect(out).toMatch(/^organizations +运行 · up/m);
    expect(out).toContain('personnel: ECONNREFUSED');
  });
});
