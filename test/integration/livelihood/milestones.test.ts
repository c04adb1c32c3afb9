import { describeOnEachDatabase } from '../../support/databases.js';
import { startSmallCounty, UNDER_WAY, type SmallCounty } from './small-county.js';

describeOnEachDatabase('milestones of an item', (database) => {
  let county: SmallCounty;
  let item: { id: string; version: number };
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
    await county.openProgramme();
    item = await county.solicit('妇女儿童医院', { field: 'HEALTH' });
    await county.define(item.id, { code: 'hospitals', target: null });
  });
  afterAll(() => county?.stop());

  const plan = (no: number, kind: string, plannedOn: string) =>
    county.command('planMilestone', { item: item.id, no, kind, title: kind, plannedOn }, 'id version');

  it('are planned and reached in their order', async () => {
    const started = (await plan(1, 'STARTED', '2026-03-01')).record;
    expect((await plan(2, 'TOPPED_OUT', '2026-02-01')).userErrors).toMatchObject([{ rule: 'L7', field: 'plannedOn' }]);
    const toppedOut = (await plan(2, 'TOPPED_OUT', '2026-05-20')).record;
    const reach = (milestone: object, actualOn: string) =>
      county.act('recordMilestone', milestone as never, { actualOn, evidence: '监理月报' }, 'id version actualOn evidence kindLabel');
    expect((await reach(toppedOut, '2026-05-10')).userErrors).toMatchObject([{ rule: 'L7', field: 'actualOn' }]);
    expect((await reach(started, '2026-07-01')).userErrors).toMatchObject([{ rule: 'L7', field: 'actualOn' }]);
    expect((await reach(started, '2026-03-04')).record).toMatchObject({ actualOn: '2026-03-04', evidence: '监理月报', kindLabel: '开工' });
    expect((await reach(toppedOut, '2026-03-03')).userErrors).toMatchObject([{ rule: 'L7', field: 'actualOn' }]);
  });

  it('late by more than a month turn the item red, by less yellow, and replanning by a document helps', async () => {
    const other = await county.solicit('停车', {});
    const spaces = await county.define(other.id);
    await county.advance(other, ...UNDER_WAY);
    await county.advance(item, ...UNDER_WAY);
    await county.reading(spaces.id, '590102001000', '60');
    const light = async () =>
      (await county.ask('query($id: ID!) { livelihoodItem(id: $id) { light completionRate } }', { id: item.id })).livelihoodItem;
    expect(await light()).toEqual({ light: 'RED', completionRate: null });
    const [, toppedOut] = (await county.ask('{ milestones(orderBy: { field: NO }) { nodes { id version } } }')).milestones.nodes;
    expect(
      (await county.act('replanMilestone', toppedOut, { plannedOn: '2026-06-20', documentNo: '批〔2026〕4号' }, 'plannedOn')).userErrors,
    ).toEqual([]);
    expect(await light()).toMatchObject({ light: 'YELLOW' });
  });

  it('hold up the completion of the item', async () => {
    const { livelihoodItem } = await county.ask('query($id: ID!) { livelihoodItem(id: $id) { id version } }', { id: item.id });
    const { userErrors } = await county.act('completeLivelihoodItem', livelihoodItem);
    expect(userErrors).toMatchObject([{ rule: 'L-ITEM', messageEn: '1 milestones are not reached yet' }]);
  });
});
