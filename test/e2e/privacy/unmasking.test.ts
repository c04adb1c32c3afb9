import { DevelopmentKey, developmentKey } from '@redsail/contract';
import { GraphQLClient } from 'graphql-request';
import { join } from 'node:path';
import { developmentToken, type TokenRequest } from '../../../gateway/cli/src/identity/development-token.js';
import { useStack, type Answer } from '../../support/stack.js';

const DOCUMENT = '组干〔2026〕12号';

describe('plain values through the gateway, and what is known of their reading afterwards', () => {
  const stack = useStack({ parts: ['organizations', 'personnel', 'gateway'] });
  let person: { id: string; name: string };
  let organ: { code: string; name: string };
  let officer: string;

  const tokenOf = (more: Partial<TokenRequest>) =>
    developmentToken(
      developmentKey(join(stack.folder, 'keys'), DevelopmentKey.TOKEN, false) as Parameters<typeof developmentToken>[0],
      { role: 'organization-officer', subject: 'dev:e2e', organ: null, division: null, hours: 1, ...more },
      new Date(),
    );
  const ask = async (document: string, token: string, variables = {}): Promise<Answer> => {
    const client = new GraphQLClient(stack.url('gateway'), { errorPolicy: 'all', headers: { authorization: `Bearer ${token}` } });
    const { data, errors = [] } = await client.rawRequest<Answer['data']>(document, variables);
    return { data, errors: errors as Answer['errors'] };
  };
  const report = async (...words: string[]) => {
    const { code, out, err } = await stack.run('redsail', 'access-log', 'report', ...words, '--json');
    expect([code, err]).toEqual([0, '']);
    return (JSON.parse(out) as { readings: Record<string, unknown>[] }).readings;
  };

  beforeAll(async () => {
    [organ] = (await stack.ask('{ organizations(first: 1) { nodes { code name } } }')).organizations.nodes;
    officer = await tokenOf({ organ: organ.code });
    const { data } = await ask('{ persons(first: 1) { nodes { id nameMasked phoneMasked } } }', officer);
    person = { id: data.persons.nodes[0].id, name: data.persons.nodes[0].nameMasked };
  });

  it('shows them to who holds the scope, and every reading to its subject with the name of the organ', async () => {
    const document = `query Card($id: ID!) { person(id: $id) { nameMasked identity(purpose: DEPLOYMENT_CONTACT, documentNo: "${DOCUMENT}") { name phone } } }`;
    const { data, errors } = await ask(document, officer, { id: person.id });
    expect(errors).toEqual([]);
    expect(data.person.identity.name).toMatch(/^\p{Script=Han}[\p{Script=Han}·]+$/u);
    expect(data.person.identity.phone).toMatch(/^\d{11}$/);
    const own = await tokenOf({ role: 'data-subject', subject: 'citizen:1', person: person.id });
    const file = await ask(
      '{ me { nameMasked posts { title org { name } } affiliations { org { name } } accessLog { nodes { at actorOrg { code name } purpose documentNo fields unmasked } } } }',
      own,
    );
    expect(file.errors).toEqual([]);
    expect(file.data.me).toMatchObject({
      nameMasked: person.name,
      accessLog: {
        nodes: [{ actorOrg: organ, purpose: 'DEPLOYMENT_CONTACT', documentNo: DOCUMENT, fields: ['name', 'phone'], unmasked: true }],
      },
    });
  });

  it('refuses them to every other role, and shows nobody the file of another', async () => {
    for (const role of ['unit-secretary', 'supervision-officer', 'auditor', 'integrator', 'data-subject', 'system-administrator']) {
      const { data, errors } = await ask(
        `query ($id: ID!) { person(id: $id) { identity(purpose: EMERGENCY, documentNo: "${DOCUMENT}") { name } } me { nameMasked } }`,
        await tokenOf({ role }),
        { id: person.id },
      );
      expect([role, data.person?.identity ?? null, data.me]).toEqual([role, null, null]);
      expect(errors.every(({ extensions }) => extensions?.code === 'FORBIDDEN')).toBe(true);
    }
  });

  it('answers whose data a token read between two moments, and who has read a person’s', async () => {
    const byPerson = await report('--person', person.id);
    expect(byPerson).toMatchObject([
      { name: 'personnel', subject: 'dev:e2e', organ: organ.code, record: person.id, operation: 'Card', unmasked: 1 },
    ]);
    expect(await report('--token', officer)).toEqual(byPerson);
    expect(await report('--token', await tokenOf({}))).toEqual([]);
    expect(await report('--person', person.id, '--to', '2020-01-01')).toEqual([]);
    expect(await report('--person', person.id, '--from', '2020-01-01')).toEqual(byPerson);
    expect(JSON.stringify(byPerson)).not.toContain(officer);
    const table = await stack.run('redsail', 'access-log', 'report', '--person', person.id);
    expect(table.out).toContain(`DEPLOYMENT_CONTACT  ${DOCUMENT}`);
    const { code } = await stack.run('redsail', 'access-log', 'report', '--person', person.id, '--from', 'yesterday');
    expect(code).toBe(2);
  });

  it('verifies the log of every department, and prunes nothing that is young', async () => {
    const verified = await stack.run('redsail', 'access-log', 'verify');
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('personnel: 已核验 1 行 · 1 rows verified') });
    expect(await stack.run('redsail', 'access-log', 'prune')).toMatchObject({
      code: 0,
      out: expect.stringContaining('personnel: 已清理 0 行'),
    });
  });

  it('shows them still after the master key has been rotated, rewrapped and retired while the department serves', async () => {
    for (const act of [['rotate', '--personal'], ['rewrap'], ['retire']]) {
      expect([act, (await stack.run('redsail', 'keys', ...act)).code]).toEqual([act, 0]);
    }
    const { data, errors } = await ask(
      `query ($id: ID!) { person(id: $id) { identity(purpose: IDENTITY_CHECK, documentNo: "${DOCUMENT}") { name } } }`,
      officer,
      { id: person.id },
    );
    expect(errors).toEqual([]);
    expect(data.person.identity.name).toMatch(/^\p{Script=Han}[\p{Script=Han}·]+$/u);
  });

  it('logs each of several identical readings that come at once: nobody is answered with another’s', async () => {
    const together = await tokenOf({ organ: organ.code, subject: 'dev:together' });
    const document = `query Same($id: ID!) { person(id: $id) { identity(purpose: EMERGENCY, documentNo: "${DOCUMENT}") { phone } } }`;
    // The first makes the operation known: only then could the next be put together.
    await ask(document, together, { id: person.id });
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(document, together, { id: person.id })));
    for (const { data } of answers) expect(data.person.identity.phone).toMatch(/^\d{11}$/);
    expect(await report('--token', together)).toHaveLength(9);
  });

  it('bounds rows by the token: a secretary of another division finds nobody and may not look', async () => {
    const elsewhere = await tokenOf({ role: 'community-secretary', division: '370211007006' });
    const { data, errors } = await ask(
      `query ($id: ID!) { persons { totalCount } person(id: $id) { identity(purpose: EMERGENCY, documentNo: "${DOCUMENT}") { name } } }`,
      elsewhere,
      { id: person.id },
    );
    expect([errors, data]).toEqual([[], { persons: { totalCount: 0 }, person: null }]);
  });
});
