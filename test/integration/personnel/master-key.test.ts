import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeResidentId, sql } from '@redsail/kit';
import { keysOfFile } from '../../../subgraphs/kit/src/protect/master-keys.js';
import { rewrapSubjectKeys, wrappedBy } from '../../../subgraphs/kit/src/protect/rewrap.js';
import { Vault } from '../../../subgraphs/kit/src/protect/vault.js';
import { plainEnvironment, startProgram, runProgram } from '../../support/built-program.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';
import { department } from './stand-in/office.js';

const PEOPLE = 1200;
const name = (at: number) => `欧阳${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'子丑寅卯辰巳午未申酉'[Math.floor(at / 10) % 10]}`;
const phone = (at: number) => `169000${String(10_000 + at)}`;

describeOnEachDatabase('the master key of personal data', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-keys-'));
  const file = join(folder, 'personal.key');
  const identity = join(folder, 'identity.key');
  const fresh = () => randomBytes(32).toString('hex');
  /** Another file in its place, as an operator would. */
  const put = (...keys: readonly string[]) => {
    writeFileSync(`${file}.new`, `${keys.join('\n')}\n`);
    renameSync(`${file}.new`, file);
  };
  const held = () => readFileSync(file, 'utf8').trim().split('\n');
  const vaultOf = () => new Vault(keysOfFile(file, 'REDSAIL_PERSONAL_KEY', false), Buffer.from(readFileSync(identity, 'utf8'), 'hex'));
  let running: RunningSubgraph;
  let ids: string[];

  beforeAll(async () => {
    put(fresh());
    writeFileSync(identity, fresh());
    running = await startSubgraph(department, database.url, { vault: vaultOf() });
    await running.seed();
    const rows = Array.from({ length: PEOPLE }, (_, at) => `K${at},${name(at)},${phone(at)},MALE,CITIZEN`);
    const { problems } = await running.import('persons', `person_no,name,phone,sex,political_affiliation\n${rows.join('\n')}\n`);
    expect(problems.listed).toEqual([]);
    const { rows: people } = await sql<{ id: string }>`select id from person order by person_no`.execute(
      running.department.database.reader,
    );
    ids = people.map(({ id }) => id);
  }, 60_000);
  afterAll(async () => {
    await running?.stop();
    rmSync(folder, { recursive: true });
  });

  const environment = () => ({
    ...plainEnvironment(),
    REDSAIL_DATA: folder,
    PERSONNEL_DATABASE_URL: database.url,
    REDSAIL_PERSONAL_KEY: file,
    REDSAIL_IDENTITY_KEY: identity,
    REDSAIL_PROGRESS: '1',
  });
  const wrapped = async () => Object.fromEntries(await wrappedBy(running.department.database));
  const masterId = () => vaultOf().masterId;
  /** Everything but the wrapping: the tables as they stand. */
  const rest = async () => {
    const { reader } = running.department.database;
    const { rows: people } = await sql`select * from person order by id`.execute(reader);
    const { rows: keys } = await sql`select record, created_at, erased_at from subject_key order by record`.execute(reader);
    return JSON.stringify([people, keys, await running.verify()]);
  };
  const plainOf = async (at: number) => {
    const { data, errors } = await running.execute(
      'query ($no: String!) { person(personNo: $no) { identity(purpose: EMERGENCY, documentNo: "防汛2号") { name phone } } }',
      { no: `K${at}` },
    );
    expect(errors).toBeUndefined();
    return data.person.identity;
  };

  it('rotates while the department reads, writes and unmasks, and the old one can go afterwards', async () => {
    const [old] = held();
    const oldId = masterId();
    expect(await wrapped()).toEqual({ [oldId]: PEOPLE });
    put(fresh(), old!);
    let going = true;
    const rewrapping = rewrapSubjectKeys(running.department.database, vaultOf()).finally(() => (going = false));
    let rounds = 0;
    while (going) {
      const at = (rounds * 37) % PEOPLE;
      expect(await plainOf(at)).toEqual({ name: name(at), phone: phone(at) });
      const registered = await running.execute(
        'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id nameMasked } userErrors { code } } }',
        {
          input: {
            personNo: `W${rounds}`,
            name: '司马光远',
            idNumber: makeResidentId('590102', '1985-06-07', rounds),
            politicalAffiliation: 'CITIZEN',
            reason: '测试',
          },
        },
      );
      expect(registered.data.registerPerson).toMatchObject({ person: { nameMasked: '司马**' }, userErrors: [] });
      rounds += 1;
    }
    expect(await rewrapping).toBeGreaterThanOrEqual(PEOPLE);
    expect(rounds).toBeGreaterThan(0);
    const newId = masterId();
    expect(newId).not.toBe(oldId);
    expect(await wrapped()).toEqual({ [newId]: PEOPLE + rounds });
    put(held()[0]!);
    // Known until the file is looked at again; what was wrapped under the new key opens either way.
    expect(await plainOf(7)).toEqual({ name: name(7), phone: phone(7) });
    expect((await running.verify()).broken).toBeNull();
    expect(new Vault(keysOfFile(file, 'X', false), Buffer.alloc(32)).masterId).toBe(newId);
  });

  it('changes nothing but the wrapping', async () => {
    put(fresh(), held()[0]!);
    const before = await rest();
    const done = await runProgram('personnel', ['keys', 'rewrap'], environment());
    expect(done.code).toBe(0);
    const { rewrapped, keys, master } = JSON.parse(done.out);
    expect(keys).toEqual({ [master]: rewrapped });
    expect(await rest()).toBe(before);
    put(held()[0]!);
  });

  it('is rotated in blocks: killed in the middle, both keys are in use and everything opens; run again, it is finished', async () => {
    const oldId = masterId();
    put(fresh(), held()[0]!);
    const program = startProgram('personnel', ['keys', 'rewrap'], environment());
    await new Promise<void>((resolve) => {
      program.process.stderr!.on('data', (text) => String(text).includes('@progress') && resolve());
      program.process.once('close', () => resolve());
    });
    program.process.kill('SIGKILL');
    expect((await program.ended).signal).toBe('SIGKILL');
    const between = await wrapped();
    expect(between[masterId()]).toBeGreaterThan(0);
    expect(await plainOf(3)).toEqual({ name: name(3), phone: phone(3) });
    expect(await plainOf(PEOPLE - 1)).toEqual({ name: name(PEOPLE - 1), phone: phone(PEOPLE - 1) });
    const again = await runProgram('personnel', ['keys', 'rewrap'], environment());
    expect(JSON.parse(again.out)).toMatchObject({ rewrapped: between[oldId] ?? 0 });
    expect(Object.keys(await wrapped())).toEqual([masterId()]);
    expect((await running.verify()).broken).toBeNull();
  });

  it('opens keys that were wrapped before master keys had ids, and wraps them with one', async () => {
    const { database: own } = running.department;
    const strip = sql`update subject_key set wrapped = substr(wrapped, 10) where record = ${ids[5]}`;
    await own.write(async (manager) => void (await strip.execute(manager.getTransactionContext() as never)));
    expect(await wrapped()).toMatchObject({ '-': 1 });
    const { rows } = await sql<{ person_no: string }>`select person_no from person where id = ${ids[5]}`.execute(own.reader);
    const at = Number(rows[0]!.person_no.slice(1));
    expect(await plainOf(at)).toEqual({ name: name(at), phone: phone(at) });
    expect(await rewrapSubjectKeys(own, running.department.vault)).toBe(1);
    expect(Object.keys(await wrapped())).toEqual([masterId()]);
  });

  it('is missed by name when it is gone too soon, and nobody’s values with it', async () => {
    const lost = masterId();
    const [old] = held();
    put(fresh());
    await running.stop();
    running = await startSubgraph(department, database.url, { vault: vaultOf() });
    const { data, errors } = await running.execute(
      '{ person(personNo: "K1") { nameMasked identity(purpose: EMERGENCY, documentNo: "防汛2号") { name } } }',
    );
    expect(data.person).toMatchObject({ nameMasked: '欧阳**', identity: null });
    expect(errors![0]!.message).toContain(lost);
    put(old!);
  });
});
