import type { Principal } from '@redsail/contract';
import { makeResidentId, sql } from '@redsail/kit';
import { seenRows } from '../../../subgraphs/kit/src/read/row-scope.js';
import { describeOnEachDatabase } from '../../support/databases.js';
import { allowed } from '../../support/subgraph.js';
import { counter, of, openOffice, type Office } from './stand-in/office.js';

const HERE = '590102001001';
const THERE = '590102002003';
/** Who is bounded to a division, and acts for an organ of theirs or for none. */
const bounded = (division: string | null, organ: string | null = null): Principal => ({ ...allowed(), division, organ });

/** A person here, one there whom O-UNIT employs, one there who is deployed here, and one there whom nothing brings here. */
describeOnEachDatabase('a caller who is bounded to a division', (database) => {
  let office: Office;
  const ids: Record<'here' | 'employed' | 'deployed' | 'there', string> = { here: '', employed: '', deployed: '', there: '' };

  beforeAll(async () => {
    office = await openOffice(database.url);
    for (const [at, name] of Object.keys(ids).entries()) {
      const record = await office.done('registerPerson', 'person', {
        personNo: `ROW-${name}`,
        name: '欧阳建国',
        idNumber: makeResidentId('590102', '1985-06-07', 500 + at * 2),
        politicalAffiliation: 'CITIZEN',
        homeCommunity: name === 'here' ? HERE : THERE,
      });
      ids[name as keyof typeof ids] = record.id;
      await office.done('admitPartyMember', 'partyMember', { person: record.id, org: 'UNIT', effectiveOn: '2020-01-01' });
    }
    const load = async (register: string, csv: string) => {
      const { problems } = await office.running.import(register, csv);
      expect(problems.listed).toEqual([]);
    };
    await load('cadres', `person_code,employer_code,source\n${ids.employed},O-UNIT,CIVIL_SERVANT\n${ids.deployed},O-FAR,CIVIL_SERVANT\n`);
    await load('posts', 'code,org_code,title,headcount,leadership\nP1,O-UNIT,科员,3,false\n');
    await load(
      'post-holdings',
      `post_code,person_code,from,concurrent\nP1,${ids.employed},2021-01-01,false\nP1,${ids.there},2021-01-01,false\n`,
    );
    await load(
      'deployments',
      `person_code,kind,status,host_code,host_region_code,home_organization_code,called_on,answer_due_on,badge_issued\n` +
        `${ids.deployed},SENT_DOWN,ACTIVE,COMMUNITY,${HERE},O-FAR,2026-05-01,2026-05-10,false\n` +
        `${ids.there},SENT_DOWN,ACTIVE,FAR,${THERE},O-FAR,2026-05-01,2026-05-10,false\n`,
    );
    for (const [code, person] of [
      ['T1', ids.here],
      ['T2', ids.there],
    ]) {
      await office.done('formCommando', 'commando', {
        code,
        name: '抗洪队',
        kind: 'ASSAULT_TEAM',
        org: 'UNIT',
        leader: person,
        task: '防汛',
      });
    }
    await office.done('applyForTalentCard', 'talentCard', { holder: ids.there });
  }, 60_000);
  afterAll(() => office?.stop());

  const names = new Map<string, string>();
  beforeAll(() => Object.entries(ids).forEach(([name, id]) => names.set(id, name)));
  const ask = async (document: string, principal: Principal, variables: object = {}) => {
    const { data, errors } = await office.running.execute(document, variables as Record<string, unknown>, principal);
    expect(errors).toBeUndefined();
    return data;
  };
  const seen = async (principal: Principal) => {
    const { persons } = await ask('{ persons(orderBy: { field: PERSON_NO }) { totalCount nodes { id } } }', principal);
    expect(persons.totalCount).toBe(persons.nodes.length);
    return persons.nodes.map(({ id }: { id: string }) => names.get(id)).toSorted();
  };

  it('sees the people who live there, and those who are deployed there', async () => {
    expect(await seen(bounded(HERE))).toEqual(['deployed', 'here']);
    expect(await seen(bounded('590102001'))).toEqual(['deployed', 'here']);
    expect(await seen(bounded(THERE))).toEqual(['deployed', 'employed', 'there']);
  });

  it('sees the people of the organ as well, wherever they live', async () => {
    expect(await seen(bounded(HERE, 'O-UNIT'))).toEqual(['deployed', 'employed', 'here']);
  });

  it('sees all when it is the whole graph, and nobody when the division is none', async () => {
    const all = ['deployed', 'employed', 'here', 'there'];
    expect(await seen(bounded(null))).toEqual(all);
    expect(await seen(bounded('590102'))).toEqual(all);
    expect(await seen({ ...bounded(HERE), roles: ['service'] })).toEqual(all);
    for (const odd of ['', '5901%', '-', '37']) expect([odd, await seen(bounded(odd))]).toEqual([odd, []]);
  });

  it('finds nobody else by any key, by no filter and as no entity', async () => {
    const caller = bounded(HERE);
    const { person, byNo, persons } = await ask(
      'query ($id: ID!) { person(id: $id) { id } byNo: person(personNo: "ROW-there") { id } persons(filter: { personNo: { eq: "ROW-there" } }) { totalCount nodes { id } } }',
      caller,
      { id: ids.there },
    );
    expect([person, byNo, persons]).toEqual([null, null, { totalCount: 0, nodes: [] }]);
    const r = Object.values(ids).map((id) => ({ __typename: 'Person', id }));
    const { _entities } = await ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { id history { totalCount } } } }',
      caller,
      { r },
    );
    expect(_entities.map((one: { id: string } | null) => one && names.get(one.id))).toEqual(['here', null, 'deployed', null]);
  });

  it('sees of everything that hangs on a person what belongs to the people it sees', async () => {
    const persons = (connection: { nodes: { person?: { id: string }; member?: { person: { id: string } }; leader?: { id: string } }[] }) =>
      connection.nodes.map(({ person, member, leader }) => names.get((person ?? member?.person ?? leader)!.id)).toSorted();
    const data = await ask(
      `{ partyMembers { totalCount nodes { person { id } } } affiliations { totalCount nodes { member { person { id } } } } cadres { totalCount nodes { person { id } } }
         postHoldings { totalCount nodes { person { id } } } commandoMembers { totalCount nodes { person { id } } } commandos { totalCount nodes { leader { id } } }
         deployments { totalCount nodes { person { id } } } talentCards { totalCount nodes { holder { id } } } serviceRecords { totalCount } }`,
      bounded(HERE),
    );
    expect({
      partyMembers: persons(data.partyMembers),
      affiliations: persons(data.affiliations),
      cadres: persons(data.cadres),
      postHoldings: persons(data.postHoldings),
      commandoMembers: persons(data.commandoMembers),
      commandos: persons(data.commandos),
      deployments: persons(data.deployments),
      talentCards: data.talentCards.nodes,
    }).toEqual({
      partyMembers: ['deployed', 'here'],
      affiliations: ['deployed', 'here'],
      cadres: ['deployed'],
      postHoldings: [],
      commandoMembers: ['here'],
      commandos: ['here'],
      deployments: ['deployed'],
      talentCards: [],
    });
    for (const [name, { totalCount, nodes }] of Object.entries<{ totalCount: number; nodes?: unknown[] }>(data)) {
      expect([name, totalCount]).toEqual([name, nodes?.length ?? 0]);
    }
  });

  it('sees no more through other departments’ records: members, posts and their holdings, counts', async () => {
    const document = `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on PartyOrganization { members { totalCount } memberCounts { total } }
      ... on Organization { cadres { totalCount } headcount { filled vacant suppressed } posts { nodes { holdings { totalCount nodes { person { id } } } } } }
      ... on Region { deployments { totalCount } deploymentCounts { count } } } }`;
    const r = [
      { __typename: 'PartyOrganization', code: 'UNIT' },
      { __typename: 'Organization', code: 'O-UNIT' },
      { __typename: 'Region', code: THERE },
    ];
    const sumOf = (counts: { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
    const [party, unit, region] = (await ask(document, bounded(HERE), { r }))._entities;
    expect(party).toEqual({ members: { totalCount: 2 }, memberCounts: { total: 2 } });
    expect(unit).toEqual({
      cadres: { totalCount: 0 },
      headcount: { filled: null, vacant: null, suppressed: true },
      posts: { nodes: [{ holdings: { totalCount: 0, nodes: [] } }] },
    });
    expect([region.deployments.totalCount, sumOf(region.deploymentCounts)]).toEqual([0, 0]);
    const [whole, all, far] = (await ask(document, bounded(null), { r }))._entities;
    expect([whole.memberCounts.total, all.headcount.filled, far.deployments.totalCount, sumOf(far.deploymentCounts)]).toEqual([4, 2, 1, 1]);
  });

  it('meets every foreign person behind a reference as nobody', async () => {
    const { posts } = await ask('{ posts { nodes { holdings { nodes { person { id } } } } } }', bounded(HERE, 'O-UNIT'));
    expect(posts.nodes[0].holdings.nodes).toEqual([{ person: { id: ids.employed } }]);
  });

  const run = async (name: string, record: string, input: object, principal: Principal) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${record} { id } userErrors { code field } } }`;
    return (await ask(document, principal, { input: { reason: '测试', ...input } }))[name];
  };
  const latest = async (id: string) => (await ask('query ($id: ID!) { person(id: $id) { id version } }', bounded(null), { id })).person;

  it('commands nobody else: the record is not found, and nothing changes', async () => {
    const before = await office.rows();
    const input = of(await latest(ids.there), { phone: '16900000009' });
    expect(await run('correctPerson', 'person', input, bounded(HERE))).toEqual({
      person: null,
      userErrors: [{ code: 'NOT_FOUND', field: 'id' }],
    });
    const { deployments } = await ask(
      'query ($p: ID!) { deployments(filter: { person: { eq: $p } }) { nodes { id version } } }',
      bounded(null),
      {
        p: ids.there,
      },
    );
    const released = await run('releaseDeployment', 'deployment', of(deployments.nodes[0]), bounded(HERE));
    expect(released.userErrors).toEqual([{ code: 'NOT_FOUND', field: 'id' }]);
    expect(await office.rows()).toBe(before);
  });

  it('names nobody else in a command', async () => {
    const { commandos } = await ask('{ commandos(filter: { code: { eq: "T1" } }) { nodes { id version } } }', bounded(HERE));
    const { userErrors } = await run('addCommandoMember', 'commando', of(commandos.nodes[0], { person: ids.there }), bounded(HERE));
    expect(userErrors).toEqual([{ code: 'UNKNOWN_REFERENCE', field: 'person' }]);
  });

  it('makes nobody outside its rows, and somebody within', async () => {
    const person = (personNo: string, homeCommunity: string) => ({
      personNo,
      name: '司马光远',
      idNumber: makeResidentId('590102', '1991-01-02', personNo === 'OUT' ? 700 : 702),
      politicalAffiliation: 'CITIZEN',
      homeCommunity,
    });
    const before = await office.rows();
    const outside = await run('registerPerson', 'person', person('OUT', THERE), bounded(HERE));
    expect(outside).toEqual({ person: null, userErrors: [{ code: 'INVALID_INPUT', field: null }] });
    expect(await office.rows()).toBe(before);
    expect((await run('registerPerson', 'person', person('IN', HERE), bounded(HERE))).userErrors).toEqual([]);
  });

  it('gets no record back by an idempotency key that was used when it saw more', async () => {
    const input = of(await latest(ids.there), { phone: '16900000009', idempotencyKey: 'rows-1' });
    expect((await run('correctPerson', 'person', input, bounded(null))).userErrors).toEqual([]);
    expect(await run('correctPerson', 'person', input, bounded(HERE))).toEqual({
      person: null,
      userErrors: [{ code: 'NOT_FOUND', field: 'id' }],
    });
  });

  it('costs no statement more than one who sees all, whatever is asked', async () => {
    const r = Object.values(ids).map((id) => ({ __typename: 'Person', id }));
    const documents = [
      '{ persons(first: 50) { totalCount nodes { cadre { posts { post { title } } } partyMember { affiliations { nodes { org { code } } } } deployments { totalCount } } } }',
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { nameMasked holdings { totalCount } } } }',
    ];
    for (const document of documents) {
      const counts: number[] = [];
      for (const caller of [bounded(null), bounded('590102', 'O-UNIT')]) {
        counts.push((await office.running.statements(() => ask(document, caller, { r }))).length);
      }
      expect(counts[1]).toBe(counts[0]);
    }
  });

  it('is served by indexes on every ground: no table of people is gone through', async () => {
    const { database, subgraph } = office.running.department;
    const register = subgraph.registers.find(({ name }) => name === 'Person')!;
    const seen = seenRows(register, { division: HERE, organ: 'O-UNIT' }, database.dialect)!;
    const wanted = sql`select person.id from person where ${seen}`;
    const plan = await database.reader.transaction().execute(async (transaction) => {
      if (database.dialect === 'sqlite') return (await sql`explain query plan ${wanted}`.execute(transaction)).rows;
      await sql`set local enable_seqscan = off`.execute(transaction);
      return (await sql`explain ${wanted}`.execute(transaction)).rows;
    });
    expect(JSON.stringify(plan)).toMatch(/index/i);
    expect(JSON.stringify(plan)).not.toMatch(/SCAN (person|cadre|deployment)\b|Seq Scan/);
  });

  it('is no way to count people for who may only count: every list of them is refused', async () => {
    for (const list of [
      'persons',
      'cadres',
      'partyMembers',
      'affiliations',
      'postHoldings',
      'deployments',
      'commandos',
      'commandoMembers',
      'serviceRecords',
      'talentCards',
      'cardServices',
    ]) {
      const { data, errors } = await office.running.execute(`{ ${list} { totalCount } }`, {}, counter);
      expect([list, data[list], errors!.map(({ extensions }) => extensions.code)]).toEqual([list, null, ['FORBIDDEN']]);
    }
  });
});
