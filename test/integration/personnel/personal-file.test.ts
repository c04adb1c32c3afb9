import type { Principal } from '@redsail/contract';
import { describeOnEachDatabase } from '../../support/databases.js';
import { allowed } from '../../support/subgraph.js';
import { COMMUNITY, openOffice, type Office } from './stand-in/office.js';

const FILE = `personNo nameMasked phoneMasked idNumberMasked sex birthYear politicalAffiliation homeCommunity { code }
  posts { title org { code } from to concurrent } affiliations { kind org { code } from to }
  deployments { status host { code } calledOn } talentCard { status services { category status } }
  accessLog { totalCount nodes { at actorOrg { code } purpose documentNo fields unmasked } pageInfo { hasNextPage } }`;

describeOnEachDatabase('the file of the person who asks', (database) => {
  let office: Office;
  let me: string;
  let other: string;
  const subject = (person: string | null): Principal => ({
    subject: 'citizen:7',
    organ: null,
    roles: ['data-subject'],
    scopes: ['region:read', 'organization:read', 'party:read', 'person:self'],
    division: null,
    person,
  });
  const look = (id: string, purpose: string, fields = 'name phone', organ = 'O-UNIT') =>
    office.running.execute(
      `query ($id: ID!) { person(id: $id) { identity(purpose: ${purpose}, documentNo: "组干〔2026〕3号") { ${fields} } } }`,
      { id },
      {
        ...allowed(),
        organ,
      },
    );
  const ask = (fields: string, principal: Principal) => office.running.execute(`{ me { ${fields} } }`, {}, principal);

  beforeAll(async () => {
    office = await openOffice(database.url);
    me = await office.cadre();
    other = await office.cadre();
    const load = async (register: string, csv: string) => expect((await office.running.import(register, csv)).problems.listed).toEqual([]);
    await load('posts', 'code,org_code,title,headcount,leadership\nP1,O-UNIT,科员,3,false\n');
    await load('post-holdings', `post_code,person_code,from,concurrent\nP1,${me},2021-01-01,false\nP1,${other},2021-02-01,false\n`);
    await office.done('callDeployment', 'deployment', { person: me, host: 'COMMUNITY', kind: 'SENT_DOWN', answerDueOn: '2026-06-05' });
    await office.done('applyForTalentCard', 'talentCard', { holder: me });
    await look(me, 'CADRE_MANAGEMENT');
    office.today = '2026-06-10';
    await look(other, 'EMERGENCY');
    await look(me, 'EMERGENCY', 'phone', 'O-OTHER');
  }, 60_000);
  afterAll(() => office?.stop());

  it('holds posts, affiliations, deployments and card, masked, with one scope and none of the registers’', async () => {
    const { data, errors } = await ask(FILE, subject(me));
    expect(errors).toBeUndefined();
    expect(data.me).toMatchObject({
      nameMasked: '欧阳**',
      idNumberMasked: '*'.repeat(18),
      homeCommunity: { code: COMMUNITY },
      posts: [{ title: '科员', org: { code: 'O-UNIT' }, from: '2021-01-01', to: null, concurrent: false }],
      affiliations: [{ kind: 'FORMAL', org: { code: 'UNIT' }, from: '2020-01-01', to: null }],
      deployments: [{ status: 'CALLED', host: { code: 'COMMUNITY' }, calledOn: '2026-06-01' }],
      talentCard: { status: 'APPLIED', services: [] },
    });
  });

  it('tells who looked, the latest first: the organ, what for, under what document and what was shown', async () => {
    const { accessLog } = (await ask(FILE, subject(me))).data.me;
    expect(accessLog).toEqual({
      totalCount: 2,
      nodes: [
        {
          at: '2026-06-10T04:00:00.000Z',
          actorOrg: { code: 'O-OTHER' },
          purpose: 'EMERGENCY',
          documentNo: '组干〔2026〕3号',
          fields: ['phone'],
          unmasked: false,
        },
        {
          at: '2026-06-01T04:00:00.000Z',
          actorOrg: { code: 'O-UNIT' },
          purpose: 'CADRE_MANAGEMENT',
          documentNo: '组干〔2026〕3号',
          fields: ['name', 'phone'],
          unmasked: true,
        },
      ],
      pageInfo: { hasNextPage: false },
    });
  });

  it('pages through them, and begins where it is told', async () => {
    const page = async (args: string) =>
      (await ask(`accessLog(${args}) { totalCount nodes { purpose } pageInfo { hasNextPage endCursor } }`, subject(me))).data.me.accessLog;
    const first = await page('first: 1');
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ purpose: 'EMERGENCY' }], pageInfo: { hasNextPage: true } });
    const second = await page(`first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ totalCount: 2, nodes: [{ purpose: 'CADRE_MANAGEMENT' }], pageInfo: { hasNextPage: false } });
    expect(await page(`first: 1, after: "${second.pageInfo.endCursor}"`)).toMatchObject({ totalCount: 2, nodes: [] });
    expect(await page('from: "2026-06-09T00:00:00+08:00"')).toMatchObject({ totalCount: 1, nodes: [{ purpose: 'EMERGENCY' }] });
    const { errors } = await ask('accessLog(first: 501) { totalCount }', subject(me));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is whole wherever the caller is bounded to, and nobody else’s', async () => {
    const { data } = await ask('personNo accessLog { nodes { purpose } }', { ...subject(other), division: '370211' });
    expect(data.me.accessLog.nodes).toEqual([{ purpose: 'EMERGENCY' }]);
  });

  it('is nobody’s for a token without a person, or with one that is not there', async () => {
    for (const person of [null, 'nobody']) {
      const { data, errors } = await ask('personNo', subject(person));
      expect([data, errors]).toEqual([{ me: null }, undefined]);
    }
  });

  it('is refused without its scope, and opens no register with it', async () => {
    const { data, errors } = await ask('personNo', { ...allowed('person:self'), person: me });
    expect(data).toEqual({ me: null });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'person:self' } }]);
    const registers = await office.running.execute(`{ person(id: "${me}") { nameMasked } persons { totalCount } }`, {}, subject(me));
    expect(registers.data).toEqual({ person: null, persons: null });
  });
});
