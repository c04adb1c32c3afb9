import { sql } from '@redsail/kit';
import type { Source } from '../../../../subgraphs/kit/src/database/database.js';
import type { Verdict } from '../../../../subgraphs/kit/src/journal/chained-table.js';
import { verifyJournal } from '../../../../subgraphs/kit/src/journal/verify.js';
import { describeOnEachDatabase } from '../../../support/databases.js';
import { garden } from '../../../support/garden/garden.js';
import { append, entries, inTransaction, ledger } from '../../../support/ledger.js';
import { startSubgraph, type RunningSubgraph } from '../../../support/subgraph.js';

const AT = '2022-12-01T04:00:00.000Z';
/** Two full blocks and a bit. */
const ROWS = 1203;

class Undo extends Error {}

describeOnEachDatabase('verifying the journal', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(garden, database.url);
    await append(running.department.database, entries(ROWS), AT);
  });
  afterAll(() => running?.stop());

  const disarm =
    database.dialect === 'sqlite'
      ? ['drop trigger journal_no_update', 'drop trigger journal_no_delete']
      : ['alter table journal disable trigger all'];

  /** What is found after an intruder with all rights has done this; undone afterwards. */
  async function verdictAfter(...statements: string[]): Promise<Verdict> {
    let verdict: Verdict | undefined;
    const attempt = inTransaction(running.department.database, async (source: Source) => {
      for (const statement of [...disarm, ...statements]) await sql.raw(statement).execute(source.reader);
      verdict = await verifyJournal(source);
      throw new Undo();
    });
    await expect(attempt).rejects.toThrow(Undo);
    return verdict!;
  }

  const misfit = (seq: number) => ({ seq, zh: `第${seq}行的内容与哈希不符`, en: `row ${seq} does not fit its hash` });
  const missing = (seq: number) => ({ seq, zh: `第${seq}行缺失`, en: `row ${seq} is missing` });

  it('finds a journal whole, with the number of its rows and the hash of the last', async () => {
    const rows = await ledger(running.department.database);
    expect(await running.verify()).toEqual({ rows: ROWS, head: rows.at(-1)!.expected, broken: null });
  });

  it.each([
    `register = 'Plant'`,
    `record = 'Bed:B0'`,
    'version = version + 1',
    `act = 'harvestBed'`,
    'before_value = null',
    `before_value = before_value || ' '`,
    `after_value = replace(after_value, '7', '8')`,
    `effective_on = '2022-12-02'`,
    `subject = 'officer:8'`,
    'organ = null',
    `reason = reason || '。'`,
    `document_no = ''`,
    `recorded_at = '2022-12-01T04:00:00.001Z'`,
    `recorded_at = recorded_at || ' '`,
    `hash = (select hash from journal where seq = 777)`,
  ])('finds the row that somebody changed: %s', async (change) => {
    const { broken, rows } = await verdictAfter(`update journal set ${change} where seq = 778`);
    expect(broken).toEqual(misfit(778));
    expect(rows).toBe(777);
  });

  it.each([1, 500, 501, ROWS])('finds one changed letter in row %i, at the edges of blocks as well', async (seq) => {
    expect((await verdictAfter(`update journal set act = act || 'X' where seq = ${seq}`)).broken).toEqual(misfit(seq));
  });

  it.each([1, 42, 500, 501, 1000])('finds that row %i is missing', async (seq) => {
    const { broken, rows } = await verdictAfter(`delete from journal where seq = ${seq}`);
    expect(broken).toEqual(missing(seq));
    expect(rows).toBe(seq - 1);
  });

  it('finds that a row is missing when those after it have moved up', async () => {
    const moved = [`update journal set seq = -seq where seq > 300`, `update journal set seq = -seq - 1 where seq < -300`];
    expect((await verdictAfter('delete from journal where seq = 300', ...moved)).broken).toEqual(misfit(300));
  });

  it('finds two rows that changed places', async () => {
    const swapped = [
      'update journal set seq = -1 where seq = 600',
      'update journal set seq = 600 where seq = 601',
      'update journal set seq = 601 where seq = -1',
    ];
    expect((await verdictAfter(...swapped)).broken).toEqual(misfit(600));
  });

  it('finds a row that was copied to the end', async () => {
    const copied = `insert into journal (seq, recorded_at, register, record, version, act, effective_on, subject, hash)
      select ${ROWS + 1}, recorded_at, register, record, version, act, effective_on, subject, hash from journal where seq = 8`;
    expect((await verdictAfter(copied)).broken).toEqual(misfit(ROWS + 1));
  });

  it('shows rows cut off the end by their number and the head, which whoever keeps them compares', async () => {
    const rows = await ledger(running.department.database);
    expect(await verdictAfter('delete from journal where seq > 1200')).toEqual({ rows: 1200, head: rows[1199]!.expected, broken: null });
  });

  it('reads block by block and tells how far it is, so that a long journal takes no more memory than a short one', async () => {
    const done: number[] = [];
    const statements = await running.statements(() => verifyJournal(running.department.database, (rows) => done.push(rows)));
    expect(done).toEqual([500, 1000, ROWS]);
    expect(statements).toHaveLength(3);
    for (const statement of statements) expect(statement).toMatch(/where seq > .+ order by seq limit /);
  });

  it('ends at once where the last block is full, and in an empty journal', async () => {
    expect((await verdictAfter('delete from journal where seq > 1000')).rows).toBe(1000);
    expect(await verdictAfter('delete from journal')).toEqual({ rows: 0, head: '0'.repeat(64), broken: null });
  });
});
