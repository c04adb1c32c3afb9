import type { Principal } from '@redsail/contract';
import { makeResidentId, sql } from '@redsail/kit';
import { pruneAccessLog, RETENTION_YEARS, verifyAccessLog } from '../../../subgraphs/kit/src/access/access-log.js';
import { MOST_SUBJECTS } from '../../../subgraphs/kit/src/access/unmask.js';
import { openSqliteFile } from '../../../subgraphs/kit/src/database/sqlite.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { allowed } from '../../support/subgraph.js';
import { COMMUNITY, openOffice, type Office } from './stand-in/office.js';

const NAME = '上官清越';
const PHONE = '16900000077';
const NUMBER = makeResidentId('590102', '1985-06-07', 811);
const IDENTITY = 'identity(purpose: DEPLOYMENT_CONTACT, documentNo: "组干〔2026〕12号")';

describeOnEachDatabase('plain values of a person', (database) => {
  let office: Office;
  let id: string;
  const others: string[] = [];
  const reader: Principal = { ...allowed(), subject: 'dev:officer', organ: 'O-UNIT', token: 'a'.repeat(32) };

  beforeAll(async () => {
    office = await openOffice(database.url);
    const register = (personNo: string, more: object) =>
      office.done('registerPerson', 'person', { personNo, politicalAffiliation: 'CITIZEN', homeCommunity: COMMUNITY, ...more });
    id = (await register('U0', { name: NAME, phone: PHONE, idNumber: NUMBER })).id;
    for (let at = 1; at <= MOST_SUBJECTS + 1; at++) {
      const idNumber = makeResidentId('590102', '1970-01-02', 100 + at);
      others.push((await register(`U${at}`, { name: '欧阳建国', idNumber })).id);
    }
  }, 60_000);
  afterAll(() => office?.stop());

  const log = async () =>
    (await office.running.department.database.reader.selectFrom('access_log').selectAll().orderBy('seq').execute()) as Record<
      string,
      unknown
    >[];
  const ask = (fields: string, principal = reader, person = id) =>
    office.running.execute(`query Card($id: ID!) { person(id: $id) { ${fields} } }`, { id: person }, principal);

  it('are shown for a purpose and under a document, and the reading is logged: who, why, whose, what, when and with what', async () => {
    const { data, errors } = await ask(`nameMasked ${IDENTITY} { name phone idNumberMasked }`);
    expect(errors).toBeUndefined();
    expect(data.person).toEqual({ nameMasked: '上官**', identity: { name: NAME, phone: PHONE, idNumberMasked: '*'.repeat(18) } });
    const rows = await log();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      recorded_at: '2026-06-01T04:00:00.000Z',
      subject: 'dev:officer',
      organ: 'O-UNIT',
      token: 'a'.repeat(32),
      purpose: 'DEPLOYMENT_CONTACT',
      document_no: '组干〔2026〕12号',
      register: 'Person',
      record: id,
      fields: 'name,phone,idNumberMasked',
      unmasked: 1,
      operation: 'Card',
      request_id: 'test-request',
    });
    for (const secret of [NAME, PHONE, NUMBER]) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('are logged as far as they are asked for, through aliases and fragments as well', async () => {
    const before = (await log()).length;
    const { data } = await ask(
      `a: ${IDENTITY} { name } b: ${IDENTITY} { ...on PersonIdentity { tel: phone } } c: ${IDENTITY} { __typename }`,
    );
    expect(data.person).toEqual({ a: { name: NAME }, b: { tel: PHONE }, c: { __typename: 'PersonIdentity' } });
    const rows = (await log()).slice(before);
    expect(rows.map(({ fields }) => fields).toSorted()).toEqual(['name', 'phone']);
  });

  it('are logged under the name of the operation without a number in it: the log is kept, and tells of nobody', async () => {
    await office.running.execute(`query Call${PHONE} ($id: ID!) { person(id: $id) { ${IDENTITY} { name } } }`, { id });
    expect((await log()).at(-1)).toMatchObject({ operation: 'CallN' });
  });

  it('are refused without the scope: the place is null, one error names it, and nothing is logged', async () => {
    const before = (await log()).length;
    const { data, errors } = await ask(`nameMasked ${IDENTITY} { name phone }`, allowed('person:unmask'));
    expect(data.person).toEqual({ nameMasked: '上官**', identity: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'person:unmask' } }]);
    expect(await log()).toHaveLength(before);
  });

  it.each([
    ['""'],
    ['"   "'],
    ['"无"'],
    ['"没有文号"'],
    [`"${PHONE}号"`],
    [`"${PHONE.slice(0, 3)}-${PHONE.slice(3, 7)} ${PHONE.slice(7)}"`],
    [`"${NUMBER}"`],
    ['"一\\n2号"'],
    [`"${'1-'.repeat(60)}"`],
  ])('are refused under the document %s, which nobody could look up or which tells of somebody', async (documentNo) => {
    const before = (await log()).length;
    const { data, errors } = await ask(`identity(purpose: EMERGENCY, documentNo: ${documentNo}) { name }`);
    expect(data.person).toEqual({ identity: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'documentNo' } }]);
    expect(errors![0]!.message).not.toMatch(/\d{11}/);
    expect(await log()).toHaveLength(before);
  });

  it('are refused for a purpose that is not among those that are listed', async () => {
    const { errors } = await ask('identity(purpose: CURIOSITY, documentNo: "组干〔2026〕12号") { name }');
    expect(errors![0]!.message).toContain('CURIOSITY');
  });

  it(`are those of at most ${MOST_SUBJECTS} persons a request, however it is asked; then none are shown and none are logged`, async () => {
    const before = (await log()).length;
    const page = (first: number) => `persons(first: ${first}) { nodes { ${IDENTITY} { name } } }`;
    const { data, errors } = await office.running.execute(`{ ${page(MOST_SUBJECTS + 1)} }`, {}, reader);
    expect(data.persons.nodes.every(({ identity }: { identity: unknown }) => identity === null)).toBe(true);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await log()).toHaveLength(before);
    const split = await office.running.execute(
      `{ a: ${page(MOST_SUBJECTS)} b: persons(last: 2) { nodes { identity(purpose: EMERGENCY, documentNo: "防汛2号") { phone } } } }`,
      {},
      reader,
    );
    expect(split.errors).toHaveLength(1);
    expect((await log()).length - before).toBeLessThanOrEqual(MOST_SUBJECTS);
  });

  it('cost the same statements for one person as for twenty', async () => {
    const count = async (first: number) =>
      (
        await office.running.statements(() =>
          office.running.execute(`{ persons(first: ${first}) { nodes { ${IDENTITY} { name phone } } } }`, {}, reader),
        )
      ).length;
    expect(await count(MOST_SUBJECTS)).toBe(await count(1));
  });

  it('are nobody’s outside the rows of the caller', async () => {
    const before = (await log()).length;
    const r = [{ __typename: 'Person', id }];
    const document = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { ${IDENTITY} { name } } } }`;
    const { data } = await office.running.execute(document, { r }, { ...reader, organ: null, division: '3702' });
    expect(data._entities).toEqual([null]);
    expect(await log()).toHaveLength(before);
  });

  it('are missing without an error once the key of the person is erased, and the log says that nothing was shown', async () => {
    const gone = others[0]!;
    await office.running.department.database.write(async (manager) => {
      await sql`update subject_key set wrapped = null, erased_at = '2026-06-01' where record = ${gone}`.execute(
        manager.getTransactionContext() as never,
      );
    });
    const { data, errors } = await ask(`nameMasked ${IDENTITY} { name phone }`, reader, gone);
    expect(errors).toBeUndefined();
    expect(data.person).toEqual({ nameMasked: '欧阳**', identity: { name: null, phone: null } });
    expect((await log()).at(-1)).toMatchObject({ record: gone, unmasked: 0 });
  });

  it('do not leave when they cannot be logged', async () => {
    const { database: own } = office.running.department;
    const execute = (statement: string) => own.write(async (manager) => void (await manager.execute(statement)));
    await execute('alter table access_log rename to access_log_away');
    try {
      const { data, errors } = await ask(`${IDENTITY} { name phone }`);
      expect(data.person).toEqual({ identity: null });
      expect(errors).toHaveLength(1);
      for (const secret of [NAME, PHONE]) expect(JSON.stringify([data, errors])).not.toContain(secret);
    } finally {
      await execute('alter table access_log_away rename to access_log');
    }
    expect((await ask(`${IDENTITY} { name }`)).data.person.identity).toEqual({ name: NAME });
  });

  it('leave a log that verifies and that nobody changes: no update, no deletion, and a change behind the triggers is found', async () => {
    const { database: own } = office.running.department;
    const change = (statement: string) =>
      own.write(async (manager) => void (await sql.raw(statement).execute(manager.getTransactionContext() as never)));
    const verdict = await verifyAccessLog(own);
    expect(verdict).toMatchObject({ rows: (await log()).length, anchored: 0, broken: null });
    await expect(change('update access_log set record = subject')).rejects.toThrow(/append-only/);
    await expect(change('delete from access_log where seq = 1')).rejects.toThrow(/append-only/);
    await expect(
      change("insert into access_log_anchor (seq, hash, recorded_at) select seq, hash, 'now' from access_log where seq = 3"),
    ).rejects.toThrow(/only rows older than 3 years/);
    if (own.dialect === 'sqlite') {
      const bare = openSqliteFile(database.url.slice('sqlite:'.length));
      // As other programs open it.
      bare.pragma('recursive_triggers = OFF');
      expect(() => bare.exec('insert or replace into access_log select * from access_log where seq = 2')).toThrow(/append-only/);
      bare.close();
    }
    const off =
      own.dialect === 'sqlite' ? 'drop trigger access_log_no_update' : 'alter table access_log disable trigger access_log_no_change';
    await change(off);
    await change('update access_log set unmasked = 1 - unmasked where seq = 2');
    expect((await verifyAccessLog(own)).broken).toMatchObject({ seq: 2 });
    await change('update access_log set unmasked = 1 - unmasked where seq = 2');
    expect((await verifyAccessLog(own)).broken).toBeNull();
  });

  it(`leave a log that is kept for ${RETENTION_YEARS} years: older rows go behind an anchor, and the rest goes on verifying`, async () => {
    const { database: own } = office.running.department;
    const before = await log();
    expect(await pruneAccessLog(own, new Date('2026-06-02T00:00:00.000Z'))).toBe(0);
    // The office's clock may run ahead; the database's own does not believe it.
    await expect(pruneAccessLog(own, new Date('2029-06-02T00:00:00.000Z'))).rejects.toThrow(/only rows older than/);
    expect(await log()).toEqual(before);
  });
});

describeOnEachDatabase('an access log with rows of long ago', (database) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database.url);
  }, 60_000);
  afterAll(() => office?.stop());

  it('lets them go, keeps the young ones, verifies before and after, and goes on', async () => {
    const { database: own } = office.running.department;
    const id = await office.person();
    const look = () =>
      office.running.execute('query ($id: ID!) { person(id: $id) { identity(purpose: EMERGENCY, documentNo: "防汛2号") { name } } }', {
        id,
      });
    const rows = async () =>
      (await own.reader.selectFrom('access_log').select('seq').orderBy('seq').execute()).map(({ seq }) => Number(seq));
    office.today = '2020-01-01';
    for (let at = 0; at < 3; at++) await look();
    office.today = '2026-06-01';
    await look();
    expect(await verifyAccessLog(own)).toMatchObject({ rows: 4, anchored: 0, broken: null });
    expect(await pruneAccessLog(own, new Date('2026-06-02T00:00:00.000Z'))).toBe(3);
    expect(await rows()).toEqual([4]);
    await look();
    expect(await verifyAccessLog(own)).toMatchObject({ rows: 2, anchored: 3, broken: null });
    expect(await pruneAccessLog(own, new Date('2026-06-02T00:00:00.000Z'))).toBe(0);
  });
});
