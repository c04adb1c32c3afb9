import { organizations } from '@redsail/organizations';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram } from '../../support/built-program.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { seededRandom, wholeBelow } from '../../support/seeded-random.js';
import { useStack } from '../../support/stack.js';
import { halfWritten, openBooks } from './books.js';
import { watchWriters } from './until-writing.js';

const TOWNS = 30;
const VILLAGES = 100;
const ROWS = 1 + TOWNS + TOWNS * VILLAGES;
/** In the even rounds the kill comes at any moment, in the odd ones while the rows are being written. */
const ROUNDS = 4;
/** How long the writing may be under way by then, in milliseconds. */
const INTO_WRITING = 50;

/** A county of the sample's prefecture that is not in the sample: one for each round. */
const prefixOf = (round: number) => `5901${80 + round}`;

function countyCsv(round: number): string {
  const prefix = prefixOf(round);
  const lines = ['code,name,level,parent_code', `${prefix}000000,第${round}试验区,COUNTY,590100000000`];
  const three = (number: number) => String(number).padStart(3, '0');
  for (let town = 1; town <= TOWNS; town++) {
    lines.push(`${prefix}${three(town)}000,试验${town}街道,TOWN,${prefix}000000`);
    for (let village = 1; village <= VILLAGES; village++) {
      lines.push(`${prefix}${three(town)}${three(village)},试验${town}之${village}社区,VILLAGE,${prefix}${three(town)}000`);
    }
  }
  return `${lines.join('\n')}\n`;
}

describeOnEachDatabase('an import that is killed in the middle', (database) => {
  const stack = useStack({ parts: ['organizations', 'gateway'], ...(database.dialect === 'postgres' ? { database } : {}) });
  const random = seededRandom(20_261_122);

  const fileOf = (round: number) => {
    const file = join(stack.folder, `county-${round}.csv`);
    writeFileSync(file, countyCsv(round));
    return file;
  };
  const start = (file: string) =>
    startProgram('organizations', ['import', 'regions', file], { ...stack.environment, REDSAIL_PROGRESS: '1' });

  /** Rows of the county in the register and in the journal, and rows of the journal altogether, at one moment. */
  async function look(round: number) {
    const books = await openBooks(stack.databaseUrl('organizations'));
    try {
      const like = `Region:${prefixOf(round)}%`;
      const [found] = await books.select<Record<'regions' | 'told' | 'journal', number | string>>(`select
        (select count(*) from region where id like '${like}') as regions,
        (select count(*) from journal where record like '${like}') as told,
        (select count(*) from journal) as journal`);
      return { regions: Number(found!.regions), told: Number(found!.told), journal: Number(found!.journal) };
    } finally {
      await books.close();
    }
  }

  async function expectWhole(): Promise<void> {
    const { code, err } = await stack.run('organizations', 'journal', 'verify');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const books = await openBooks(stack.databaseUrl('organizations'));
    expect(await halfWritten(books, organizations.registers)).toEqual([]);
    await books.close();
  }

  /** How long an import takes from its first word to the end, by one that is refused for its last row. */
  async function measure(): Promise<number> {
    const file = join(stack.folder, 'refused.csv');
    writeFileSync(file, `${countyCsv(ROUNDS)}${prefixOf(ROUNDS)}999001,某社区,VILLAGE,${prefixOf(ROUNDS)}999000\n`);
    const program = start(file);
    await untilSpoken(program);
    const from = performance.now();
    expect((await program.ended).code).toBe(2);
    return performance.now() - from;
  }

  async function untilSpoken({ process: child, said }: ReturnType<typeof start>): Promise<void> {
    while (!said.err.includes('@progress') && child.exitCode === null) await pause(2);
  }

  it(`leaves all of its rows or none, whenever it is killed, and can be done again`, async () => {
    const takes = await measure();
    const watch = await watchWriters(stack.databaseUrl('organizations'));
    let killed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const file = fileOf(round);
      const before = await look(round);
      const program = start(file);
      await untilSpoken(program);
      if (round % 2 === 0) await pause(wholeBelow(random, Math.ceil(takes)));
      else if (await watch.untilWriting(() => program.process.exitCode !== null)) await pause(wholeBelow(random, INTO_WRITING));
      program.process.kill('SIGKILL');
      killed += (await program.ended).signal === 'SIGKILL' ? 1 : 0;

      const after = await look(round);
      const all = after.regions > 0 ? ROWS : 0;
      expect(after).toEqual({ regions: all, told: all, journal: before.journal + all });

      if (all) continue;
      const again = await stack.run('organizations', 'import', 'regions', file);
      expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' });
      expect(await look(round)).toEqual({ regions: ROWS, told: ROWS, journal: before.journal + ROWS });
    }
    await watch.close();
    expect(killed).toBeGreaterThan(0);
    await expectWhole();
  }, 180_000);

  it('a second time changes nothing, journal included', async () => {
    const before = await look(0);
    const { code, out } = await stack.run('organizations', 'import', 'regions', join(stack.folder, 'county-0.csv'));
    expect(code).toBe(0);
    expect(out).toContain(`0 added, 0 changed, ${ROWS} the same`);
    expect(await look(0)).toEqual(before);
  });

  it('and the subgraph that was serving all the while answers with the new divisions', async () => {
    const { region } = await stack.ask('query ($code: String!) { region(code: $code) { name children { totalCount } } }', {
      code: `${prefixOf(ROUNDS - 1)}000000`,
    });
    expect(region).toEqual({ name: `第${ROUNDS - 1}试验区`, children: { totalCount: TOWNS } });
  });
});
