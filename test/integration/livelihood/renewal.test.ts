import { describeOnEachDatabase } from '../../support/databases.js';
import { COUNTY, startSmallCounty, TOWN, OTHER_TOWN, type SmallCounty } from './small-county.js';

describeOnEachDatabase('urban renewal', (database) => {
  let county: SmallCounty;
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
    await county.done('openRenewalProgramme', { code: 'renewal-2026', year: 2026, title: '2026年城市更新', region: COUNTY });
  });
  afterAll(() => county?.stop());

  const plan = (code: string, more: object = {}) =>
    county.command(
      'planRenewalProject',
      {
        code,
        name: code,
        programme: 'renewal-2026',
        category: 'ROAD',
        region: TOWN,
        totalInvestment: '100.00',
        documentNo: '城更〔2026〕1号',
        ...more,
      },
      'id version status completed { yuan }',
    );

  it('takes a project from its plan to the handover, each step with its day', async () => {
    let { record: project } = await plan('RESETTLEMENT-1', { category: 'RESETTLEMENT', households: 480 });
    const step = async (name: string, effectiveOn: string, more: object = {}) => {
      const answer = await county.act(name, project, { effectiveOn, ...more }, 'id version status');
      if (answer.record) project = answer.record;
      return answer.userErrors;
    };
    expect(await step('handOverRenewalProject', '2026-02-01')).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect(await step('startRenewalProject', '2026-02-01')).toEqual([]);
    expect(await step('topOutRenewalProject', '2026-01-31')).toMatchObject([{ rule: 'L7', field: 'effectiveOn' }]);
    expect(await step('topOutRenewalProject', '2026-04-01')).toEqual([]);
    expect(await step('completeRenewalProject', '2026-05-01')).toEqual([]);
    expect(await step('acceptRenewalProject', '2026-05-10', { documentNo: '' })).toMatchObject([{ code: 'DOCUMENT_REQUIRED' }]);
    expect(await step('acceptRenewalProject', '2026-05-10', { documentNo: '验〔2026〕1号' })).toEqual([]);
    expect(await step('handOverRenewalProject', '2026-06-01')).toEqual([]);
    const { renewalProject } = await county.ask(
      '{ renewalProject(code: "RESETTLEMENT-1") { status startedOn toppedOutOn completedOn acceptedOn handedOverOn households } }',
    );
    expect(renewalProject).toEqual({
      status: 'HANDED_OVER',
      startedOn: '2026-02-01',
      toppedOutOn: '2026-04-01',
      completedOn: '2026-05-01',
      acceptedOn: '2026-05-10',
      handedOverOn: '2026-06-01',
      households: 480,
    });
  });

  it('completes a road that has no roof', async () => {
    const { record } = await plan('ROAD-1');
    const { record: started } = await county.act('startRenewalProject', record, { effectiveOn: '2026-02-01' });
    expect((await county.act('completeRenewalProject', started, { effectiveOn: '2026-03-01' })).record.status).toBe('COMPLETED');
  });

  it('keeps amounts to the fen, refuses others, and lets investment fall only by a correction', async () => {
    expect((await plan('BAD-1', { totalInvestment: '1.005' })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'totalInvestment' },
    ]);
    expect((await plan('BAD-2', { annualPlan: '0' })).userErrors).toMatchObject([{ rule: 'L1', field: 'annualPlan' }]);
    expect((await plan('BAD-3', { totalInvestment: '-1' })).userErrors).toMatchObject([{ rule: 'L5', field: 'totalInvestment' }]);
    const { record } = await plan('HUGE-1', {
      category: 'INDUSTRIAL',
      totalInvestment: '90071992547409.93',
      annualPlan: '90071992547409.93',
      region: OTHER_TOWN,
    });
    const { record: started } = await county.act('startRenewalProject', record, { effectiveOn: '2026-02-01' });
    const invest = async (at: object, amount: string) =>
      county.act('recordProjectInvestment', at as never, { amount }, 'id version completed { yuan display(unit: YI) } completionRate');
    const first = await invest(started, '90071992547409.91');
    expect(first.record).toMatchObject({ completed: { yuan: '90071992547409.91' }, completionRate: '1' });
    expect((await invest(first.record, '90071992547409.90')).userErrors).toMatchObject([{ rule: 'L8', field: 'amount' }]);
    const corrected = await county.act(
      'correctProjectInvestment',
      first.record,
      { amount: '90071992547409.90', documentNo: '统〔2026〕1号' },
      'completed { yuan }',
    );
    expect(corrected.record).toEqual({ completed: { yuan: '90071992547409.90' } });
  });

  it('sums a programme by its parts: 161.8 % is 1.618, and the mean of the rates is not it', async () => {
    await county.done('openRenewalProgramme', { code: 'renewal-sums', year: 2026, title: '合计', region: COUNTY });
    const project = async (code: string, category: string, totalInvestment: string, annualPlan: string | null, completed: string) => {
      const { record } = await plan(code, { programme: 'renewal-sums', category, totalInvestment, annualPlan });
      const { record: started } = await county.act('startRenewalProject', record, { effectiveOn: '2026-02-01' });
      await county.act('recordProjectInvestment', started, { amount: completed, asOfOn: '2026-05-31' }, 'id');
    };
    await project('SUM-1', 'OLD_ESTATE', '69950000000.01', '100.00', '261.80');
    await project('SUM-2', 'PARK', '69949999999.99', '100.00', '61.80');
    await project('SUM-3', 'PARK', '0.00', null, '5.00');
    const { renewalProgramme } =
      await county.ask(`{ renewalProgramme(code: "renewal-sums") { asOfOn projectCount totalInvestment { yuan display(unit: YI) } annualPlan { yuan } completed { yuan } completionRate
      byCategory { category count started completionRate completed { yuan } }
      projectsByCompletion(direction: DESC) { totalCount nodes { code completionRate } }
      parks: projectsByCompletion(category: PARK, first: 1) { totalCount nodes { code } pageInfo { hasNextPage } }
      projects(first: 1, orderBy: { field: TOTAL_INVESTMENT, direction: DESC }) { totalCount nodes { code } } } }`);
    expect(renewalProgramme).toEqual({
      asOfOn: '2026-05-31',
      projectCount: 3,
      totalInvestment: { yuan: '139900000000.00', display: '1399亿元' },
      annualPlan: { yuan: '200.00' },
      completed: { yuan: '328.60' },
      completionRate: '1.618',
      byCategory: [
        { category: 'OLD_ESTATE', count: 1, started: 1, completionRate: '2.618', completed: { yuan: '261.80' } },
        { category: 'PARK', count: 2, started: 2, completionRate: '0.618', completed: { yuan: '66.80' } },
      ],
      projectsByCompletion: {
        totalCount: 3,
        nodes: [
          { code: 'SUM-1', completionRate: '2.618' },
          { code: 'SUM-2', completionRate: '0.618' },
          { code: 'SUM-3', completionRate: null },
        ],
      },
      parks: { totalCount: 2, nodes: [{ code: 'SUM-2' }], pageInfo: { hasNextPage: true } },
      projects: { totalCount: 3, nodes: [{ code: 'SUM-1' }] },
    });
  });

  it('sums a division’s projects beyond 2^53 fen without losing one', async () => {
    const { renewalProjects } = await county.ask(
      '{ renewalProjects(filter: { code: { eq: "HUGE-1" } }) { nodes { totalInvestment { yuan } } } }',
    );
    expect(renewalProjects.nodes).toEqual([{ totalInvestment: { yuan: '90071992547409.93' } }]);
    const { _entities } = await county.ask(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { renewalTotals { totalInvestment { yuan } } renewalProjects(category: INDUSTRIAL) { totalCount nodes { code } } } } }',
      { r: [COUNTY, OTHER_TOWN].map((code) => ({ __typename: 'Region', code })) },
    );
    expect(_entities).toEqual([
      {
        renewalTotals: { totalInvestment: { yuan: '90211892547609.93' } },
        renewalProjects: { totalCount: 1, nodes: [{ code: 'HUGE-1' }] },
      },
      {
        renewalTotals: { totalInvestment: { yuan: '90071992547409.93' } },
        renewalProjects: { totalCount: 1, nodes: [{ code: 'HUGE-1' }] },
      },
    ]);
  });

  it('revises an annual plan by a document, and takes it away', async () => {
    const { renewalProject } = await county.ask('{ renewalProject(code: "SUM-2") { id version } }');
    const { record } = await county.act(
      'reviseAnnualPlan',
      renewalProject,
      { newPlan: '61.80', documentNo: '城更〔2026〕5号' },
      'id version completionRate',
    );
    expect(record.completionRate).toBe('1');
    expect((await county.act('reviseAnnualPlan', record, { documentNo: '城更〔2026〕6号' }, 'completionRate')).record).toEqual({
      completionRate: null,
    });
  });

  it('refuses a bad file as a whole', async () => {
    const header =
      'code,name,programme_code,item_code,category,region_code,lead_organ_code,status,total_investment,annual_plan,completed,households,started_on,topped_out_on,completed_on,accepted_on,handed_over_on';
    const row = (code: string, total: string, region = TOWN) => `${code},项目,renewal-2026,,ROAD,${region},,PLANNED,${total},,0,,,,,,`;
    const { problems, added } = await county.import(
      'renewal-projects',
      [header, row('F1', '5.00'), row('F2', '1.001'), row('F3', '-5'), row('F4', '5', '590102000001'), row('F1', '6')].join('\n'),
    );
    expect(added).toBe(0);
    expect(problems.listed.map((problem) => [problem.line, problem.rule])).toEqual([
      [3, 'money'],
      [4, 'L5'],
      [5, 'S2'],
      [6, 'duplicate'],
    ]);
    expect((await county.ask('{ renewalProject(code: "F1") { id } }')).renewalProject).toBeNull();
  });
});
