import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { commandLine, type Said } from '../stand-in/command-line.js';
import { createStandInRepository, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

let repository: StandInRepository;
const said = (words: string[], more: Record<string, string> = {}): Promise<Said> =>
  commandLine(['import', ...words], { environment: { ...repository.environment, ...more } });

beforeAll(async () => {
  repository = await createStandInRepository();
  writeFileSync(join(repository.root, 'good.csv'), 'code,name\n590000000000,示范省\n');
  writeFileSync(join(repository.root, 'bad.csv'), 'code,name\nbad,示范省\n');
});
afterAll(() => repository.remove());

const file = (name: string): string => join(repository.root, name);

describe('redsail import', () => {
  it('runs the program of the department that owns the register', async () => {
    expect(await said(['cadres', file('good.csv')])).toEqual({ code: 0, out: `imported cadres ${file('good.csv')}`, err: '' });
    expect((await said(['Region', file('good.csv')])).out).toContain('imported regions');
  });

  it('passes the day it takes effect and the document on', async () => {
    const { out } = await said(['regions', file('good.csv'), '--effective-on', '2026-01-01', '--document-no', '组发3号']);
    expect(out).toContain('--effective-on 2026-01-01 --document-no 组发3号');
  });

  it('shows the problems of a bad file and ends with exit code 2', async () => {
    expect(await said(['regions', file('bad.csv')])).toEqual({
      code: 2,
      out: '',
      err: `${file('bad.csv')}:2 code "bad": 区划代码 · a division code of 12 digits`,
    });
  });

  it('lists the registers of all departments when there is none of that name', async () => {
    const { code, err } = await said(['villages', file('good.csv')]);
    expect(code).toBe(2);
    expect(err).toMatch(/^ {2}regions +行政区划 · administrative division +\(organizations\)$/m);
    expect(err).toMatch(/^ {2}cadres +干部 · cadre +\(personnel\)$/m);
  });

  it('still imports while another department does not answer, and says who did not when nobody owns the register', async () => {
    const silent = { STAND_IN_PERSONNEL: 'no-registers' };
    expect((await said(['regions', file('good.csv')], silent)).code).toBe(0);
    expect(await said(['villages', file('good.csv')], silent)).toMatchObject({
      code: 1,
      err: expect.stringContaining('personnel did not list its registers'),
    });
  });

  it('names a file that is not there before it starts anything', async () => {
    expect(await said(['regions', 'none.csv'])).toMatchObject({ code: 2, err: expect.stringContaining('there is no file') });
  });

  it('finds a file in the folder where the package manager was called', async () => {
    expect((await said(['regions', 'good.csv'], { INIT_CWD: repository.root })).code).toBe(0);
  });

  it('says how far it has come in plain lines when it writes to no terminal', async () => {
    writeFileSync(file('long.csv'), 'code\n');
    const { err, code } = await repository.run(['import', 'regions', file('long.csv')], { STAND_IN_ORGANIZATIONS: 'slow-import' });
    expect(code).toBe(0);
    expect(err).toMatch(/^organizations regions \d+\/200 \d+ %$/m);
    expect(err.trim().split('\n').length).toBeLessThan(8);
    expect(err).not.toContain('@progress');
  });
});
