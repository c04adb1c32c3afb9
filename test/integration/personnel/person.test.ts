import { makeResidentId } from '@redsail/kit';
import { describeOnEachDatabase } from '../../support/databases.js';
import { allowed, publicCaller } from '../../support/subgraph.js';
import { of, openOffice, type Office } from './stand-in/office.js';

const NAME = '欧阳建国';
const PHONE = '16900000001';
const NUMBER = makeResidentId('590102', '1990-03-15', 2);
const OTHER_NUMBER = makeResidentId('590102', '1990-03-15', 3);
const EVERYTHING = `id version personNo nameMasked phoneMasked idNumberMasked sex sexLabel birthYear ageBand politicalAffiliation
  politicalAffiliationLabel(lang: EN) ethnicGroup { code name } homeCommunity { code }
  history { nodes { act fields { field before after } } }`;

describeOnEachDatabase('a person', (database) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database.url);
  });
  afterAll(() => office?.stop());

  const register = (more: object = {}) =>
    office.command(
      'registerPerson',
      'person',
      {
        personNo: 'A1',
        name: NAME,
        idNumber: NUMBER,
        phone: '169 0000 0001',
        politicalAffiliation: 'CITIZEN',
        ethnicGroup: '15',
        homeCommunity: '590102001001',
        ...more,
      },
      EVERYTHING,
    );

  it('is registered; sex and year of birth are read off the number, and nothing is shown unmasked, history included', async () => {
    const { record, userErrors } = await register();
    expect(userErrors).toEqual([]);
    expect(record).toMatchObject({
      nameMasked: '欧阳**',
      phoneMasked: '169****0001',
      idNumberMasked: '******************',
      sex: 'FEMALE',
      sexLabel: '女',
      birthYear: 1990,
      ageBand: 'FROM_30_TO_39',
      ethnicGroup: { code: '15', name: '土家族' },
      homeCommunity: { code: '590102001001' },
    });
    expect(record!.history.nodes).toMatchObject([{ act: 'registerPerson' }]);
    expect(record!.history.nodes[0].fields).toContainEqual({ field: 'nameMasked', before: null, after: '***' });
    const text = JSON.stringify(record);
    for (const secret of [NAME, PHONE, NUMBER]) expect(text).not.toContain(secret);
  });

  it('leaves no plain name, telephone or number anywhere in the database', async () => {
    const { reader } = office.running.department.database;
    const kept = JSON.stringify([
      await reader.selectFrom('person').selectAll().execute(),
      await reader.selectFrom('journal').selectAll().execute(),
    ]);
    for (const secret of [NAME, PHONE, NUMBER]) expect(kept).not.toContain(secret);
  });

  it('is one for one number: a second registration is refused and changes nothing', async () => {
    const before = await office.rows();
    const { record, userErrors } = await register({ personNo: 'A2' });
    expect(record).toBeNull();
    expect(userErrors).toHaveLength(1);
    expect(userErrors[0]).toMatchObject({ code: 'RULE_BROKEN', rule: 'P1' });
    expect(await office.rows()).toBe(before);
  });

  it('is refused with a wrong number, and the answer does not repeat it', async () => {
    const wrong = `${NUMBER.slice(0, 17)}${NUMBER[17] === '1' ? '2' : '1'}`;
    const answer = await register({ personNo: 'A3', idNumber: wrong });
    expect(answer.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: 'idNumber', rule: 'S4' }]);
    expect(JSON.stringify(answer)).not.toContain(wrong);
  });

  it('is refused with what is no name or no mobile number', async () => {
    const { userErrors } = await register({ personNo: 'A4', idNumber: OTHER_NUMBER, name: 'Zhang San', phone: '12345' });
    expect(userErrors).toMatchObject([
      { rule: 'S9', field: 'name' },
      { rule: 'S9', field: 'phone' },
    ]);
  });

  it('is no party member by statement: membership comes with admission', async () => {
    const { userErrors } = await register({ personNo: 'A5', idNumber: OTHER_NUMBER, politicalAffiliation: 'PARTY_MEMBER' });
    expect(userErrors).toMatchObject([{ rule: 'S6', field: 'politicalAffiliation' }]);
  });

  it('is corrected in what is stated, and keeps the rest', async () => {
    const { data } = await office.running.execute('{ person(personNo: "A1") { id version } }');
    const corrected = await office.done(
      'correctPerson',
      'person',
      of(data.person, { name: '欧阳建设', idNumber: OTHER_NUMBER }),
      EVERYTHING,
    );
    expect(corrected).toMatchObject({ version: 2, nameMasked: '欧阳**', phoneMasked: '169****0001', sex: 'MALE', personNo: 'A1' });
    expect(JSON.stringify(corrected)).not.toContain('欧阳建设');
    const again = await register({ personNo: 'A6' });
    expect(again.userErrors).toEqual([]);
  });

  it('is seen by nobody without a token, in no list, by no key and through no other record', async () => {
    const { data: known } = await office.running.execute('{ person(personNo: "A1") { id } }');
    const questions = [
      '{ person(personNo: "A1") { nameMasked } }',
      '{ persons { totalCount nodes { nameMasked } } }',
      '{ cadres { totalCount } }',
      '{ partyMembers { totalCount } }',
      '{ affiliations { totalCount } }',
      '{ deployments { totalCount } }',
      '{ commandos { totalCount } }',
      '{ talentCards { totalCount } }',
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { nameMasked } } }`,
    ];
    for (const question of questions) {
      const variables = { r: [{ __typename: 'Person', id: known.person.id }] };
      const { data, errors } = await office.running.execute(question, variables, publicCaller);
      expect(errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')).toBe(true);
      expect(JSON.stringify(data)).not.toMatch(/\*\*|totalCount/);
    }
  });

  it('is not seen by who may only count', async () => {
    const { data, errors } = await office.running.execute('{ persons { totalCount } }', {}, allowed('person:read'));
    expect(data.persons).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'person:read' } }]);
  });
});
