import { makeResidentId } from '@redsail/kit';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openSqliteFile } from '../../../subgraphs/kit/src/database/sqlite.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { useStack } from '../../support/stack.js';
import { startTraceCollector } from '../../support/trace-collector.js';
import { openBooks } from '../faults/books.js';
import { plainValues } from './plain-values.js';

const OFFICER = 'organization-officer';
const people = Array.from({ length: 12 }, (_, at) => ({
  number: `N${at}`,
  name: `${['诸葛', '端木', '皇甫', '东方'][at % 4]}沐${'甲乙丙丁戊己庚辛壬癸子丑'[at]}`,
  phone: `1690388${String(1000 + at)}`,
  residentId: makeResidentId('590102', '1988-02-03', 300 + at * 2 + 1),
}));

const collector = await startTraceCollector();
afterAll(() => collector.stop());

/** Everything is tried that touches a protected field, well and badly; then every place is searched where words of ours go. */
describeOnEachDatabase('no name, telephone or id number is told', (database) => {
  const postgres = database.dialect === 'postgres';
  beforeAll(() => {
    collector.bodies.length = 0;
    collector.spans.length = 0;
  });
  const usage = mkdtempSync(join(tmpdir(), 'redsail-usage-'));
  const stack = useStack({
    parts: ['personnel', 'gateway'],
    environment: {
      REDSAIL_LOG_LEVEL: 'debug',
      REDSAIL_USAGE: usage,
      REDSAIL_USAGE_SECONDS: '1',
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    },
    ...(postgres ? { database } : {}),
  });
  afterAll(() => rmSync(usage, { recursive: true, force: true }));
  const plain = plainValues(people);
  const told: string[] = [];
  const wrong = (id: string) => id.slice(0, 17) + (id.endsWith('0') ? '1' : '0');

  /** A question whose answer may show values; its errors may not. */
  const ask = async (document: string, variables: Record<string, unknown> = {}) => {
    const answer = await stack.query(document, variables, OFFICER).catch((error: { response?: { errors?: unknown } }) => ({
      data: null,
      errors: (error.response?.errors ?? []) as readonly { message: string }[],
    }));
    told.push(JSON.stringify(answer.errors));
    return answer;
  };
  const register = (at: number, more: Record<string, unknown> = {}) => {
    const { number, name, phone, residentId } = people[at]!;
    const input = {
      personNo: number,
      name,
      phone,
      idNumber: residentId,
      politicalAffiliation: 'CITIZEN',
      reason: '登记',
      idempotencyKey: `n-${at}`,
      ...more,
    };
    return ask(
      'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id version nameMasked } userErrors { code field messageZh messageEn } } }',
      { input },
    );
  };
  const refusals = ({ data }: { data: { registerPerson?: { userErrors: object[] } } | null }) => {
    const errors = data?.registerPerson?.userErrors ?? [];
    told.push(JSON.stringify(errors));
    return errors;
  };
  const identity = (document = '组干〔2026〕12号') =>
    `identity(purpose: EMERGENCY, documentNo: "${document}") { name phone idNumberMasked }`;
  const importing = async (file: string, text: string) => {
    const path = join(stack.folder, `${file}.csv`);
    writeFileSync(path, text);
    const ended = await stack.run('personnel', 'import', 'persons', path);
    told.push(ended.out, ended.err);
    return ended;
  };
  /** Takes a table away from the running department, and puts it back. */
  const without = async (table: string, work: () => Promise<unknown>) => {
    await execute(`alter table ${table} rename to ${table}_away`);
    try {
      await work();
    } finally {
      await execute(`alter table ${table}_away rename to ${table}`);
    }
  };
  async function execute(statement: string): Promise<void> {
    const url = stack.databaseUrl('personnel');
    if (!postgres) {
      const file = openSqliteFile(url.slice('sqlite:'.length));
      file.exec(statement);
      file.close();
      return;
    }
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  }

  it('by commands, good and bad', async () => {
    expect(refusals(await register(0))).toEqual([]);
    expect(refusals(await register(1, { idNumber: wrong(people[1]!.residentId) }))).toMatchObject([{ code: 'INVALID_INPUT' }]);
    expect(refusals(await register(2, { name: people[2]!.residentId, phone: people[2]!.name }))).toMatchObject([{}, {}]);
    expect(refusals(await register(3, { idNumber: people[0]!.residentId }))).toMatchObject([{ code: 'RULE_BROKEN' }]);
    expect(refusals(await register(4, { personNo: 'N0' }))).toMatchObject([{ code: 'DUPLICATE' }]);
    expect(refusals(await register(5, { ethnicGroup: people[5]!.name }))).toMatchObject([{ code: 'UNKNOWN_REFERENCE' }]);
    expect(refusals(await register(6, { ethnicGroup: people[6]!.phone }))).toMatchObject([{ code: 'UNKNOWN_REFERENCE' }]);
    const { name, phone, residentId } = people[7]!;
    for (const more of [
      { phone: Number(phone) },
      { politicalAffiliation: name },
      { effectiveOn: residentId },
      { reason: undefined },
      { [`x${phone}`]: name },
      { name: [name] },
    ]) {
      expect((await register(7, more)).errors.length).toBeGreaterThan(0);
    }
    for (const literal of [`{ personNo: "x", name: "${name}", phone: ${phone} }`, `"${name}"`, `{ name: "${name}" "${phone}" }`]) {
      expect((await ask(`mutation { registerPerson(input: ${literal}) { userErrors { code } } }`)).errors.length).toBeGreaterThan(0);
    }
  });

  it('by reading, unmasking and refusing to', async () => {
    const { data } = await ask(
      `{ person(personNo: "N0") { nameMasked phoneMasked idNumberMasked history { nodes { fields { before after } } } ${identity()} } }`,
    );
    expect(data.person.identity).toEqual({ name: people[0]!.name, phone: people[0]!.phone, idNumberMasked: '*'.repeat(18) });
    for (const document of [people[0]!.phone, people[0]!.residentId, people[0]!.name, ` ${people[0]!.name}${people[0]!.phone} `]) {
      expect((await ask(`{ person(personNo: "N0") { ${identity(document)} } }`)).errors).toHaveLength(1);
    }
    await ask(`{ persons(first: 100) { nodes { ${identity()} } } }`);
    await ask('query ($no: String!) { person(personNo: $no) { nameMasked } }', { no: people[0]!.name });
    await ask('{ persons(after: "AAAA") { totalCount } }');
    const named = await fetch(stack.url('gateway'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await stack.token(OFFICER)}`,
        'x-request-id': `call-${people[0]!.phone}`,
        'x-client-name': `c${people[0]!.phone}`,
      },
      body: JSON.stringify({ query: `query To${people[0]!.phone} { person(personNo: "N0") { ${identity()} } }` }),
    });
    expect(named.status).toBe(200);
    const search = new URLSearchParams({
      query: 'query ($no: String!) { person(personNo: $no) { nameMasked } }',
      variables: JSON.stringify({ no: people[0]!.phone }),
    });
    const answer = await fetch(`${stack.url('gateway')}?${search}`, { headers: { authorization: `Bearer ${await stack.token(OFFICER)}` } });
    told.push(await answer.text());
  });

  it('by imports, good and bad: rows that slipped by a column and files without headings too', async () => {
    const row = (at: number, id = people[at]!.residentId) =>
      `${people[at]!.number},${people[at]!.name},${people[at]!.phone},${id},MALE,1988,CITIZEN`;
    const heading = 'person_no,name,phone,id_number,sex,birth_year,political_affiliation';
    expect((await importing('good', `${heading}\n${row(8)}\n`)).code).toBe(0);
    const { name, number, phone, residentId } = people[9]!;
    const slipped = [
      row(9, wrong(residentId)),
      row(9).slice(number.length + 1) + ',X',
      `${number},,${phone},${residentId},${name},${phone},${residentId}`,
      `X,${row(9)}`,
    ];
    const bad: readonly string[] = [
      `${heading}\n${slipped.join('\n')}\n`,
      // Two of one number, which somebody else has as well.
      `${heading}\n${row(9, people[0]!.residentId)}\n${row(10, people[0]!.residentId)}\n${name}${row(11, people[0]!.residentId).slice(number.length)}\n`,
      `${row(9)}\n${row(10)}\n`,
      `person_no,name,${name}\nN9,${name},x\n`,
      `${heading}\n"${row(9)}\n${row(10)}`,
    ];
    for (const [at, text] of bad.entries()) expect([at, (await importing(`bad-${at}`, text)).code]).toEqual([at, 2]);
  }, 240_000);

  it('by statements that fail', async () => {
    const { data } = await ask('{ person(personNo: "N0") { id version } }');
    const correct = () =>
      ask('mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { person { id } userErrors { messageZh messageEn } } }', {
        input: {
          id: data.person.id,
          expectedVersion: data.person.version,
          name: people[11]!.name,
          phone: people[11]!.phone,
          idNumber: people[11]!.residentId,
          reason: '更正',
        },
      });
    for (const table of ['journal', 'person', 'subject_key', 'command_answer']) {
      await without(table, async () => {
        await register(10, { idempotencyKey: `f-${table}` });
        await correct();
        if (table !== 'journal' && table !== 'subject_key') return;
        const ended = await importing(
          `fail-${table}`,
          `person_no,name,phone,id_number,sex,political_affiliation\nN9,${people[9]!.name},${people[9]!.phone},${people[9]!.residentId},MALE,CITIZEN\n`,
        );
        expect([table, ended.code]).toEqual([table, 1]);
      });
    }
    await without('access_log', async () => {
      const answer = await ask(`{ person(personNo: "N0") { ${identity()} } }`);
      expect(answer.data.person).toEqual({ identity: null });
    });
    expect(stack.log('personnel')).toContain('"message":"bug"');
  }, 240_000);

  it('anywhere: not in an error, a refusal or a list of problems, not in the logs, not in journal, access log and kept answers', async () => {
    expect(told.length).toBeGreaterThan(30);
    expect(told.flatMap((text) => (plain.in(text).length ? [text] : []))).toEqual([]);
    for (const part of ['personnel', 'gateway'] as const) {
      const lines = stack.log(part).split('\n');
      expect(lines.length).toBeGreaterThan(3);
      expect([part, lines.filter((line) => plain.in(line).length)]).toEqual([part, []]);
    }
    const books = await openBooks(stack.databaseUrl('personnel'));
    for (const table of ['journal', 'access_log', 'command_answer', 'person', 'subject_key']) {
      const rows = await books.select(`select * from ${table}`);
      expect([table, rows.length > 0]).toEqual([table, true]);
      expect([table, plain.in(JSON.stringify(rows))]).toEqual([table, []]);
    }
    await books.close();
    const metrics = await fetch(new URL('/metrics', stack.url('gateway')));
    expect(plain.in(await metrics.text())).toEqual([]);
    const written = readdirSync(usage).filter((file) => file.endsWith('.json'));
    const files = written.map((file) => readFileSync(join(usage, file), 'utf8'));
    expect(files.join('')).toContain('"Mutation.registerPerson(input:)"');
    expect(plain.in(files.join(''))).toEqual([]);
  });

  it('nor in what was traced, of what failed either', async () => {
    const before = collector.bodies.length;
    // A part sends what it has left when it stops.
    for (const part of ['gateway', 'personnel'] as const) await stack.restart(part);
    expect(collector.bodies.length).toBeGreaterThan(before);
    const failed = collector.spans.filter((span) => span.failed);
    expect([...new Set(failed.map(({ service }) => service))].sort()).toEqual(['redsail-gateway', 'redsail-personnel']);
    expect(failed.some(({ attributes }) => String(attributes['db.query.text']).includes('insert into'))).toBe(true);
    expect(collector.bodies.filter((body) => plain.in(body).length)).toEqual([]);
  });
});
