import { describeOnEachDatabase } from '../../support/databases.js';
import { allowed } from '../../support/subgraph.js';
import { of, openOffice, type Office } from './stand-in/office.js';

const FIELDS = 'status cardNo holder { id nameMasked } publicisedOn issuedOn validTo services { nodes { status category { code label } } }';

describeOnEachDatabase('a talent card', (database) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database.url);
  });
  beforeEach(() => {
    office.today = '2026-06-01';
  });
  afterAll(() => office?.stop());

  const act = (name: string, card: Record<string, unknown>, more: object = {}) => office.done(name, 'talentCard', of(card, more), FIELDS);
  const codes = async (name: string, record: string, input: object) =>
    (await office.command(name, record, input)).userErrors.map(({ rule, code }) => rule ?? code);
  const issued = async (cardNo: string, validTo = '2027-06-01') => {
    let card = await office.done('applyForTalentCard', 'talentCard', { holder: await office.person() }, FIELDS);
    card = await act('vetTalentCard', card);
    card = await act('publiciseTalentCard', card);
    return act('issueTalentCard', card, { cardNo, issuedBy: 'O-ORG', validTo });
  };
  const active = async (cardNo: string) => act('activateTalentCard', await issued(cardNo));

  it('is applied for, vetted, publicised, issued and brought into force; suspended, resumed and revoked', async () => {
    let card = await active('YC1');
    expect(card).toMatchObject({
      status: 'ACTIVE',
      cardNo: 'YC1',
      publicisedOn: '2026-06-01',
      issuedOn: '2026-06-01',
      validTo: '2027-06-01',
    });
    card = await act('suspendTalentCard', card);
    card = await act('resumeTalentCard', card);
    expect(await codes('revokeTalentCard', 'talentCard', of(card, { documentNo: ' ' }))).toEqual(['DOCUMENT_REQUIRED']);
    card = await act('revokeTalentCard', card, { documentNo: '人才办〔2026〕2号' });
    expect(card.status).toBe('REVOKED');
    expect(await codes('resumeTalentCard', 'talentCard', of(card))).toEqual(['INVALID_STATE']);
  });

  it('is one for a person, until it is over (P13)', async () => {
    const card = await active('YC2');
    const apply = () => codes('applyForTalentCard', 'talentCard', { holder: card.holder.id, effectiveOn: '2026-06-02' });
    expect(await apply()).toEqual(['P13']);
    await act('revokeTalentCard', card, { documentNo: '人才办〔2026〕3号' });
    expect(await apply()).toEqual([]);
  });

  it('expires when its validity has passed, and not before (P13)', async () => {
    const card = await active('YC3');
    expect(await codes('expireTalentCard', 'talentCard', of(card))).toEqual(['P13']);
    office.today = '2027-06-01';
    expect(await codes('requestCardService', 'cardService', { card: card.id, category: '01' })).toEqual(['P13']);
    expect((await act('expireTalentCard', card)).status).toBe('EXPIRED');
  });

  it('serves while it is active, in the sixteen categories and no other (P13)', async () => {
    const waiting = await issued('YC4');
    expect(await codes('requestCardService', 'cardService', { card: waiting.id, category: '01' })).toEqual(['P13']);
    const card = await act('activateTalentCard', waiting);
    expect(await codes('requestCardService', 'cardService', { card: card.id, category: '17' })).toEqual(['UNKNOWN_REFERENCE']);
    const request = (category: string) =>
      office.done('requestCardService', 'cardService', { card: card.id, category }, 'status category { code label status }');
    const pending = await request('16');
    expect(pending).toMatchObject({ status: 'REQUESTED', category: { code: '16', label: null, status: 'PENDING' } });
    await act('suspendTalentCard', card);
    expect(await codes('requestCardService', 'cardService', { card: card.id, category: '02' })).toEqual(['P13']);
  });

  it('has services that are accepted, done and rated, or declined with the reason', async () => {
    const card = await active('YC5');
    const request = (category: string) => office.done('requestCardService', 'cardService', { card: card.id, category });
    const service = (name: string, record: Record<string, unknown>, more: object = {}) =>
      office.done(name, 'cardService', of(record, more), 'status doneOn declineReason rating provider { code }');
    let schooling = await service('acceptCardService', await request('03'), { provider: 'O-EDU' });
    schooling = await service('completeCardService', schooling);
    expect(await codes('rateCardService', 'cardService', of(schooling, { rating: 6 }))).toEqual(['98']);
    expect(await service('rateCardService', schooling, { rating: 5 })).toMatchObject({
      status: 'RATED',
      rating: 5,
      doneOn: '2026-06-01',
      provider: { code: 'O-EDU' },
    });
    const housing = await service('declineCardService', await request('01'), { reason: '材料不全' });
    expect(housing).toMatchObject({ status: 'DECLINED', declineReason: '材料不全' });
    expect(await codes('completeCardService', 'cardService', of(housing))).toEqual(['INVALID_STATE']);
  });

  it('shows its number to nobody who may not write cards, and the holder masked', async () => {
    const card = await active('YC6');
    const { data, errors } = await office.running.execute(
      `query ($id: ID!) { talentCard(id: $id) { ${FIELDS} } }`,
      { id: card.id },
      allowed('card:write'),
    );
    expect(data.talentCard).toMatchObject({ cardNo: null, status: 'ACTIVE', holder: { nameMasked: '欧阳**' } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'card:write' } }]);
  });

  it('is not found by its number by whoever may not read the number', async () => {
    const { id, cardNo } = await active('YC7');
    const find = (...scopes: string[]) =>
      office.running.execute('query ($no: String) { talentCard(cardNo: $no) { id } }', { no: cardNo }, allowed(...scopes));
    expect(await find()).toMatchObject({ data: { talentCard: { id } } });
    expect(await find('card:write')).toMatchObject({
      data: { talentCard: null },
      errors: [{ extensions: { code: 'FORBIDDEN', scope: 'card:write' } }],
    });
  });

  it('draws on a dictionary of exactly sixteen, three of them named; an office names another with a document', async () => {
    const { data } = await office.running.execute(
      '{ cardServiceCategories(orderBy: { field: CODE }) { totalCount nodes { id version code label status } } }',
    );
    const { nodes, totalCount } = data.cardServiceCategories;
    expect(totalCount).toBe(16);
    expect(nodes.slice(0, 3).map(({ label }: { label: string }) => label)).toEqual(['安居保障', '配偶安置', '子女入学']);
    expect(
      nodes.slice(3).every(({ label, status }: { label: string | null; status: string }) => label === null && status === 'PENDING'),
    ).toBe(true);
    const named = await office.done(
      'nameCardServiceCategory',
      'cardServiceCategory',
      of(nodes[3], { label: '健康体检', documentNo: '人才办〔2026〕1号' }),
      'label status',
    );
    expect(named).toMatchObject({ label: '健康体检', status: 'NAMED' });
    const { problems } = await office.running.import('card-service-categories', 'code,label,status\n17,旅游,NAMED\n');
    expect(problems.listed).toMatchObject([{ rule: 'P13', column: 'code' }]);
  });
});
