import { jest } from '@jest/globals';
import { commandLine, type Said } from '../stand-in/command-line.js';
import { createStandInRepository, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

let repository: StandInRepository;
const said = (words: string[], more: Record<string, string> = {}): Promise<Said> =>
  commandLine(['sample', ...words], { environment: { ...repository.environment, ...more } });

beforeAll(async () => {
  repository = await createStandInRepository();
});
afterAll(() => repository.remove());

describe('redsail sample', () => {
  it('asks every department for its share, at the same scale and from the same seed', async () => {
    const { code, out } = await said(['--scale', '2.5', '--seed', '7']);
    expect(code).toBe(0);
    expect(out).toBe('organizations: sample --scale 2.5 --seed 7\npersonnel: sample --scale 2.5 --seed 7');
  });

  it('passes on what a department says that has a sample already', async () => {
    const { code, out, err } = await said([], { STAND_IN_PERSONNEL: 'sample-exists' });
    expect({ code, out }).toEqual({ code: 1, out: 'organizations: sample --scale 1' });
    expect(err).toContain('the sample is already there');
  });

  it.each([
    ['--scale', '0'],
    ['--scale', '-1'],
    ['--scale', 'big'],
    ['--scale', '1001'],
    ['--seed', '1.5'],
    ['--seed', '-1'],
  ])('refuses %s %s', async (flag, value) => {
    expect(await said([`${flag}=${value}`])).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`${flag} is wrong`) });
  });
});
