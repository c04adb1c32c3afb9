import { PublishedFigure } from '../../../../../subgraphs/livelihood/src/published/published-figure.register.js';
import {
  l6PartOfWhole,
  l6TargetsMakeWhole,
  l6TargetsWithinWhole,
} from '../../../../../subgraphs/livelihood/src/rules/l6-parts-make-the-whole.js';
import { refusals, refusedFields } from '../stand-in/rule-context.js';
import { COUNTY, indicator, item, OTHER_TOWN, tables, target, TOWN, VILLAGE } from '../stand-in/small-programme.js';

const figure = (code: string, value: string, region = '370211000000') => ({ id: code, code, value, region, period: '2022' });

const published = (record: ReturnType<typeof figure>, ...others: ReturnType<typeof figure>[]) =>
  refusedFields(l6PartOfWhole, record, { tables: [[PublishedFigure, others]] });

describe('L6: parts make the whole', () => {
  it.each([
    ['town-institutions-recommended', '11', 'town-institutions', '30'],
    ['community-hospitals', '6', 'town-institutions', '30'],
    ['central-clinics-equipped', '85', 'village-clinics-equipped', '675'],
    ['innovation-national-first', '79', 'innovation-results', '226'],
    ['reform-pilots-new', '15', 'reform-pilots-total', '134'],
  ])('accepts %s = %s within %s = %s, and refuses the reverse', async (part, less, whole, more) => {
    expect(await published(figure(part, less), figure(whole, more))).toEqual([]);
    expect(await published(figure(part, more), figure(whole, less))).toEqual(['value']);
    expect(await published(figure(whole, less), figure(part, more))).toEqual(['value']);
  });

  it('finds the whole on a division above: chain leaders here and in the city', async () => {
    expect(await published(figure('chain-leaders', '48'), figure('chain-leaders-city', '47', '370200000000'))).toEqual(['value']);
    expect(await published(figure('chain-leaders', '23'), figure('chain-leaders-city', '47', '370200000000'))).toEqual([]);
  });

  it('does not hold figures of other divisions against each other', async () => {
    expect(await published(figure('community-hospitals', '6'), figure('town-institutions', '3', '520000000000'))).toEqual([]);
  });

  const allot = (record: object, ...targets: object[]) => refusals(l6TargetsWithinWhole, record, { tables: tables({ targets }) });

  it('allots parts up to the target and no further', async () => {
    expect(await allot(target(TOWN, '60'), target(OTHER_TOWN, '40'))).toEqual([]);
    expect(await allot(target(TOWN, '61'), target(OTHER_TOWN, '40'))).toMatchObject([{ field: 'target' }]);
  });

  it('refuses a division outside the programme’s, and one inside another that has a part', async () => {
    expect(await allot(target('590103001000', '1'))).toMatchObject([{ field: 'region' }]);
    expect(await allot(target(VILLAGE, '1'), target(TOWN, '5'))).toMatchObject([{ field: 'region' }]);
    expect(await allot(target(COUNTY, '1'), target(TOWN, '5'))).toMatchObject([{ field: 'region' }]);
  });

  it('takes what the division above keeps as a remainder, with its reason', async () => {
    expect(await allot(target(COUNTY, '40', { remainder: true }), target(TOWN, '60'))).toMatchObject([{ field: 'note' }]);
    expect(await allot(target(COUNTY, '40', { remainder: true, note: '区直单位' }), target(TOWN, '60'))).toEqual([]);
  });

  it('weighs a new part that is about to be set', async () => {
    const own = target(TOWN, '10');
    const around = { input: { newTarget: '70' }, tables: tables({ targets: [own, target(OTHER_TOWN, '40')] }) };
    expect(await refusedFields(l6TargetsWithinWhole, own, around)).toEqual(['target']);
  });

  it('publishes an item only when the parts and the remainder make its target', async () => {
    const publish = (...targets: object[]) => refusals(l6TargetsMakeWhole, item(), { tables: tables({ targets }) });
    expect(await publish(target(TOWN, '60'), target(OTHER_TOWN, '40'))).toEqual([]);
    expect(await publish(target(TOWN, '60'), target(COUNTY, '40', { remainder: true }))).toEqual([]);
    expect(await publish()).toEqual([]);
    expect(await publish(target(TOWN, '60'))).toMatchObject([
      { en: 'the parts of parking-spaces differ from its target by 40: break it down or state the remainder' },
    ]);
  });

  it('does not add up the targets of a rate', async () => {
    const rate = tables({ indicators: [indicator({ kind: 'RATE', aggregation: 'NONE', target: '0.9' })], targets: [target(TOWN, '0.9')] });
    expect(await refusals(l6TargetsMakeWhole, item(), { tables: rate })).toEqual([]);
    expect(await refusals(l6TargetsWithinWhole, target(OTHER_TOWN, '0.9'), { tables: rate })).toEqual([]);
  });
});
