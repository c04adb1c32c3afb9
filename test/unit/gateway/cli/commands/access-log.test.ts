import { jest } from '@jest/globals';
import { tokenName } from '@redsail/contract';
import { decodeJwt } from 'jose';
import { commandLine, type Said } from '../stand-in/command-line.js';
import { createStandInRepository, type StandInRepository } from '../stand-in/repository.js';

jest.setTimeout(60_000);

let repository: StandInRepository;
const run = (words: readonly string[], more: Record<string, string> = {}): Promise<Said> =>
  commandLine(['access-log', ...words], { environment: { ...repository.environment, ...more } });

beforeAll(async () => {
  repository = await createStandInRepository();
});
afterAll(() => repository.remove());

describe('redsail access-log verify', () => {
  it('prints rows and head hash of every log, and how many rows were pruned before them', async () => {
    expect(await run(['verify'])).toEqual({
      code: 0,
      out: [
        'organizations: 已核验 12 行 · 12 rows verified · 链首 · head 0badcafe',
        'personnel: 已核验 12 行 · 12 rows verified · 链首 · head 0badcafe · 此前 5 行已清理 · 5 rows before them pruned',
      ].join('\n'),
      err: '',
    });
  });

  it('ends with exit code 1 when one chain is broken', async () => {
    const { code, out, err } = await run(['verify'], { STAND_IN_ORGANIZATIONS: 'broken-chain' });
    expect(code).toBe(1);
    expect(out).toContain('未通过 · not verified (1)');
    expect(err).toContain('row 7 does not fit its hash');
  });
});

describe('redsail access-log report', () => {
  it('lists the readings of all departments as one table, by moment', async () => {
    const { code, out } = await run(['report', '--person', 'p-1', '--from', '2026-06-01']);
    expect(code).toBe(0);
    const [heading, , first, second] = out.split('\n');
    expect(heading).toContain('目的 · purpose');
    expect(first).toMatch(
      /^2026-06-01T04:00:00.000Z\s+personnel\s+dev:officer\s+-\s+EMERGENCY\s+防汛2号\s+--person p-1 --from 2026-06-01\s+name,phone\s+是 · yes/,
    );
    expect(second).toMatch(/organizations/);
  });

  it('names a token to the departments and never shows it to them', async () => {
    const { out: token } = await commandLine(['token', '--role', 'integrator'], { environment: repository.environment });
    const { out } = await run(['report', '--token', token.trim(), '--json']);
    const { readings } = JSON.parse(out) as { readings: { record: string }[] };
    expect(readings[0]!.record).toBe(`--token ${tokenName(decodeJwt(token.trim()))}`);
    const { out: named } = await run(['report', '--token', 'ab'.repeat(16), '--json']);
    expect(named).toContain(`--token ${'ab'.repeat(16)}`);
  });

  it.each([[[]], [['--person', 'p', '--token', 'ab'.repeat(16)]], [['--token', 'no token']]])(
    'refuses %j with exit code 2',
    async (words) => {
      const { code, out, err } = await run(['report', ...words]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/--person|--token/);
    },
  );

  it('passes on what a department refuses', async () => {
    const { code, err } = await run(['report', '--person', 'p', '--from', 'bad']);
    expect(code).toBe(2);
    expect(err).toContain('expected a day');
  });
});

it('redsail access-log prune says how many rows went in every department', async () => {
  expect(await run(['prune'])).toMatchObject({
    code: 0,
    out: 'organizations: 已清理 3 行 · 3 rows pruned\npersonnel: 已清理 3 行 · 3 rows pruned',
  });
});
