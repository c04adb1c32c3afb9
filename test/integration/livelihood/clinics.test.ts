import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller } from '../../support/subgraph.js';
import { COUNTY, startSmallCounty, TOWN, type SmallCounty } from './small-county.js';

const region = (...codes: string[]) => ({ r: codes.map((code) => ({ __typename: 'Region', code })) });

describeOnEachDatabase('village clinics and their equipment', (database) => {
  let county: SmallCounty;
  const clinics: Record<string, { id: string; version: number }> = {};
  beforeAll(async () => {
    county = await startSmallCounty(database.url);
    const register = async (code: string, tier: string, village: string) => {
      clinics[code] = await county.done('registerClinic', {
        code,
        name: `${code}卫生室`,
        tier,
        region: village,
        effectiveOn: '2020-01-01',
      });
    };
    await register('V1', 'ORDINARY', '590102001001');
    await register('V2', 'CENTRAL', '590102001002');
    await register('V3', 'ORDINARY', '590102002001');
  });
  afterAll(() => county?.stop());

  const plan = (clinic: string, kit: string, more: object = {}) =>
    county.done('planClinicEquipment', { clinic, kit, effectiveOn: '2026-01-26', ...more }, 'id version status');
  const serve = async (clinic: string, kit: string, more: object = {}) =>
    county.advance(
      await plan(clinic, kit, more),
      ['deliverClinicEquipment', { effectiveOn: '2026-03-01' }],
      ['installClinicEquipment', { effectiveOn: '2026-03-05' }],
      ['acceptClinicEquipment', { effectiveOn: '2026-03-10', documentNo: '卫健验〔2026〕3号' }],
      ['useClinicEquipment', { effectiveOn: '2026-03-12' }],
    );

  it('goes from the plan into use, each step with its day', async () => {
    const kit = await plan('V1', 'FOLLOW_UP', { model: 'F2' });
    expect((await county.act('acceptClinicEquipment', kit, { documentNo: '卫健验〔2026〕3号' })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    const delivered = await county.advance(kit, ['deliverClinicEquipment', { effectiveOn: '2026-03-01' }]);
    expect((await county.act('installClinicEquipment', delivered, { effectiveOn: '2026-02-28' })).userErrors).toMatchObject([
      { rule: 'L7' },
    ]);
    const used = await county.advance(
      delivered,
      ['installClinicEquipment', { effectiveOn: '2026-03-05' }],
      ['acceptClinicEquipment', { effectiveOn: '2026-03-10', documentNo: '卫健验〔2026〕3号' }],
      ['useClinicEquipment', { effectiveOn: '2026-03-12' }],
    );
    expect(used.status).toBe('IN_USE');
    const { clinic } = await county.ask(
      '{ clinic(code: "V1") { tierLabel missingKits equipment { nodes { kit model statusLabel deliveredOn installedOn acceptedOn inUseOn } } } }',
    );
    expect(clinic).toEqual({
      tierLabel: '一般村卫生室',
      missingKits: ['REHAB'],
      equipment: {
        nodes: [
          {
            kit: 'FOLLOW_UP',
            model: 'F2',
            statusLabel: '在用',
            deliveredOn: '2026-03-01',
            installedOn: '2026-03-05',
            acceptedOn: '2026-03-10',
            inUseOn: '2026-03-12',
          },
        ],
      },
    });
  });

  it('is planned once for each place, unless it is another machine', async () => {
    const again = await county.command('planClinicEquipment', { clinic: 'V1', kit: 'FOLLOW_UP' });
    expect(again.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    expect((await county.command('planClinicEquipment', { clinic: 'none', kit: 'AED' })).userErrors).toMatchObject([
      { code: 'UNKNOWN_REFERENCE', field: 'clinic' },
    ]);
  });

  it('sums to all clinics of a division and below: equipped and missing', async () => {
    for (const kit of ['FOLLOW_UP', 'REHAB', 'ECG']) await serve('V2', kit);
    await serve('V1', 'REHAB');
    const aed = await serve('V2', 'AED');
    const summaries = async () =>
      (
        await county.ask(
          `query($r: [_Any!]!) { _entities(representations: $r) { ... on Region { code clinicSummary { total equipped missing central centralEquipped }
            clinics(missingKit: [FOLLOW_UP, REHAB, ECG, AED]) { totalCount nodes { code tier missingKits region { code } } } } } }`,
          region(COUNTY, TOWN, '590102001001', '590102002000', '370211000000'),
          publicCaller,
        )
      )._entities;
    const none = { totalCount: 0, nodes: [] };
    const gap = {
      totalCount: 1,
      nodes: [{ code: 'V3', tier: 'ORDINARY', missingKits: ['FOLLOW_UP', 'REHAB'], region: { code: '590102002001' } }],
    };
    expect(await summaries()).toEqual([
      { code: COUNTY, clinicSummary: { total: 3, equipped: 2, missing: 1, central: 1, centralEquipped: 1 }, clinics: gap },
      { code: TOWN, clinicSummary: { total: 2, equipped: 2, missing: 0, central: 1, centralEquipped: 1 }, clinics: none },
      { code: '590102001001', clinicSummary: { total: 1, equipped: 1, missing: 0, central: 0, centralEquipped: 0 }, clinics: none },
      { code: '590102002000', clinicSummary: { total: 1, equipped: 0, missing: 1, central: 0, centralEquipped: 0 }, clinics: gap },
      { code: '370211000000', clinicSummary: { total: 0, equipped: 0, missing: 0, central: 0, centralEquipped: 0 }, clinics: none },
    ]);
    await county.advance(aed, ['retireClinicEquipment', { cause: '检测不合格', effectiveOn: '2026-06-18' }]);
    expect((await summaries())[1].clinicSummary).toMatchObject({ equipped: 1, missing: 1, centralEquipped: 0 });
    await serve('V2', 'AED', { unitNo: 2 });
    expect((await summaries())[1].clinicSummary).toMatchObject({ equipped: 2, missing: 0 });
  });

  it('is asked for by kit, page by page', async () => {
    await county.done('registerClinic', { code: 'V4', name: 'V4卫生室', tier: 'CENTRAL', region: '590102002001' });
    const missing = async (args: string) =>
      (
        await county.ask(
          `{ clinicsMissingKit(region: "${COUNTY}" ${args}) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`,
        )
      ).clinicsMissingKit;
    expect(await missing('kits: [AED]')).toMatchObject({ totalCount: 1, nodes: [{ code: 'V4' }] });
    const first = await missing('first: 1');
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ code: 'V3' }], pageInfo: { hasNextPage: true } });
    expect(await missing(`first: 1, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      nodes: [{ code: 'V4' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('asks more of a clinic that becomes central, and nothing of one that has closed', async () => {
    await county.act('changeClinicTier', clinics.V1!, { tier: 'CENTRAL', documentNo: '卫健〔2026〕9号' }, 'id');
    expect((await county.ask('{ clinic(code: "V1") { missingKits } }')).clinic.missingKits).toEqual(['ECG', 'AED']);
    await county.act('closeClinic', { ...clinics.V1!, version: 2 }, { documentNo: '卫健〔2026〕10号' }, 'id');
    const { clinicsMissingKit } = await county.ask(`{ clinicsMissingKit(region: "${TOWN}") { totalCount } }`);
    expect(clinicsMissingKit.totalCount).toBe(0);
  });
});
