import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller } from '../../support/subgraph.js';
import { COUNTY, OTHER_TOWN, PROGRAMME, startSmallCounty, TOWN, UNDER_WAY, type SmallCounty } from './small-county.js';

const region = (...codes: string[]) => ({ r: codes.map((code) => ({ __typename: 'Region', code })) });

describeOnEachDatabase('readings of indicators', (database) => {
  let county: SmallCounty;
  let spaces: { id: string };
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
    await county.openProgramme();
    const item = await county.solicit('新增停车泊位');
    spaces = await county.define(item.id);
    await county.done('allocateIndicatorTarget', { indicator: spaces.id, region: TOWN, target: '50' });
    await county.done('allocateIndicatorTarget', { indicator: spaces.id, region: OTHER_TOWN, target: '40' });
    await county.done('allocateIndicatorTarget', { indicator: spaces.id, region: COUNTY, target: '10', remainder: true, note: '区直单位' });
    await county.advance(item, ...UNDER_WAY);
  });
  afterAll(() => county?.stop());

  const at = (month: string, day: string) => ({ period: `2026-${month}`, asOfOn: `2026-${month}-${day}` });

  it('are in the unit of their indicator, sourced, dated, and never fall within the year', async () => {
    expect((await county.reading(spaces.id, TOWN, '10', at('03', '31'))).userErrors).toEqual([]);
    expect((await county.reading(spaces.id, TOWN, '1', { unit: '百个', ...at('04', '30') })).userErrors).toMatchObject([
      { rule: 'L2', field: 'unit' },
      { rule: 'L8', field: 'value' },
    ]);
    expect((await county.reading(spaces.id, TOWN, '12', { ...at('04', '30'), source: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'source' },
    ]);
    expect((await county.reading(spaces.id, TOWN, '12', { period: '2026-07', asOfOn: '2026-07-31' })).userErrors).toMatchObject([
      { rule: 'L3', field: 'asOfOn' },
    ]);
    expect((await county.reading(spaces.id, TOWN, '30', at('05', '31'))).userErrors).toEqual([]);
    expect((await county.reading(spaces.id, TOWN, '30', at('05', '31'))).userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  it('of a division above are its remainder only', async () => {
    const may = at('05', '31');
    expect((await county.reading(spaces.id, COUNTY, '35', may)).userErrors).toMatchObject([{ rule: 'L6', field: 'remainder' }]);
    expect((await county.reading(spaces.id, COUNTY, '5', { ...may, remainder: true })).userErrors).toEqual([]);
    expect((await county.reading(spaces.id, '590102001001', '5', may)).userErrors).toMatchObject([{ rule: 'L6', field: 'region' }]);
    expect((await county.reading(spaces.id, '370211000000', '5', may)).userErrors).toMatchObject([{ rule: 'L6', field: 'region' }]);
  });

  it('add up to the division’s completion and light, above one as it is', async () => {
    await county.reading(spaces.id, OTHER_TOWN, '44', at('05', '31'));
    const { _entities } = await county.ask(
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { code
        livelihoodItems(year: 2026) { item { no title } regionCode unit plan done completionRate light asOfOn }
        livelihoodCompletion(year: 2026) { items completed green red completionRate } } } }`,
      region(TOWN, OTHER_TOWN, COUNTY, '590102003000'),
      publicCaller,
    );
    const item = { no: 1, title: '新增停车泊位' };
    const may = { unit: '个', asOfOn: '2026-05-31', item };
    expect(_entities).toMatchObject([
      { code: TOWN, livelihoodItems: [{ ...may, regionCode: TOWN, plan: '50', done: '30', completionRate: '0.6', light: 'GREEN' }] },
      {
        code: OTHER_TOWN,
        livelihoodItems: [{ ...may, plan: '40', done: '44', completionRate: '1.1', light: 'BLUE' }],
        livelihoodCompletion: { items: 1, completed: 1, green: 0, red: 0, completionRate: '1' },
      },
      { code: COUNTY, livelihoodItems: [{ ...may, regionCode: COUNTY, plan: '100', done: '79', completionRate: '0.79', light: 'GREEN' }] },
      { code: '590102003000', livelihoodItems: [], livelihoodCompletion: { items: 0, completionRate: null } },
    ]);
  });

  it('can be asked for by light', async () => {
    const lit = async (light: string) => {
      const { _entities } = await county.ask(
        `query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { livelihoodItems(light: ${light}) { item { no } } } } }`,
        region(TOWN, OTHER_TOWN),
      );
      return _entities.map((one: { livelihoodItems: object[] }) => one.livelihoodItems.length);
    };
    expect(await lit('BLUE')).toEqual([0, 1]);
    expect(await lit('GREEN')).toEqual([1, 0]);
    expect(await lit('RED')).toEqual([0, 0]);
  });

  it('are corrected by a further row, which may be lower; the first stays readable', async () => {
    const [wrong] = (await county.ask(`{ readings(filter: { region: { eq: "${OTHER_TOWN}" } }) { nodes { id value } } }`)).readings.nodes;
    const correct = (id: string, value: string) =>
      county.command(
        'correctReading',
        { corrects: id, value, unit: '个', source: '区统计局复核', reason: '重复填报' },
        'id revision value period asOfOn correction corrects { id }',
      );
    const { record, userErrors } = await correct(wrong.id, '38');
    expect(userErrors).toEqual([]);
    expect(record).toMatchObject({
      revision: 1,
      value: '38',
      period: '2026-05',
      asOfOn: '2026-05-31',
      correction: '重复填报',
      corrects: { id: wrong.id },
    });
    expect((await correct(wrong.id, '37')).userErrors).toMatchObject([{ rule: 'L3', field: 'corrects' }]);
    expect((await correct(record.id, '39')).record).toMatchObject({ revision: 2 });
    const { readings } = await county.ask(`{ readings(filter: { region: { eq: "${OTHER_TOWN}" } }) { nodes { value revision } } }`);
    expect(readings.nodes.map((one: { value: string }) => one.value)).toEqual(['44', '38', '39']);
    const { indicators } = await county.ask(
      '{ indicators { nodes { latest { value divisions asOfOn oldestOn sources } completionRate targets { nodes { region { code } done completionRate light } } } } }',
    );
    expect(indicators.nodes[0]).toMatchObject({
      latest: { value: '74', divisions: 3, asOfOn: '2026-05-31', oldestOn: '2026-05-31' },
      completionRate: '0.74',
    });
    expect(indicators.nodes[0].targets.nodes).toContainEqual({
      region: { code: OTHER_TOWN },
      done: '39',
      completionRate: '0.975',
      light: 'GREEN',
    });
  });

  it('draw the curve of an indicator, for the whole and for a town', async () => {
    const { indicators } = await county.ask(
      `{ indicators(filter: { code: { eq: "parking-spaces" } }) { nodes { whole: byPeriod { period value divisions } town: byPeriod(region: "${TOWN}") { period value } } } }`,
    );
    expect(indicators.nodes).toEqual([
      {
        whole: [
          { period: '2026-03', value: '10', divisions: 1 },
          { period: '2026-05', value: '74', divisions: 3 },
        ],
        town: [
          { period: '2026-03', value: '10' },
          { period: '2026-05', value: '30' },
        ],
      },
    ]);
    const { _entities } = await county.ask(
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { indicators(code: "parking-spaces") { indicator { unit } plan done completionRate } } } }`,
      region(TOWN, '590102003000'),
    );
    expect(_entities).toEqual([
      { indicators: [{ indicator: { unit: '个' }, plan: '50', done: '30', completionRate: '0.6' }] },
      { indicators: [] },
    ]);
  });

  it('turn an organ that stops reporting yellow and red, because the others go on', async () => {
    const item = await county.solicit('就业', { field: 'EMPLOYMENT' });
    const jobs = await county.define(item.id, { code: 'new-urban-jobs', name: '就业', unit: '人', population: '劳动者', target: '1000' });
    await county.advance(item, ...UNDER_WAY);
    await county.reading(jobs.id, TOWN, '180', { unit: '人', ...at('02', '28') });
    const light = async () =>
      (await county.ask('query($id: ID!) { livelihoodItem(id: $id) { light completionRate asOfOn } }', { id: item.id })).livelihoodItem;
    // 18 % after two months is on track; the programme has reported for May since, when 41 % of the year had passed.
    expect(await light()).toEqual({ light: 'RED', completionRate: '0.18', asOfOn: '2026-02-28' });
    await county.reading(jobs.id, TOWN, '330', { unit: '人', ...at('05', '31') });
    expect(await light()).toMatchObject({ light: 'YELLOW' });
  });

  it('of persons under five are not kept', async () => {
    const [jobs] = (await county.ask('{ indicators(filter: { code: { eq: "new-urban-jobs" } }) { nodes { id } } }')).indicators.nodes;
    const { userErrors } = await county.reading(jobs.id, OTHER_TOWN, '3', { unit: '人', ...at('05', '31') });
    expect(userErrors).toMatchObject([{ rule: 'L9', field: 'value' }]);
  });

  it('of a rate belong to their division alone', async () => {
    const item = await county.solicit('医保服务圈', { field: 'INSURANCE' });
    const summed = await county.command('defineIndicator', {
      item: item.id,
      code: 'coverage',
      name: '可达率',
      unit: '1',
      kind: 'RATE',
      aggregation: 'SUM',
      population: '参保居民',
      target: '0.9',
      principal: true,
    });
    expect(summed.userErrors).toMatchObject([{ rule: 'L2', field: 'aggregation' }]);
    const rate = await county.define(item.id, { code: 'coverage', unit: '1', kind: 'RATE', aggregation: 'NONE', target: '0.9' });
    await county.advance(item, ...UNDER_WAY);
    await county.reading(rate.id, TOWN, '0.45', { unit: '1' });
    await county.reading(rate.id, COUNTY, '0.6', { unit: '1' });
    const { livelihoodItem } = await county.ask(
      'query($id: ID!) { livelihoodItem(id: $id) { completionRate latest { value divisions } } }',
      { id: item.id },
    );
    expect(livelihoodItem).toEqual({ completionRate: '0.666667', latest: { value: '0.6', divisions: 1 } });
  });

  it('refused leave no trace in the journal', async () => {
    const before = await county.verify();
    await county.reading(spaces.id, TOWN, '1');
    expect(await county.verify()).toEqual(before);
  });

  it('that an import brought and no command would have taken are pointed out on the programme', async () => {
    const csv = `indicator_code,region_code,period,revision,value,as_of_on,source,verified_by_code,remainder,corrects_code,correction
${PROGRAMME}/1/parking-spaces,590102001001,2026-06,0,7,2026-06-30,导入,,false,,
`;
    const { problems, added } = await county.import('readings', csv);
    expect({ total: problems.total, added }).toEqual({ total: 0, added: 1 });
    const { livelihoodProgramme } = await county.ask(`{ livelihoodProgramme(code: "${PROGRAMME}") { asOfOn remarks { rule messageEn } } }`);
    expect(livelihoodProgramme).toEqual({
      asOfOn: '2026-06-30',
      remarks: [{ rule: 'L6', messageEn: '1/parking-spaces counts twice, in 590102001000 and below it' }],
    });
  });

  it('of an import are checked row by row', async () => {
    const csv = `indicator_code,region_code,period,revision,value,as_of_on,source,verified_by_code,remainder,corrects_code,correction
${PROGRAMME}/1/parking-spaces,590102002000,2026-13,0,7,2026-06-30,导入,,false,,
${PROGRAMME}/1/parking-spaces,590102000001,2026-06,0,7,2026-06-30,导入,,false,,
${PROGRAMME}/1/none,590102002000,2026-06,0,7,2026-06-30,导入,,false,,
`;
    const { problems, added } = await county.import('readings', csv);
    expect(added).toBe(0);
    expect(problems.listed.map((problem) => [problem.line, problem.rule])).toEqual(
      expect.arrayContaining([
        [2, 'L3'],
        [3, 'S2'],
      ]),
    );
  });
});
