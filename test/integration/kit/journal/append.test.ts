import { sql } from '@redsail/kit';
import { appendJournal, journalHead } from '../../../../subgraphs/kit/src/journal/append.js';
import { GENESIS } from '../../../../subgraphs/kit/src/journal/chain.js';
import { describeOnEachDatabase } from '../../../support/databases.js';
import { garden } from '../../../support/garden/garden.js';
import { append, entries, entry, inTransaction, ledger } from '../../../support/ledger.js';
import { startSubgraph, type RunningSubgraph } from '../../../support/subgraph.js';

const AT = '2022-12-01T04:00:00.000Z';
const LATER = '2022-12-01T04:00:00.001Z';

describeOnEachDatabase('the journal', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(garden, database.url);
  });
  afterAll(() => running?.stop());

  /** Every row stands in its place and has the hash of the formula. */
  async function expectWhole(rows: number): Promise<void> {
    const found = await ledger(running.department.database);
    expect(found.map(({ seq }) => seq)).toEqual(Array.from({ length: rows }, (_, at) => at + 1));
    expect(found.map(({ hash }) => hash)).toEqual(found.map(({ expected }) => expected));
  }

  it('is empty at first, and its head is the beginning of the chain', async () => {
    expect(await journalHead(running.department.database)).toEqual({ seq: 0, hash: GENESIS });
    await append(running.department.database, [], AT);
    expect(await journalHead(running.department.database)).toEqual({ seq: 0, hash: GENESIS });
  });

  it('chains the rows of a command to each other and to those before', async () => {
    await append(running.department.database, entries(3), AT);
    await append(running.department.database, entries(4, 4), LATER);
    await expectWhole(7);
  });

  it('keeps what was said, letter for letter', async () => {
    const said = { ...entry(1), reason: '“引号” \\ \' " \t\n 𠮷', after: '{"a":"\\u0041"}', organ: '' };
    await append(running.department.database, [said], AT);
    const { rows } = await sql<Record<string, unknown>>`select * from journal order by seq desc limit 1`.execute(
      running.department.database.reader,
    );
    expect(rows[0]).toMatchObject({ reason: said.reason, after_value: said.after, organ: '', recorded_at: AT });
    await expectWhole(8);
  });

  it('has no row, and no gap, of a transaction that was rolled back', async () => {
    const rolledBack = inTransaction(running.department.database, async (source) => {
      await appendJournal(source, entries(2), AT);
      throw new Error('a rule refuses');
    });
    await expect(rolledBack).rejects.toThrow('a rule refuses');
    await append(running.department.database, [entry(9)], LATER);
    await expectWhole(9);
  });

  it('stays one chain when many write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => append(running.department.database, entries(3, at * 3), AT)));
    await expectWhole(45);
  });

  it('is chained by an import, whose hashes the database works out, as by a command', async () => {
    const beds = Array.from({ length: 450 }, (_, at) => `B${at},苗床${at},SOWN,${at}`);
    await running.import('beds', ['code,name,state,rows', ...beds].join('\n'));
    await append(running.department.database, [entry(1)], LATER);
    await running.import('beds', ['code,name,state,rows', ...beds.slice(0, 10).map((line) => `${line}0`)].join('\n'));
    await expectWhole(45 + 450 + 1 + 9);
  });
});
