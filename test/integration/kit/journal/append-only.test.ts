import { sql } from '@redsail/kit';
import { describeOnEachDatabase } from '../../../support/databases.js';
import { garden } from '../../../support/garden/garden.js';
import { append, entries, inTransaction } from '../../../support/ledger.js';
import { startSubgraph, type RunningSubgraph } from '../../../support/subgraph.js';

const SAME_ROW = `(seq, recorded_at, register, record, version, act, effective_on, subject, hash)
  select seq, recorded_at, register, record, 99, act, effective_on, subject, hash from journal where seq = 2`;

const ATTEMPTS = {
  sqlite: [
    'update journal set reason = null where seq = 2',
    'update or ignore journal set seq = 9 where seq = 2',
    'delete from journal where seq = 3',
    'delete from journal',
    `insert or replace into journal ${SAME_ROW}`,
    `insert into journal ${SAME_ROW} on conflict (seq) do update set version = 99`,
  ],
  postgres: [
    'update journal set reason = null where seq = 2',
    'delete from journal where seq = 3',
    'delete from journal',
    'truncate journal',
    `insert into journal ${SAME_ROW} on conflict (seq) do update set version = 99`,
  ],
} as const;

describeOnEachDatabase('the journal', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(garden, database.url);
    await append(running.department.database, entries(3), '2022-12-01T04:00:00.000Z');
  });
  afterAll(() => running?.stop());

  it.each(ATTEMPTS[database.dialect])('refuses, in a transaction that may write: %s', async (statement) => {
    const before = await running.verify();
    const attempt = inTransaction(running.department.database, ({ reader }) => sql.raw(statement).execute(reader));
    await expect(attempt).rejects.toThrow('the journal is append-only');
    expect(await running.verify()).toEqual(before);
    expect(before).toMatchObject({ rows: 3, broken: null });
  });
});
