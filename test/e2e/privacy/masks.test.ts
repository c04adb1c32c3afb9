import { district, type SamplePerson } from '@redsail/district';
import { makeResidentId } from '@redsail/kit';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLField } from 'graphql';
import { parse } from 'yaml';
import { repository, type PartName, type ProgramName } from '../../support/built-program.js';
import { SAMPLE_SCALE, SAMPLE_SEED } from '../../support/sample-folder.js';
import { useStack, type Answer } from '../../support/stack.js';
import { startTraceCollector } from '../../support/trace-collector.js';
import { plainValues } from './plain-values.js';
import { selectionOf, targetOf } from './schema-walk.js';

const PARTS: readonly PartName[] = ['organizations', 'personnel', 'livelihood', 'gateway'];
const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const schema = buildSchema(read('schema/published/api.graphql'));
const roles = parse(read('schema/roles.yaml')) as Record<string, readonly string[]>;
const NO_KEYS = new Map<string, string>();

/** People who come after the sample: by a command, by an import, and by an import that is refused. */
const LATER: readonly Pick<SamplePerson, 'number' | 'name' | 'phone' | 'residentId'>[] = [
  { number: 'E2E1001', name: '诸葛沐砚', phone: '16902991001', residentId: makeResidentId('590102', '1988-02-03', 921) },
  { number: 'E2E1002', name: '端木知遥', phone: '16902991002', residentId: makeResidentId('590102', '1977-07-08', 923) },
  { number: 'E2E1003', name: '皇甫景珩', phone: '16902991003', residentId: makeResidentId('590102', '1969-11-12', 923) },
];
const people = [...district({ seed: SAMPLE_SEED, scale: SAMPLE_SCALE }).persons, ...LATER];

const collector = await startTraceCollector();
afterAll(() => collector.stop());

/** The pages of the root: everything that a caller can leaf through. */
const pages = (): GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getQueryType()!.getFields()).filter((field) => targetOf(field) && field.args.some(({ name }) => name === 'first'));

describe('what is kept of a person is masked', () => {
  const stack = useStack({ environment: { REDSAIL_LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } });
  const plain = plainValues(people);

  const wrongDigit = (id: string) => id.slice(0, 17) + (id.endsWith('0') ? '1' : '0');
  const csv = ({ number, name, phone }: (typeof LATER)[number], id: string) =>
    `person_no,name,phone,id_number,sex,birth_year,political_affiliation\n${number},${name},${phone},${id},MALE,1977,CITIZEN\n`;
  const importing = (program: ProgramName, text: string) => {
    const file = join(stack.folder, `${program}.csv`);
    writeFileSync(file, text);
    return stack.run(program, 'import', 'persons', file);
  };

  it('is found by the search that the other tests rely on, in text and in bytes', () => {
    const [one] = people;
    for (const value of [one!.name, one!.phone, one!.residentId]) {
      expect(plain.in(`…"${value}"…`)).toEqual([value]);
      expect(plain.in(Buffer.from(`\u0001${value}\uffff`).toString('utf8'))).toEqual([value]);
    }
    expect(plain.in('张** 169****0001 ******************')).toEqual([]);
  });

  it('when a command registers it, refused or not: nothing of it comes back', async () => {
    const [person] = LATER;
    const { name, number, phone, residentId } = person!;
    const register = (idNumber: string) =>
      stack.command(
        'registerPerson',
        'person { id nameMasked phoneMasked idNumberMasked history { nodes { fields { field before after } } } }',
        {
          personNo: number,
          name,
          phone,
          idNumber,
          politicalAffiliation: 'CITIZEN',
          idempotencyKey: `e2e-${idNumber.length}-${idNumber === residentId}`,
        },
      );
    const refused = await register(wrongDigit(residentId));
    expect(refused.refusals).toEqual([expect.stringContaining('INVALID_INPUT')]);
    const done = await register(residentId);
    expect(done.record).toMatchObject({ nameMasked: '诸葛**', phoneMasked: '169****1001', idNumberMasked: '*'.repeat(18) });
    const twice = await stack.query(
      'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { userErrors { code messageZh messageEn field } } }',
      { input: { personNo: 'E2E1004', name, phone, idNumber: residentId, politicalAffiliation: 'CITIZEN', reason: '重复登记' } },
      'organization-officer',
    );
    expect(plain.in(JSON.stringify([refused, done, twice]))).toEqual([]);
  });

  it('when an import brings it, refused or not: stars stand in the list of problems', async () => {
    const [, good, bad] = LATER;
    const done = await importing('personnel', csv(good!, good!.residentId));
    expect(done).toMatchObject({ code: 0, err: '' });
    const refused = await importing('redsail', csv(bad!, wrongDigit(bad!.residentId)));
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/\*{18}/);
    expect(plain.in(done.out + done.err + refused.out + refused.err)).toEqual([]);
  });

  it('for an organisation officer, person by person: the surname and stars of the name, three and four digits of the phone, none of the id number', async () => {
    const byNumber = new Map(people.map((person) => [person.number, person]));
    let seen = 0;
    for (let after: string | null = null; ;) {
      const document =
        'query ($after: String) { persons(first: 500, after: $after) { pageInfo { hasNextPage endCursor } nodes { personNo nameMasked phoneMasked idNumberMasked } } }';
      const page = (await stack.ask(document, { after }, 'organization-officer')).persons as Answer['data'];
      for (const { personNo, nameMasked, phoneMasked, idNumberMasked } of page.nodes) {
        const { name, phone } = byNumber.get(personNo)!;
        expect(nameMasked).toMatch(/^\p{Script=Han}{1,2}\*{1,3}(·\*{1,3})*$/u);
        expect(name.startsWith(nameMasked.replace(/\*.*$/u, ''))).toBe(true);
        expect([phoneMasked, idNumberMasked]).toEqual([`${phone.slice(0, 3)}****${phone.slice(7)}`, '*'.repeat(18)]);
      }
      seen += page.nodes.length;
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toBe(people.length - 1);
  });

  it.each(Object.keys(roles).filter((role) => role !== 'service'))(
    'in everything that %s can leaf through, and seen at all only with the scope',
    async (role) => {
      const mayRead = roles[role]!.includes('person:read');
      const asked = role === 'public' ? undefined : role;
      for (const field of pages()) {
        const { data, errors } = await stack.query(`{ ${selectionOf(field, NO_KEYS, 1, `first: ${mayRead ? 15 : 5}`)} }`, {}, asked);
        expect([field.name, plain.in(JSON.stringify({ data, errors }))]).toEqual([field.name, []]);
        const codes = new Set(errors.map(({ extensions }) => extensions?.code));
        expect([...codes].filter((code) => code !== (asked ? 'FORBIDDEN' : 'UNAUTHENTICATED'))).toEqual([]);
        if (field.name === 'persons' && !mayRead) expect(data).toEqual({ persons: null });
      }
    },
  );

  it('in every history of people', async () => {
    const { data, errors } = await stack.query(
      '{ persons(first: 500) { nodes { history(first: 50) { nodes { subject reason fields { field before after } } } } } }',
      {},
      'organization-officer',
    );
    expect(errors).toEqual([]);
    expect(JSON.stringify(data).includes('"field":"nameMasked"')).toBe(true);
    expect(plain.in(JSON.stringify(data))).toEqual([]);
  });

  it('in what the parts have logged by then', () => {
    for (const part of PARTS) {
      expect(stack.log(part)).toContain('{');
      expect([part, plain.in(stack.log(part))]).toEqual([part, []]);
    }
  });

  it('in what the gateway counts, and what every part has traced by then', async () => {
    const metrics = await (await fetch(new URL('/metrics', stack.url('gateway')))).text();
    expect(metrics).toContain('redsail_http_requests_total');
    expect(plain.in(metrics)).toEqual([]);
    for (const part of PARTS) await stack.restart(part);
    const services = new Set(collector.spans.map(({ service }) => service));
    expect([...services].sort()).toEqual(PARTS.map((part) => `redsail-${part}`).sort());
    expect(collector.spans.filter(({ attributes }) => /insert into .person/.test(String(attributes['db.query.text'])))).not.toEqual([]);
    for (const body of collector.bodies) expect(plain.in(body)).toEqual([]);
  });

  it('in the bytes of the databases', () => {
    const files = readdirSync(stack.folder).filter((file) => /\.sqlite(-wal)?$/.test(file));
    expect(files).toEqual(expect.arrayContaining(['organizations.sqlite', 'personnel.sqlite', 'livelihood.sqlite']));
    for (const file of files) {
      const found = plain.in(readFileSync(join(stack.folder, file), 'utf8'));
      expect([file, found]).toEqual([file, []]);
    }
  });
});
