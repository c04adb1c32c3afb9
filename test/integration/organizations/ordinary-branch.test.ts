import { describeOnEachDatabase } from '../../support/databases.js';
import { startSmallDistrict, type Payload, type SmallDistrict } from './small-district.js';

type Branch = { id: string; version: number; code: string; status: string };

describeOnEachDatabase('the life of an ordinary branch', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());

  const FIELDS =
    'id code name version status kind superior { code } region { code } approvedBy { code } startedOn termStartOn termEndsOn dissolvedOn mergedInto { code } secretary { id } deputy { id } committee { id } secretaryVacant officersAppointedBy { code } membersCounted flags { code }';
  const ok = ({ record, userErrors }: Payload) => {
    expect(userErrors).toEqual([]);
    return record as unknown as Branch;
  };
  const act = (name: string, { id, version }: Branch, more: object = {}) =>
    district.command(name, { id, expectedVersion: version, documentNo: '组复〔2022〕1号', ...more }, FIELDS);
  const apply = async (more: object = {}) =>
    ok(
      await district.command(
        'applyForPartyOrganization',
        { name: '某支部委员会', kind: 'BRANCH', superior: 'P5', termYears: 3, ...more },
        FIELDS,
      ),
    );
  const approve = async (branch: Branch) => ok(await act('approvePartyOrganization', branch, { approver: 'P4' }));
  const started = async (more: object = {}) => ok(await act('startPartyOrganization', await approve(await apply(more))));
  const refused = async (work: () => Promise<Payload>) => {
    const before = (await district.verify()).rows;
    const { record, userErrors } = await work();
    expect(record).toBeNull();
    expect((await district.verify()).rows).toBe(before);
    return userErrors.map(({ code, rule, field }) => `${code} ${rule ?? '-'} ${field ?? '-'}`);
  };

  it('runs from the application through an election to the dissolution', async () => {
    let branch = await apply({ members: 12 });
    expect(branch).toMatchObject({
      status: 'APPLIED',
      code: expect.stringMatching(/^B590102001001-/),
      membersCounted: 12,
      region: { code: '590102001001' },
    });
    branch = await approve(branch);
    expect(branch).toMatchObject({ status: 'APPROVED', approvedBy: { code: 'P4' } });
    branch = ok(await act('startPartyOrganization', branch, { effectiveOn: '2019-11-30' }));
    expect(branch).toMatchObject({
      status: 'ACTIVE',
      startedOn: '2019-11-30',
      termEndsOn: '2022-11-30',
      flags: [{ code: 'ELECTION_OVERDUE' }],
    });
    branch = ok(await act('declareElectionDue', branch, { documentNo: null }));
    expect(branch).toMatchObject({ status: 'ELECTION_DUE', flags: [] });
    branch = ok(await act('recordTermElection', branch, { secretary: 'p1', deputy: 'p2', committee: ['p1', 'p2', 'p3'] }));
    expect(branch).toMatchObject({
      status: 'ACTIVE',
      termStartOn: '2022-12-01',
      termEndsOn: '2025-12-01',
      secretary: { id: 'p1' },
      deputy: { id: 'p2' },
      committee: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }],
      secretaryVacant: false,
      officersAppointedBy: null,
    });
    branch = ok(await act('dissolvePartyOrganization', branch));
    expect(branch).toMatchObject({ status: 'DISSOLVED', dissolvedOn: '2022-12-01' });
    expect(await refused(() => act('renamePartyOrganization', branch, { name: '改名' }))).toEqual(['INVALID_STATE - id']);
  });

  it('may be refused', async () => {
    const branch = ok(await act('refusePartyOrganization', await apply()));
    expect(branch.status).toBe('REFUSED');
    expect(await refused(() => act('approvePartyOrganization', branch, { approver: 'P4' }))).toEqual(['INVALID_STATE - id']);
  });

  it('is applied for in its own kind and approved by a committee above it', async () => {
    const wrong = (kind: string) => district.command('applyForPartyOrganization', { name: '某', kind, superior: 'P4' });
    for (const kind of ['TEMPORARY_BRANCH', 'RED_SAIL_BRANCH', 'MEMBERS_GROUP'])
      expect(await refused(() => wrong(kind))).toContain('RULE_BROKEN S1 kind');
    const branch = await apply();
    for (const approver of ['P5', 'P7'])
      expect(await refused(() => act('approvePartyOrganization', branch, { approver }))).toEqual(['RULE_BROKEN S1 approver']);
  });

  it('needs consent, with its document, for an election before the term is over', async () => {
    const branch = await started();
    expect(await refused(() => act('declareElectionDue', branch, { documentNo: null }))).toEqual(['RULE_BROKEN S1 documentNo']);
    expect(ok(await act('declareElectionDue', branch))).toMatchObject({ status: 'ELECTION_DUE' });
  });

  it('elects only when an election is due, and people who fit together (O5)', async () => {
    const branch = await started();
    expect(await refused(() => act('recordTermElection', branch, { secretary: 'p1' }))).toEqual(['INVALID_STATE - id']);
    const due = ok(await act('declareElectionDue', branch));
    expect(await refused(() => act('recordTermElection', due, { secretary: 'p1', deputy: 'p1' }))).toEqual(['RULE_BROKEN O5 deputy']);
  });

  it('shows a vacancy as a state of its own until a superior fills it', async () => {
    let branch = ok(await act('reportSecretaryVacant', await started()));
    expect(branch).toMatchObject({ secretary: null, secretaryVacant: true, flags: [{ code: 'SECRETARY_VACANT' }] });
    expect(await refused(() => act('appointPartyOrganizationOfficers', branch, { appointedBy: 'P8', secretary: 'p1' }))).toEqual([
      'RULE_BROKEN S1 appointedBy',
    ]);
    branch = ok(await act('appointPartyOrganizationOfficers', branch, { appointedBy: 'P4', secretary: 'p1' }));
    expect(branch).toMatchObject({ secretary: { id: 'p1' }, secretaryVacant: false, officersAppointedBy: { code: 'P4' }, flags: [] });
  });

  it('keeps what personnel counted, and is flagged when that is too many (O4, O17)', async () => {
    district.personnel.full = 60;
    const branch = ok(await act('recordMemberCount', await started()));
    expect(branch).toMatchObject({ membersCounted: 60, flags: [{ code: 'BRANCH_TOO_LARGE' }] });
    district.personnel.full = 'away';
    expect(await refused(() => act('recordMemberCount', branch))).toEqual(['DEPENDENCY_UNAVAILABLE - -']);
  });

  it('moves under another superior, never under what is below it (O18)', async () => {
    const branch = await started();
    expect(ok(await act('transferPartyOrganization', branch, { superior: 'P4' }))).toMatchObject({ superior: { code: 'P4' } });
    const general = await started({ kind: 'GENERAL_BRANCH', superior: 'P4' });
    const below = await started({ superior: general.code });
    expect(await refused(() => act('transferPartyOrganization', general, { superior: below.code }))).toEqual(['RULE_BROKEN O18 superior']);
    expect(await refused(() => act('transferPartyOrganization', general, { superior: general.code }))).toEqual([
      'RULE_BROKEN O18 superior',
    ]);
    for (const name of ['dissolvePartyOrganization', 'mergePartyOrganization']) {
      expect(await refused(() => act(name, general, name.startsWith('merge') ? { into: 'P5' } : {}))).toEqual(['RULE_BROKEN O18 id']);
    }
    ok(await act('mergePartyOrganization', below, { into: 'P6' }));
    expect(ok(await act('dissolvePartyOrganization', general))).toMatchObject({ status: 'DISSOLVED' });
  });

  it('is merged into another that is at work', async () => {
    const branch = await started();
    expect(await refused(() => act('mergePartyOrganization', branch, { into: branch.code }))).toEqual(['RULE_BROKEN S1 into']);
    expect(await refused(() => act('mergePartyOrganization', branch, { into: 'P7' }))).toEqual(['RULE_BROKEN S1 into']);
    expect(ok(await act('mergePartyOrganization', branch, { into: 'P6' }))).toMatchObject({
      status: 'MERGED',
      mergedInto: { code: 'P6' },
      dissolvedOn: '2022-12-01',
    });
  });

  it('covers at most five small units when it is a joint one (O8)', async () => {
    const joint = await apply({ kind: 'JOINT_BRANCH', superior: 'P4', unitSituation: 'JOINT' });
    expect(await refused(() => act('approvePartyOrganization', joint, { approver: 'P3' }))).toEqual(['RULE_BROKEN O8 id']);
    const cover = (branch: string, unit: string, fullMembers = 2) =>
      district.command('coverUnit', { branch, unit, fullMembers }, 'id version fullMembers unit { code }');
    expect((await cover(joint.code, 'O3')).record).toMatchObject({ unit: { code: 'O3' }, fullMembers: 2 });
    expect(await refused(() => cover(joint.code, 'O3'))).toEqual(['DUPLICATE - -']);
    expect(await refused(() => cover(joint.code, 'O2', 3))).toEqual(['RULE_BROKEN O8 fullMembers']);
    expect(await refused(() => cover('P6', 'O2'))).toEqual(['RULE_BROKEN O8 branch']);
    for (const at of [1, 2, 3, 4, 5]) {
      ok(
        await district.command('establishOrganization', {
          code: `S${at}`,
          name: `社会组织${at}`,
          kind: 'SOCIAL_ORG',
          region: '590102001000',
          documentNo: '民〔2022〕1号',
        }),
      );
      const { userErrors } = await cover(joint.code, `S${at}`);
      expect(userErrors.map(({ rule }) => rule)).toEqual(at < 5 ? [] : ['O8']);
    }
    ok(await act('approvePartyOrganization', joint, { approver: 'P3' }));
    const { partyOrganization } = await district.ask(
      `query ($id: ID!) { partyOrganization(id: $id) { coveredUnits { totalCount nodes { id version unit { code } } } } }`,
      { id: joint.id },
    );
    const units = (partyOrganization as unknown as { coveredUnits: { totalCount: number; nodes: { id: string; version: number }[] } })
      .coveredUnits;
    expect(units.totalCount).toBe(5);
    const act1 = (name: string, expectedVersion: number, more: object = {}) =>
      district.command(name, { id: units.nodes[0]!.id, expectedVersion, ...more }, 'id version to');
    expect((await act1('releaseUnit', 1)).record).toMatchObject({ to: '2022-12-01' });
    expect(await refused(() => act1('releaseUnit', 2))).toEqual(['RULE_BROKEN O8 id']);
    ok(await cover(joint.code, 'S5'));
    expect(await refused(() => act1('readmitUnit', 2, { fullMembers: 1 }))).toEqual(['RULE_BROKEN O8 branch']);
  });
});

describeOnEachDatabase('the life of a red-sail branch', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());

  const FIELDS =
    'id code version status kind region { code } coverage { code labelZh } functions { code labelZh status } mayHoldFormalAffiliations';
  const apply = (more: object = {}) =>
    district.command(
      'applyForRedSailBranch',
      { name: '骑手红帆支部', superior: 'P5', coverage: ['NEW_EMPLOYMENT', 'FLOATING'], ...more },
      FIELDS,
    );
  const act = (name: string, { id, version }: Branch, more: object = {}) =>
    district.command(name, { id, expectedVersion: version, ...more }, FIELDS);

  it('sits in its community, covers groups, and has functions whose meaning may be pending (O10)', async () => {
    const { record } = await apply({ functions: ['DOU_1'] });
    expect(record).toMatchObject({
      status: 'APPLIED',
      kind: 'RED_SAIL_BRANCH',
      code: 'R590102001001-0001',
      region: { code: '590102001001' },
      coverage: [
        { code: 'NEW_EMPLOYMENT', labelZh: '新就业群体' },
        { code: 'FLOATING', labelZh: '流动党员' },
      ],
      functions: [{ code: 'DOU_1', labelZh: null, status: 'PENDING' }],
      mayHoldFormalAffiliations: true,
    });
    const approved = await act('approvePartyOrganization', record as unknown as Branch, { approver: 'P4', documentNo: '组复〔2022〕3号' });
    const active = await act('startPartyOrganization', approved.record as unknown as Branch);
    expect(active.record).toMatchObject({ status: 'ACTIVE' });
    const restated = await act('restateRedSailCoverage', active.record as unknown as Branch, { coverage: ['FLOATING'] });
    expect(restated.record).toMatchObject({ coverage: [{ code: 'FLOATING' }] });
    const assigned = await act('assignRedSailFunctions', restated.record as unknown as Branch, { functions: [] });
    expect(assigned.record).toMatchObject({ functions: [], version: 5 });
  });

  it.each([
    ['under a street', { superior: 'P4' }, 'superior'],
    ['without coverage', { coverage: [] }, 'coverage'],
    ['with a coverage nobody knows', { coverage: ['EVERYBODY'] }, 'coverage'],
    ['with a function nobody knows', { functions: ['SHU_9'] }, 'functions'],
  ])('is refused %s', async (_, change, field) => {
    const { record, userErrors } = await apply(change);
    expect(record).toBeNull();
    expect(userErrors.map((error) => [error.rule, error.field])).toEqual([['O10', field]]);
  });

  it('has no coverage to restate when it is another kind', async () => {
    const { userErrors } = await district.command('restateRedSailCoverage', {
      id: 'PartyOrganization:P6',
      expectedVersion: 1,
      coverage: ['FLOATING'],
    });
    expect(userErrors.map(({ code }) => code)).toEqual(['WRONG_KIND']);
  });

  it('holds no formal affiliations while it is functional', async () => {
    expect((await apply({ functional: true })).record).toMatchObject({ mayHoldFormalAffiliations: false });
  });
});
