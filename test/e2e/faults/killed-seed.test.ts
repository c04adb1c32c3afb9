import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { plainEnvironment, runProgram, startProgram, type Environment } from '../../support/built-program.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { compileCache, copySample, SAMPLE_SCALE, SAMPLE_SEED } from '../../support/sample-folder.js';
import { seededRandom, wholeBelow } from '../../support/seeded-random.js';

const KILLS = 3;
/** What a first start takes for this department on an idle machine, in milliseconds after its first word. */
const TAKES = 1200;

interface Status {
  readonly rows: Readonly<Record<string, number>>;
}

describeOnEachDatabase('a first start that is killed while it fills a database', (database) => {
  let folder: string;
  const random = seededRandom(13);
  const environment = (data: string): Environment => ({
    ...plainEnvironment(),
    REDSAIL_DATA: join(folder, data),
    REDSAIL_SAMPLE_SCALE: String(SAMPLE_SCALE),
    REDSAIL_SAMPLE_SEED: String(SAMPLE_SEED),
    REDSAIL_PROGRESS: '1',
    REDSAIL_EXIT_WITH_PARENT: '1',
    NODE_COMPILE_CACHE: compileCache,
  });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redsail-e2e-'));
    await copySample(join(folder, 'whole'));
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Rows of every register, and of the journal. */
  async function contents(of: Environment): Promise<object> {
    const [status, verdict] = await Promise.all([
      runProgram('personnel', ['status'], of),
      runProgram('personnel', ['journal', 'verify'], of),
    ]);
    expect(verdict.code).toBe(0);
    return { registers: (JSON.parse(status.out) as Status).rows, journal: (JSON.parse(verdict.out) as Status).rows };
  }

  it('goes on where it was cut off, and ends with what an undisturbed one makes', async () => {
    const cut = { ...environment('cut'), PERSONNEL_DATABASE_URL: database.url };
    let killed = 0;
    for (let time = 0; time < KILLS; time++) {
      const program = startProgram('personnel', ['seed'], cut);
      while (!program.said.err.includes('@progress') && program.process.exitCode === null) await pause(2);
      await pause(wholeBelow(random, TAKES / 2));
      program.process.kill('SIGKILL');
      killed += (await program.ended).signal === 'SIGKILL' ? 1 : 0;
    }
    expect(killed).toBeGreaterThan(0);
    expect(await runProgram('personnel', ['seed'], cut)).toMatchObject({ code: 0 });
    expect(await contents(cut)).toEqual(await contents(environment('whole')));
  }, 120_000);
});
