import { jest } from '@jest/globals';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { idOfKey, masterKeyPath } from '../../../../../gateway/cli/src/identity/master-key-file.js';
import { readConfig } from '../../../../../gateway/cli/src/config.js';
import { commandLine, type Said } from '../stand-in/command-line.js';
import { createStandInRepository, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

const OLD = 'ab'.repeat(32);
let repository: StandInRepository;
let file: string;
const keys = (act: string, more: Record<string, string> = {}): Promise<Said> =>
  commandLine(['keys', act, ...(act === 'rotate' ? ['--personal'] : [])], { environment: { ...repository.environment, ...more } });
const held = () => readFileSync(file, 'utf8').trim().split('\n');

beforeAll(async () => {
  repository = await createStandInRepository();
  file = masterKeyPath(readConfig(repository.environment));
  mkdirSync(dirname(file), { recursive: true });
});
beforeEach(() => writeFileSync(file, `${OLD}\n`));
afterAll(() => repository.remove());

it('rotate puts a new key before the old one, in a file that nobody else reads, and shows no key', async () => {
  const { code, out } = await keys('rotate');
  expect(code).toBe(0);
  const [fresh, old] = held();
  expect([fresh!.length, old]).toEqual([64, OLD]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(out).toContain(idOfKey(fresh!));
  for (const key of held()) expect(out).not.toContain(key);
});

it('rewrap runs in every department and says how many keys were wrapped anew', async () => {
  expect(await keys('rewrap')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^organizations: .*7 keys rewrapped under feedbeef\npersonnel: /),
  });
});

it('status tells the keys apart by their ids', async () => {
  const { code, out } = await keys('status', { STAND_IN_PERSONNEL: 'old-keys' });
  expect(code).toBe(0);
  expect(out).toMatch(/personnel\s+deadbeef\s+旧 · old\s+4/);
  expect(out).not.toContain(OLD);
});

it('retire keeps the newest key and puts the old ones aside', async () => {
  await keys('rotate');
  const [fresh] = held();
  const { code, out } = await keys('retire');
  expect([code, held()]).toEqual([0, [fresh]]);
  expect(out).toContain(idOfKey(OLD));
  expect(readFileSync(`${file}.retired`, 'utf8')).toContain(OLD);
  expect(await keys('retire')).toMatchObject({ code: 0, out: expect.stringContaining('there is no old master key') });
});

it('retire is refused while an old key still wraps something: nothing is taken away', async () => {
  await keys('rotate');
  const before = held();
  const { code, err } = await keys('retire', { STAND_IN_PERSONNEL: 'old-keys' });
  expect(code).toBe(1);
  expect(err).toContain('personnel: keys are still wrapped under an old master key');
  expect(held()).toEqual(before);
});

it('a file that holds something else is refused by the name of its variable, and its text is not shown', async () => {
  writeFileSync(file, 'no key at all\n');
  const { code, err } = await keys('rotate');
  expect(code).toBe(2);
  expect(err).toContain('REDSAIL_PERSONAL_KEY');
  expect(err).not.toContain('no key at all');
});

it('in production the file is named: none is looked for among the development keys', async () => {
  const { code, err } = await keys('rotate', { NODE_ENV: 'production' });
  expect([code, held()]).toEqual([2, [OLD]]);
  expect(err).toContain('REDSAIL_PERSONAL_KEY');
});
