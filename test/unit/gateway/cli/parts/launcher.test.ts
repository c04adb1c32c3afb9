import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { createStandInRepository, untilGone, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

const main = join(dirname(fileURLToPath(import.meta.url)), '../../../../../gateway/cli/dist/main.js');
let repository: StandInRepository;

beforeEach(async () => {
  repository = await createStandInRepository();
});
afterEach(() => repository.remove());

/** npx → shell → pnpm → shell → start, as processes that pass no signal on. */
async function launched(): Promise<{ npx: number; pnpm: number; supervisor: number; parts: readonly number[] }> {
  const notes = (name: string): string => join(repository.root, `${name}.pid`);
  const script = (name: string, next: string): string => {
    const file = join(repository.root, name);
    writeFileSync(file, `echo $$ > ${notes(name)}\n${next}\ntrue\n`);
    return file;
  };
  const pnpm = script('pnpm', `sh -c '${process.execPath} ${main} start; true'`);
  const npx = script('npx', `sh ${pnpm}`);
  const child = spawn('sh', [npx], {
    env: { ...repository.environment, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let out = '';
  for await (const piece of child.stdout!) if ((out += String(piece)).includes('three queries to try')) break;
  const pidIn = (name: string): number => Number(readFileSync(notes(name), 'utf8'));
  return { npx: pidIn('npx'), pnpm: pidIn('pnpm'), supervisor: repository.noted().supervisor.pid, parts: repository.pids() };
}

describe('a start through a package manager', () => {
  // Elsewhere only the direct parent is watched.
  const itWithProc = existsSync('/proc/self/stat') ? it : it.skip;

  itWithProc.each(['npx', 'pnpm'] as const)('stops everything when %s alone is killed (skipped where there is no /proc)', async (name) => {
    const running = await launched();
    process.kill(running[name], 'SIGKILL');
    expect(await untilGone([running.supervisor, ...running.parts])).toEqual([]);
  });

  it('goes on while they live', async () => {
    const running = await launched();
    await pause(1500);
    expect(await untilGone([running.supervisor], 0)).toEqual([running.supervisor]);
    process.kill(running.supervisor, 'SIGTERM');
    expect(await untilGone([running.supervisor, ...running.parts])).toEqual([]);
  });
});
