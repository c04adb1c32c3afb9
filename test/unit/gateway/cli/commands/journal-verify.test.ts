import { jest } from '@jest/globals';
import { commandLine, type Said } from '../stand-in/command-line.js';
import { createStandInRepository, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

let repository: StandInRepository;
const verify = (more: Record<string, string> = {}): Promise<Said> =>
  commandLine(['journal', 'verify'], { environment: { ...repository.environment, ...more } });

beforeAll(async () => {
  repository = await createStandInRepository();
});
afterAll(() => repository.remove());

describe('redsail journal verify', () => {
  it('prints rows and head hash of every journal', async () => {
    expect(await verify()).toEqual({
      code: 0,
      out: ['organizations', 'personnel'].map((name) => `${name}: 已核验 3264 行 · 3264 rows verified · 链首 · head 0badcafe`).join('\n'),
      err: '',
    });
  });

  it('ends with exit code 1 when one chain is broken, and verifies the others all the same', async () => {
    const { code, out, err } = await verify({ STAND_IN_ORGANIZATIONS: 'broken-chain' });
    expect(code).toBe(1);
    expect(out).toContain('organizations: 已核验 6 行 · 6 rows verified · 链首 · head 0badcafe · 未通过 · not verified (1)');
    expect(out).toMatch(/^personnel: .*3264 rows/m);
    expect(err).toContain('row 7 does not fit its hash');
  });
});
