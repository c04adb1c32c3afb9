import { describeOnEachDatabase } from '../../support/databases.js';
import { COUNTY, startSmallCounty, TOWN, type SmallCounty } from './small-county.js';

describeOnEachDatabase('medical institutions, care facilities and service circles', (database) => {
  let county: SmallCounty;
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
  });
  afterAll(() => county?.stop());

  it('certifies a standard with its day and its certifier', async () => {
    const hospital = await county.done('registerMedicalInstitution', { code: 'M1', name: '卫生院', tier: 'TOWN', region: TOWN });
    const certified = await county.act(
      'certifyMedicalInstitution',
      hospital,
      { standard: 'RECOMMENDED', certifiedOn: '2026-04-25', certifier: '省卫生健康委员会', documentNo: '卫基层〔2026〕21号' },
      'id version standardLabel certifiedOn certifier communityHospital',
    );
    expect(certified.record).toMatchObject({
      standardLabel: '国家推荐标准',
      certifiedOn: '2026-04-25',
      certifier: '省卫生健康委员会',
      communityHospital: false,
    });
    const recognised = await county.act(
      'recogniseCommunityHospital',
      certified.record,
      { documentNo: '卫基层〔2026〕27号', effectiveOn: '2026-05-28' },
      'communityHospital communityHospitalOn',
    );
    expect(recognised.record).toEqual({ communityHospital: true, communityHospitalOn: '2026-05-28' });
  });

  it('imports no standard without its day and certifier (L6)', async () => {
    const csv = `code,name,tier,region_code,address,status,standard,certified_on,certifier,community_hospital,community_hospital_on
M2,卫生院,TOWN,${TOWN},,OPEN,RECOMMENDED,,,false,
M3,卫生院,TOWN,${TOWN},,OPEN,,,,true,
`;
    const { problems, added } = await county.import('medical-institutions', csv);
    expect(added).toBe(0);
    expect(problems.listed.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, 'standard', 'L6'],
      [3, 'community_hospital', 'L6'],
    ]);
  });

  it('lets the visits of a care facility fall only with a new year', async () => {
    let facility = await county.done('registerCareFacility', {
      code: 'K1',
      name: '养老服务中心',
      kind: 'CENTRE',
      region: '590102001001',
      beds: 30,
    });
    const visits = async (count: number, asOfOn: string) => {
      const answer = await county.act('recordCareVisits', facility, { visits: count, asOfOn }, 'id version visitsTotal visitsAsOfOn');
      if (answer.record) facility = answer.record;
      return answer.userErrors;
    };
    expect(await visits(6300, '2026-03-31')).toEqual([]);
    expect(await visits(6299, '2026-06-30')).toMatchObject([{ rule: 'L8', field: 'visits' }]);
    expect(await visits(9000, '2026-07-31')).toMatchObject([{ rule: 'L8', field: 'asOfOn' }]);
    county.onDay('2027-02-01');
    expect(await visits(500, '2027-01-31')).toEqual([]);
    county.onDay('2026-06-30');
    expect(facility).toMatchObject({ visitsTotal: 500, visitsAsOfOn: '2027-01-31' });
  });

  it('draws a circle of minutes whose coverage is a share', async () => {
    const draw = (coverageRate: string) =>
      county.command(
        'drawServiceCircle',
        { kind: 'FITNESS', region: TOWN, minutes: 8, points: 40, coverageRate, method: '步行路网', asOfOn: '2026-06-30' },
        'id version coverageRate kindLabel',
      );
    expect((await draw('1.01')).userErrors).toMatchObject([{ rule: 'L6', field: 'coverageRate' }]);
    const { record } = await draw('0.92');
    expect(record).toMatchObject({ coverageRate: '0.92', kindLabel: '健身圈' });
    const again = await county.act(
      'measureServiceCircle',
      record,
      { points: 44, coverageRate: '0.95', method: '步行路网', asOfOn: '2026-06-30' },
      'points coverageRate',
    );
    expect(again.record).toEqual({ points: 44, coverageRate: '0.95' });
  });

  it('shows a division the facilities in it and below', async () => {
    const { _entities } = await county.ask(
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { medicalInstitutions { nodes { code } } careFacilities { totalCount } stations: careFacilities(kind: STATION) { totalCount } serviceCircles { nodes { minutes } } } } }`,
      { r: [COUNTY, '590102002000'].map((code) => ({ __typename: 'Region', code })) },
    );
    expect(_entities).toEqual([
      {
        medicalInstitutions: { nodes: [{ code: 'M1' }] },
        careFacilities: { totalCount: 1 },
        stations: { totalCount: 0 },
        serviceCircles: { nodes: [{ minutes: 8 }] },
      },
      { medicalInstitutions: { nodes: [] }, careFacilities: { totalCount: 0 }, stations: { totalCount: 0 }, serviceCircles: { nodes: [] } },
    ]);
  });
});
