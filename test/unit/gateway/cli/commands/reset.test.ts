import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { commandLine, type Said, type Surroundings } from '../stand-in/command-line.js';
import { createStandInRepository, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

let repository: StandInRepository;
const reset = (words: string[] = [], more: Partial<Surroundings> = {}): Promise<Said> =>
  commandLine(['reset', ...words], { environment: repository.environment, ...more });

beforeEach(async () => {
  repository = await createStandInRepository();
  mkdirSync(join(repository.data, 'keys'), { recursive: true });
  for (const name of ['organizations.sqlite', 'organizations.sqlite-wal', 'notes.txt', 'keys/kept'])
    writeFileSync(join(repository.data, name), '');
});
afterEach(() => repository.remove());

describe('redsail reset', () => {
  it('removes the databases and keeps the keys and what is not ours', async () => {
    expect((await reset(['--yes'])).code).toBe(0);
    expect(readdirSync(repository.data).toSorted()).toEqual(['keys', 'notes.txt']);
  });

  it('removes the keys as well when it is told to', async () => {
    expect((await reset(['--yes', '--keys'])).code).toBe(0);
    expect(existsSync(join(repository.data, 'keys'))).toBe(false);
  });

  it('asks a person, and takes only yes for an answer', async () => {
    expect((await reset([], { answer: '' })).code).toBe(1);
    expect(existsSync(join(repository.data, 'organizations.sqlite'))).toBe(true);
    expect((await reset([], { answer: 'y' })).code).toBe(0);
    expect(existsSync(join(repository.data, 'organizations.sqlite'))).toBe(false);
  });

  it('refuses without --yes where nobody can be asked', async () => {
    expect(await reset()).toMatchObject({ code: 2, err: expect.stringContaining('confirm with --yes') });
    expect(existsSync(join(repository.data, 'organizations.sqlite'))).toBe(true);
  });

  it('refuses while the parts run', async () => {
    const running = repository.begin(['start']);
    await running.said('three queries to try');
    expect(await reset(['--yes'])).toMatchObject({ code: 1, err: expect.stringContaining(`still running (pid ${running.process.pid})`) });
    expect(existsSync(join(repository.data, 'organizations.sqlite'))).toBe(true);
    running.process.kill('SIGINT');
    await running.ended;
    expect((await reset(['--yes'])).code).toBe(0);
  });

  it('leaves a database that an address names alone and says so', async () => {
    const environment = { ...repository.environment, PERSONNEL_DATABASE_URL: 'postgres://127.0.0.1/personnel' };
    expect((await reset(['--yes'], { environment })).err).toContain('the database named by PERSONNEL_DATABASE_URL is elsewhere');
  });
});
