import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller } from '../../support/subgraph.js';
import { startSmallCounty, type SmallCounty } from './small-county.js';

const COUNTY = '590102000000';

interface Part {
  readonly item: { no: number };
  readonly done: string | null;
}

describeOnEachDatabase('the sample district', (database) => {
  let county: SmallCounty;
  let towns: string[];
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
    await county.sample({ seed: 59, scale: 0.1 });
    const { serviceCircles } = await county.ask(
      '{ serviceCircles(first: 500, filter: { kind: { eq: FITNESS } }) { nodes { region { code } } } }',
    );
    towns = serviceCircles.nodes.map((one: { region: { code: string } }) => one.region.code).filter((code: string) => code !== COUNTY);
  }, 120_000);
  afterAll(() => county?.stop());

  const divisions = (codes: readonly string[], fields: string) =>
    county.ask(
      `query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { code ${fields} } } }`,
      { r: codes.map((code) => ({ __typename: 'Region', code })) },
      publicCaller,
    );

  it('breaks no rule that its programme could point out', async () => {
    const { livelihoodProgrammes } = await county.ask(
      '{ livelihoodProgrammes { nodes { asOfOn remarks { messageEn } completion { items completed green yellow red unjudged } } } }',
    );
    const [{ asOfOn, remarks, completion }] = livelihoodProgrammes.nodes;
    expect({ asOfOn, remarks }).toEqual({ asOfOn: '2026-06-30', remarks: [] });
    expect(completion.items).toBe(20);
    expect(completion.completed + completion.green + completion.yellow + completion.red + completion.unjudged).toBe(20);
    expect(completion.red).toBeGreaterThan(0);
  });

  it('adds the towns up to the district, item by item', async () => {
    const { _entities } = await divisions([COUNTY, ...towns], 'livelihoodItems { item { no } done plan }');
    const [whole, ...parts] = _entities as { livelihoodItems: Part[] }[];
    const { indicators } = await county.ask(
      '{ indicators(first: 500, filter: { aggregation: { eq: SUM }, principal: { eq: true } }) { nodes { item { no } } } }',
    );
    const summed = new Set(indicators.nodes.map((one: { item: { no: number } }) => one.item.no));
    expect(summed.size).toBe(19);
    for (const { item, done } of whole!.livelihoodItems.filter((one) => summed.has(one.item.no) && one.item.no !== 1)) {
      const towns = parts
        .flatMap((part) => part.livelihoodItems.filter((one) => one.item.no === item.no))
        .map((one) => Number(one.done ?? 0));
      expect([item.no, towns.reduce((sum, one) => sum + one, 0).toFixed(1)]).toEqual([item.no, Number(done).toFixed(1)]);
    }
  });

  it('shows published beside counted, with what differs', async () => {
    const { publishedComparisons } = await county.ask(
      `{ publishedComparisons(region: "${COUNTY}", period: "2026") { code comparison { difference agrees } } }`,
    );
    const found = new Map(publishedComparisons.map((one: { code: string; comparison: object }) => [one.code, one.comparison]));
    expect(found.get('renewal-projects')).toEqual({ difference: '0', agrees: true });
    expect(found.get('livelihood-items')).toEqual({ difference: '0', agrees: true });
    expect(found.get('central-clinics-equipped')).toEqual({ difference: '-1', agrees: false });
    expect(found.get('parking-spaces')).toMatchObject({ agrees: true });
  });

  it('tells the life of an item and of a machine', async () => {
    const { livelihoodItems, clinicEquipmentUnits } = await county.ask(`{
      livelihoodItems(filter: { status: { eq: RESULT_PUBLISHED } }) { nodes { history { nodes { act effectiveOn documentNo reason } } } }
      clinicEquipmentUnits(filter: { status: { eq: OUT_OF_SERVICE } }) { nodes { kit history { nodes { act } } } } }`);
    expect(livelihoodItems.nodes[0].history.nodes).toEqual([
      { act: 'solicitLivelihoodItem', effectiveOn: '2025-10-10', documentNo: null, reason: '居民征集' },
      { act: 'shortlistLivelihoodItem', effectiveOn: '2025-11-25', documentNo: null, reason: '部门论证后初定' },
      { act: 'decideLivelihoodItem', effectiveOn: '2026-01-12', documentNo: '人大决〔2026〕1号', reason: '人大代表票决' },
      { act: 'publishLivelihoodItem', effectiveOn: '2026-01-20', documentNo: '政发〔2026〕3号', reason: '向社会公布' },
      { act: 'startLivelihoodItem', effectiveOn: '2026-02-10', documentNo: null, reason: '启动实施' },
      { act: 'progressLivelihoodItem', effectiveOn: '2026-03-05', documentNo: null, reason: '全面推进' },
      { act: 'completeLivelihoodItem', effectiveOn: '2026-05-20', documentNo: null, reason: '设备全部验收' },
      { act: 'acceptLivelihoodItem', effectiveOn: '2026-06-02', documentNo: '验〔2026〕7号', reason: '联合验收' },
      { act: 'publishLivelihoodItemResult', effectiveOn: '2026-06-16', documentNo: null, reason: '结果公示' },
    ]);
    expect(clinicEquipmentUnits.nodes).toHaveLength(1);
    expect(clinicEquipmentUnits.nodes[0]).toMatchObject({ kit: 'AED' });
    expect(clinicEquipmentUnits.nodes[0].history.nodes.at(-1)).toEqual({ act: 'retireClinicEquipment' });
  });

  it('has a journal whose chain verifies', async () => {
    expect(await county.verify()).toMatchObject({ broken: null });
  });

  /** Statements on each register that a question of the divisions runs. */
  async function statementsFor(codes: readonly string[], fields: string): Promise<Record<string, number>> {
    const statements = await county.statements(() => divisions(codes, fields));
    const tables = statements.map(
      (statement) => /\bfrom "?(\w+)"?/.exec(statement.replace(/from \(select.*? from/s, 'from'))?.[1] ?? statement,
    );
    const counts: Record<string, number> = {};
    for (const table of tables) counts[table] = (counts[table] ?? 0) + 1;
    return counts;
  }

  it.each([
    ['livelihoodItems { item { title } completionRate light }'],
    ['livelihoodCompletion { completionRate } livelihoodItems { light }'],
    ['clinicSummary { missing } clinics(missingKit: [AED]) { totalCount nodes { code } }'],
    ['renewalTotals { completionRate byCategory { count } } renewalProjects(first: 5) { nodes { completionRate } }'],
    [
      'careFacilities { totalCount } medicalInstitutions { totalCount } serviceCircles { nodes { minutes } } publishedFigures { totalCount }',
    ],
  ])('reads each register as often for all divisions as for one: %s', async (fields) => {
    const one = await statementsFor(towns.slice(0, 1), fields);
    const all = await statementsFor([...towns, COUNTY, '590000000000', '370211007006'], fields);
    expect(all).toEqual(one);
    expect(Object.entries(all).filter(([, count]) => count > 1)).toEqual([]);
  });

  it('reads each register once for a page of items with organs, indicators, milestones and lights', async () => {
    const page = (first: number) =>
      county.statements(() =>
        county.ask(
          `{ livelihoodItems(first: ${first}) { totalCount nodes { title status light completionRate asOfOn leadOrgan { code } programme { title }
            indicators { nodes { code latest { value } completionRate } } milestones { nodes { plannedOn } } projects { totalCount } supports { nodes { partyOrganization { code } } } } } }`,
        ),
      );
    const one = await page(1);
    expect((await page(20)).length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(14);
  });

  it('reads each register once for a page of organisations and what they lead', async () => {
    const { livelihoodItems } = await county.ask('{ livelihoodItems { nodes { leadOrgan { code } } } }');
    const organs = [...new Set(livelihoodItems.nodes.map((one: { leadOrgan: { code: string } }) => one.leadOrgan.code))];
    const ask = (some: readonly unknown[]) =>
      county.statements(() =>
        county.ask(
          'query($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { ledItems { totalCount nodes { title status } } ledRenewalProjects(first: 3) { nodes { name } } } } }',
          {
            r: some.map((code) => ({ __typename: 'Organization', code })),
          },
        ),
      );
    expect(await ask(organs)).toHaveLength(2);
    expect(await ask(organs.slice(0, 1))).toHaveLength(2);
  });
});
