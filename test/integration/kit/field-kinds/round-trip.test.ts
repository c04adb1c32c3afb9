import { sql } from '@redsail/kit';
import { Client } from 'pg';
import type { Row } from '../../../../subgraphs/kit/src/read/row.js';
import { registerOf } from '../../../../subgraphs/kit/src/register/register.js';
import { RowQuery } from '../../../../subgraphs/kit/src/read/row-query.js';
import { describeOnEachDatabase, type TestDatabase } from '../../../support/databases.js';
import { SPECIMENS } from '../../../support/specimens/specimens.js';
import { cabinet, Tray } from '../../../support/specimens/tray.js';
import { NOON, startSubgraph, type RunningSubgraph } from '../../../support/subgraph.js';
import { Unit } from '../../../../subgraphs/kit/src/commands/unit.js';

const occasion = { act: 'fill', effectiveOn: '2022-12-01', subject: 'test', organ: null, reason: null, documentNo: null };
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describeOnEachDatabase('a value of a field', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    await unlikeOurs(database);
    running = await startSubgraph(cabinet, database.url);
  });
  afterAll(() => running?.stop());

  /** What a command does: entities of one unit of work, saved and journaled. */
  const command = <T>(work: (unit: Unit) => Promise<T>) =>
    running.department.database.write(async (manager) => {
      const unit = new Unit(manager, database.dialect, running.department.vault);
      const result = await work(unit);
      await unit.finish(occasion, NOON);
      return result;
    });
  const rows = (prefix: string): Promise<Row[]> =>
    new RowQuery(running.department.database, registerOf(Tray), null)
      .where({ no: { startsWith: prefix } })
      .orderBy('no')
      .all();
  const numbered = (prefix: string, at: number) => `${prefix}-${String(at).padStart(3, '0')}`;

  describe.each(SPECIMENS.map((one) => [one.field, one] as const))('of kind %s', (field, { kind, values }) => {
    it('comes back from its column as it went in, and so it does when the record is loaded for a command', async () => {
      await command(async (unit) => values.forEach((value, at) => unit.create(Tray, { no: numbered(`c-${field}`, at), [field]: value })));
      expect((await rows(`c-${field}-`)).map((row) => row[field])).toStrictEqual(values);
      const loaded = await command((unit) => Promise.all(values.map((_, at) => unit.load(Tray, `Tray:${numbered(`c-${field}`, at)}`))));
      expect(loaded.map((tray) => (tray as unknown as Row)[field])).toStrictEqual(values);
    });

    it('is no change when the record is saved as it was loaded', async () => {
      await command(async (unit) => values.forEach((value, at) => unit.create(Tray, { no: numbered(`s-${field}`, at), [field]: value })));
      await command(async (unit) => {
        for (const at of values.keys()) {
          const tray = (await unit.load(Tray, `Tray:${numbered(`s-${field}`, at)}`)) as unknown as Record<string, unknown>;
          tray[field] = structuredClone(tray[field]);
        }
      });
      expect((await rows(`s-${field}-`)).map((row) => row.version)).toEqual(values.map(() => 1));
    });

    it('comes back from a file, and is no change when the file comes again', async () => {
      // An empty cell is no value, so the values that print as one cannot come from a file.
      const printed = values.map((value) => [value, kind.print(value as never)] as const).filter(([, cell]) => cell !== '');
      const csv = ['no', field].join() + printed.map(([, cell], at) => `\n${numbered(`f-${field}`, at)},${quoted(cell)}`).join('');
      const first = await running.import('trays', csv);
      expect(first.problems.listed).toEqual([]);
      expect((await rows(`f-${field}-`)).map((row) => row[field])).toStrictEqual(printed.map(([value]) => value));
      expect(await running.import('trays', csv)).toMatchObject({ read: printed.length, added: 0, changed: 0, same: printed.length });
    });

    it('may be absent: null, from a command and from a file', async () => {
      await command(async (unit) => void unit.create(Tray, { no: `n-${field}-0` }));
      await running.import('trays', `no,${field}\nn-${field}-1,\n`);
      expect((await rows(`n-${field}-`)).map((row) => row[field])).toEqual([null, null]);
    });

    it('leaves every other field empty', async () => {
      const [first] = await rows(`c-${field}-`);
      const others = SPECIMENS.map((one) => one.field).filter((name) => name !== field);
      expect(others.map((name) => first![name])).toEqual(others.map(() => null));
    });
  });

  it('stands exact in the journal too', async () => {
    await command(
      async (unit) => void unit.create(Tray, { no: 'j', ...Object.fromEntries(SPECIMENS.map((one) => [one.field, one.values.at(-1)])) }),
    );
    const { rows: found } = await sql<{
      after_value: string;
    }>`select after_value from journal where record = ${'Tray:j'}`.execute(running.department.database.reader);
    const after = JSON.parse(found[0]!.after_value) as Row;
    for (const { field, values } of SPECIMENS) expect(after[field]).toStrictEqual(values.at(-1));
    expect((await running.verify()).broken).toBeNull();
  });

  it('of a person is stored sealed and read as its mask; an id number is stored as its digest and read as stars', async () => {
    const people = [
      { person: '欧阳娜娜', phone: '16912340001', idNumber: '590102198506070014' },
      { person: '阿卜杜拉·买买提', phone: '16912340002', idNumber: '590102199003150025' },
    ] as const;
    await command(async (unit) => void unit.create(Tray, { no: 'p-0', ...people[0] }));
    const csv = `no,person,phone,id_number\np-1,${Object.values(people[1]).join()}\np-2,,,\n`;
    expect(await running.import('trays', csv)).toMatchObject({ added: 2 });
    expect(await running.import('trays', csv)).toMatchObject({ same: 2 });
    const shown = { person: '欧阳**', phone: '169****0001', idNumber: '*'.repeat(18) };
    const second = { person: '阿***·***', phone: '169****0002', idNumber: '*'.repeat(18) };
    expect(await rows('p-')).toMatchObject([shown, second, { person: null, phone: null, idNumber: null }]);
    const everything = sql<Record<string, unknown>>`select * from tray, journal where tray.id = journal.record and tray.no like 'p-%'`;
    const { rows: raw } = await everything.execute(running.department.database.reader);
    expect(raw).toHaveLength(3);
    for (const plain of people.flatMap((one) => Object.values(one))) expect(JSON.stringify(raw)).not.toContain(plain);
  });
});

/** A server of another country: none of it may show in a value. */
async function unlikeOurs(database: TestDatabase): Promise<void> {
  if (database.dialect === 'sqlite') return;
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const name = new URL(database.url).pathname.slice(1);
  await client.query(`alter database ${name} set timezone to 'Asia/Shanghai'; alter database ${name} set datestyle to 'German, DMY'`);
  await client.end();
}
