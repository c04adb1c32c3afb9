import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller } from '../../support/subgraph.js';
import { COUNTY, OTHER_TOWN, PROGRAMME, startSmallCounty, TOWN, UNDER_WAY, type SmallCounty } from './small-county.js';

describeOnEachDatabase('the life of a livelihood item', (database) => {
  let county: SmallCounty;
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
    await county.openProgramme();
  });
  afterAll(() => county?.stop());

  it('numbers items as they come, without gaps', async () => {
    expect(await county.solicit('第一件')).toMatchObject({ no: 1, status: 'SOLICITED' });
    expect(await county.solicit('第二件')).toMatchObject({ no: 2 });
    const input = { programme: PROGRAMME, title: '跳号', field: 'OTHER', leadOrgan: 'O1', no: 9 };
    const { record, userErrors } = await county.command('solicitLivelihoodItem', input);
    expect(record).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'RULE_BROKEN', rule: 'L7', field: 'no' }]);
  });

  it('runs from what residents ask for to the published result, and its history tells who, when and why', async () => {
    const item = await county.solicit('新增停车泊位', { effectiveOn: '2026-01-02' });
    const indicator = await county.define(item.id);
    await county.done('allocateIndicatorTarget', { indicator: indicator.id, region: TOWN, target: '60' });
    await county.done('allocateIndicatorTarget', { indicator: indicator.id, region: OTHER_TOWN, target: '40' });
    const underWay = await county.advance(item, ...UNDER_WAY);
    await county.reading(indicator.id, TOWN, '66');
    const short = await county.act('completeLivelihoodItem', underWay);
    expect(short.userErrors).toMatchObject([{ rule: 'L-ITEM', messageEn: 'the principal indicator is at 66, short of its target of 100' }]);
    await county.reading(indicator.id, OTHER_TOWN, '45');
    const finished = await county.advance(
      underWay,
      ['completeLivelihoodItem', { effectiveOn: '2026-06-20' }],
      ['acceptLivelihoodItem', { acceptedBy: 'O3', documentNo: '验〔2026〕7号', effectiveOn: '2026-06-25' }],
      ['publishLivelihoodItemResult', { effectiveOn: '2026-06-28' }],
    );
    expect(finished.status).toBe('RESULT_PUBLISHED');
    const { livelihoodItem } = await county.ask(
      `query($id: ID!) { livelihoodItem(id: $id) { statusLabel decidedBy { code } decidedOn publishedOn startedOn completedOn acceptedBy { code } resultPublishedOn completionRate light
        history { totalCount nodes { act effectiveOn subject reason documentNo } } } }`,
      { id: item.id },
    );
    expect(livelihoodItem).toMatchObject({
      statusLabel: '结果公示',
      decidedBy: { code: 'O2' },
      decidedOn: '2026-01-12',
      publishedOn: '2026-01-20',
      startedOn: '2026-02-10',
      completedOn: '2026-06-20',
      acceptedBy: { code: 'O3' },
      resultPublishedOn: '2026-06-28',
      completionRate: '1.11',
      light: 'BLUE',
      history: { totalCount: 9 },
    });
    expect(livelihoodItem.history.nodes[2]).toEqual({
      act: 'decideLivelihoodItem',
      effectiveOn: '2026-01-12',
      subject: 'test:officer',
      reason: '测试',
      documentNo: '人大决〔2026〕1号',
    });
  });

  it('is delayed and resumed; it is adjusted with the consent of the body that decided it, and of nobody else', async () => {
    const item = await county.solicit('农村道路');
    await county.define(item.id, { code: 'rural-roads', unit: '公里', target: null });
    const delayed = await county.advance(item, ...UNDER_WAY, ['delayLivelihoodItem', { cause: '汛期', effectiveOn: '2026-05-15' }]);
    expect(delayed.status).toBe('DELAYED');
    const without = await county.act('adjustLivelihoodItem', delayed, { consentedBy: 'O2', adjustment: '缩短里程', documentNo: ' ' });
    expect(without.userErrors).toMatchObject([{ code: 'DOCUMENT_REQUIRED' }]);
    const stranger = await county.act('adjustLivelihoodItem', delayed, {
      consentedBy: 'O9',
      adjustment: '缩短里程',
      documentNo: '发〔2026〕1号',
    });
    expect(stranger.userErrors).toMatchObject([{ rule: 'L-ITEM', field: 'consentedBy' }]);
    const adjusted = await county.advance(delayed, [
      'adjustLivelihoodItem',
      { consentedBy: 'O2', adjustment: '缩短里程', documentNo: '人大决〔2026〕6号', effectiveOn: '2026-06-01', plannedEndOn: '2027-03-31' },
    ]);
    expect((await county.act('publishLivelihoodItem', adjusted, { documentNo: '政发〔2026〕9号' })).userErrors).toMatchObject([
      { rule: 'L-ITEM' },
    ]);
    const resumed = await county.act('resumeLivelihoodItem', adjusted, {}, 'status plannedEndOn adjustment consentDocumentNo delayCause');
    expect(resumed.record).toEqual({
      status: 'IN_PROGRESS',
      plannedEndOn: '2027-03-31',
      adjustment: '缩短里程',
      consentDocumentNo: '人大决〔2026〕6号',
      delayCause: '汛期',
    });
  });

  it('opens the targets of an adjusted item, and of no other that was decided', async () => {
    const item = await county.solicit('托位');
    const indicator = await county.define(item.id, { code: 'nursery-places' });
    const underWay = await county.advance(item, ...UNDER_WAY);
    const revise = () =>
      county.command('reviseIndicatorTarget', {
        id: indicator.id,
        expectedVersion: indicator.version,
        target: '80',
        documentNo: '人大决〔2026〕7号',
      });
    expect((await revise()).userErrors).toMatchObject([{ rule: 'L-ITEM' }]);
    await county.advance(underWay, [
      'adjustLivelihoodItem',
      { consentedBy: 'O2', adjustment: '减少托位', documentNo: '人大决〔2026〕7号' },
    ]);
    expect((await revise()).userErrors).toEqual([]);
  });

  it('refuses commands from a wrong state, with a stale version, and dated before the last step; nothing changes', async () => {
    const item = await county.solicit('第七件');
    const before = await county.verify();
    expect((await county.act('startLivelihoodItem', item)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect((await county.act('shortlistLivelihoodItem', { id: item.id, version: 7 })).userErrors).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ]);
    expect((await county.act('shortlistLivelihoodItem', { id: 'LivelihoodItem:none', version: 1 })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await county.verify()).toEqual(before);
    await county.define(item.id, { code: 'x' });
    const decided = await county.advance(item, ...UNDER_WAY.slice(0, 2));
    const early = await county.act('publishLivelihoodItem', decided, { documentNo: '政发〔2026〕3号', effectiveOn: '2026-01-11' });
    expect(early.userErrors).toMatchObject([{ rule: 'L7', field: 'effectiveOn' }]);
  });

  it('decides nothing that cannot be measured, and nothing for another body', async () => {
    const item = await county.solicit('第八件');
    const candidate = await county.advance(item, UNDER_WAY[0]!);
    const decide = await county.act('decideLivelihoodItem', candidate, { decidedBy: 'O5', documentNo: '决〔2026〕1号' });
    expect(decide.userErrors.map((error) => [error.rule, error.field])).toEqual([
      ['L-ITEM', 'decidedBy'],
      ['L7', 'id'],
    ]);
  });

  it('is supported by party organisations, which see what they support', async () => {
    const item = await county.solicit('第九件');
    const support = await county.done('pledgeItemSupport', { item: item.id, partyOrganization: 'P1', contribution: '志愿服务' });
    const supported = () =>
      county.ask(
        `query($r: [_Any!]!) { _entities(representations: $r) { ... on PartyOrganization { code itemsSupported { no title } itemSupports { nodes { contribution endedOn } } } } }`,
        { r: [{ __typename: 'PartyOrganization', code: 'P1' }] },
      );
    expect((await supported())._entities).toEqual([
      {
        code: 'P1',
        itemsSupported: [{ no: item.no, title: '第九件' }],
        itemSupports: { nodes: [{ contribution: '志愿服务', endedOn: null }] },
      },
    ]);
    await county.command('endItemSupport', { id: support.id, expectedVersion: support.version });
    expect((await supported())._entities[0]).toMatchObject({ itemsSupported: [], itemSupports: { nodes: [{ endedOn: '2026-06-30' }] } });
  });

  it('lets the public read and nobody write without the scope', async () => {
    const { livelihoodItems } = await county.ask(
      '{ livelihoodItems(first: 1) { totalCount nodes { title leadOrgan { code } } } }',
      {},
      publicCaller,
    );
    expect(livelihoodItems.totalCount).toBeGreaterThan(1);
    await expect(
      county.command('solicitLivelihoodItem', { programme: PROGRAMME, title: '无权', field: 'OTHER', leadOrgan: 'O1' }, 'id', publicCaller),
    ).rejects.toThrow('livelihood:write');
  });

  it('answers a repeated command as it did the first time', async () => {
    const input = { programme: PROGRAMME, title: '只有一件', field: 'OTHER', leadOrgan: 'O1', idempotencyKey: 'once' };
    const first = await county.command('solicitLivelihoodItem', input, 'id no');
    const second = await county.command('solicitLivelihoodItem', input, 'id no');
    expect(second).toEqual(first);
    const { livelihoodItems } = await county.ask('{ livelihoodItems(filter: { title: { eq: "只有一件" } }) { totalCount } }');
    expect(livelihoodItems.totalCount).toBe(1);
    expect(
      await county.ask(
        `{ livelihoodItemByNumber(programme: "${PROGRAMME}", no: ${first.record.no}) { title programme { region { code } } } }`,
      ),
    ).toEqual({
      livelihoodItemByNumber: { title: '只有一件', programme: { region: { code: COUNTY } } },
    });
  });
});
