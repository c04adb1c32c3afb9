import { readFileSync } from 'node:fs';
import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller } from '../../support/subgraph.js';
import { startSmallCounty, UNDER_WAY, type SmallCounty } from './small-county.js';

const PUBLISHED = readFileSync('subgraphs/livelihood/data/published-figures.csv', 'utf8');
const HEADER = PUBLISHED.split('\n')[0]!;
const SHARED = `code label_zh label_en value unit bound raw period as_of region_code programme source`;

describeOnEachDatabase('published figures', (database) => {
  let county: SmallCounty;
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
    await county.seed();
  });
  afterAll(() => county?.stop());

  it('come with the department, under the header they were published with', async () => {
    expect(HEADER.split(',').join(' ')).toBe(SHARED);
    expect((await county.ask('{ publishedFigures { totalCount } }')).publishedFigures.totalCount).toBe(53);
    const again = await county.import('published-figures', PUBLISHED);
    expect(again).toMatchObject({ read: 53, added: 0, changed: 0, same: 53 });
  });

  it('stand on their real division, which carries nothing else', async () => {
    const { _entities } = await county.ask(
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { code publishedFigures(first: 5, orderBy: { field: CODE }) { totalCount nodes { code labelZh asOfOn source number { value bound raw } comparison { counted } } }
        livelihoodItems { item { no } } clinicSummary { total } renewalTotals { projectCount } } } }`,
      { r: [{ __typename: 'Region', code: '370211007006' }] },
      publicCaller,
    );
    expect(_entities).toEqual([
      {
        code: '370211007006',
        publishedFigures: {
          totalCount: 2,
          nodes: [
            {
              code: 'floating-share-xingguang',
              labelZh: '流动人口占比',
              asOfOn: '2022-12-31',
              source: '001',
              number: { value: '0.7', bound: 'BELOW', raw: '接近70%' },
              comparison: null,
            },
            {
              code: 'residents-xingguang',
              labelZh: '星光岛社区居民',
              asOfOn: '2022-12-31',
              source: '001',
              number: { value: '6600', bound: 'AT_LEAST', raw: '6600多位' },
              comparison: null,
            },
          ],
        },
        livelihoodItems: [],
        clinicSummary: { total: 0 },
        renewalTotals: { projectCount: 0 },
      },
    ]);
  });

  it('show money as money', async () => {
    const { publishedFigures } = await county.ask(
      '{ publishedFigures(filter: { code: { in: ["renewal-investment", "renewal-completion"] } }, orderBy: { field: CODE }) { nodes { code money { yuan display(unit: YI) } unit } } }',
    );
    expect(publishedFigures.nodes).toEqual([
      { code: 'renewal-completion', money: null, unit: '1' },
      { code: 'renewal-investment', money: { yuan: '139900000000.00', display: '1399亿元' }, unit: '元' },
    ]);
  });

  it('of a bad file are refused as a whole, line by line', async () => {
    const row = (code: string, value: string, unit: string, bound: string, raw: string, region = '370211000000', asOf = '2022-12-31') =>
      `${code},名称,name,${value},${unit},${bound},${raw},2022,${asOf},${region},,001`;
    const csv = [
      HEADER,
      row('a', '40', '家', 'AT_LEAST', '40多万家'),
      row('b', '400000', '家', 'EXACT', '40多万家'),
      row('c', '5', '亿元', 'EXACT', '5'),
      row('d', '5', '个', 'EXACT', '5个', '370211'),
      row('e', '5', '个', 'EXACT', '5个', '370211000000', '2022-02-30'),
    ].join('\n');
    const { problems, added } = await county.import('published-figures', csv);
    expect(added).toBe(0);
    expect(problems.listed.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, 'value', 'L4'],
      [3, 'bound', 'L4'],
      [4, 'unit', 'L5'],
      [5, 'region_code', 'S2'],
      [6, 'as_of', 'date'],
    ]);
  });

  it('are recorded one by one, with the wording they were published in', async () => {
    const record = (more: object) =>
      county.command('recordPublishedFigure', {
        code: 'community-hospitals',
        labelZh: '社区医院',
        labelEn: 'community hospitals',
        value: '6',
        unit: '家',
        bound: 'EXACT',
        raw: '6家',
        period: '2023',
        asOfOn: '2023-12-31',
        region: '370211000000',
        source: '001',
        ...more,
      });
    expect((await record({})).userErrors).toEqual([]);
    expect((await record({ code: 'town-institutions', value: '5', raw: '5处' })).userErrors).toMatchObject([
      { rule: 'L6', field: 'value' },
    ]);
    expect((await record({ code: 'other', value: '6', raw: '近6家' })).userErrors).toMatchObject([{ rule: 'L4', field: 'bound' }]);
  });

  it('stand beside what is counted: from readings, and from the things themselves', async () => {
    const figure = (code: string, value: string, bound: string, raw: string, unit = '个') =>
      county.done('recordPublishedFigure', {
        code,
        labelZh: code,
        labelEn: code,
        value,
        unit,
        bound,
        raw,
        period: '2026',
        asOfOn: '2026-06-30',
        region: '590102000000',
        source: '样例',
      });
    await county.openProgramme();
    const item = await county.solicit('新增停车泊位');
    const spaces = await county.define(item.id, { target: '6900' });
    await county.advance(item, ...UNDER_WAY);
    await county.reading(spaces.id, '590102001000', '3400');
    await county.reading(spaces.id, '590102002000', '200');
    await county.done('registerCareFacility', { code: 'K1', name: '中心', kind: 'CENTRE', region: '590102001001' });
    await figure('parking-spaces', '3500', 'AT_LEAST', '3500余个');
    await figure('livelihood-items', '20', 'EXACT', '20件', '件');
    await figure('care-centres', '2', 'EXACT', '2处', '处');
    await figure('care-visits', '100', 'AT_LEAST', '100余人次', '人次');
    await figure('school-places', '100', 'EXACT', '100个');
    const { publishedComparisons } = await county.ask(
      '{ publishedComparisons(region: "590102000000", period: "2026") { code value comparison { counted difference agrees } } }',
    );
    expect(publishedComparisons).toEqual([
      { code: 'care-centres', value: '2', comparison: { counted: '1', difference: '-1', agrees: false } },
      { code: 'care-visits', value: '100', comparison: { counted: '0', difference: '-100', agrees: false } },
      { code: 'livelihood-items', value: '20', comparison: { counted: '1', difference: '-19', agrees: false } },
      { code: 'parking-spaces', value: '3500', comparison: { counted: '3600', difference: '100', agrees: true } },
      { code: 'school-places', value: '100', comparison: null },
    ]);
    const { indicators } = await county.ask('{ indicators { nodes { published { value comparison { difference } } } } }');
    expect(indicators.nodes).toEqual([{ published: { value: '3500', comparison: { difference: '100' } } }]);
  });
});
