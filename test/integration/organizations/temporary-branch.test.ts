import { describeOnEachDatabase } from '../../support/databases.js';
import { allowed, publicCaller } from '../../support/subgraph.js';
import { startSmallDistrict, type Payload, type SmallDistrict } from './small-district.js';

type Branch = { id: string; version: number; code: string; status: string };

describeOnEachDatabase('the life of a temporary branch', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
  });
  afterAll(() => district?.stop());
  beforeEach(() => {
    district.personnel.full = 3;
  });

  const FIELDS =
    'id code version status approvedBy { code } approvedOn documentNo fullMembersAtApproval startedOn taskEndedOn dissolvedOn secretary { id } committee { id } secretaryVacant flags { code rule }';
  const ok = ({ record, userErrors }: Payload) => {
    expect(userErrors).toEqual([]);
    return record as unknown as Branch;
  };
  const draft = async (more: object = {}) =>
    ok(
      await district.command(
        'draftTemporaryBranch',
        { name: '防汛临时党支部', superior: 'P5', task: '防汛', endsWith: '防汛指挥部', ...more },
        FIELDS,
      ),
    );
  const act = (name: string, { id, version }: Branch, more: object = {}) =>
    district.command(name, { id, expectedVersion: version, ...more }, FIELDS);
  const submitted = async () => ok(await act('submitTemporaryBranch', await draft()));
  const approve = (branch: Branch, more: object = {}) =>
    act('approveTemporaryBranch', branch, { approver: 'P4', documentNo: '组复〔2022〕7号', ...more });
  const approved = async () => ok(await approve(await submitted()));
  const started = async () => ok(await act('startTemporaryBranch', await approved()));
  const windingUp = async () => ok(await act('endTemporaryBranchTask', await started()));
  const journalRows = async () => (await district.verify()).rows;
  /** Runs a command that must be refused, and sees that nothing has changed. */
  const refused = async (work: () => Promise<Payload>) => {
    const before = await journalRows();
    const { record, userErrors } = await work();
    expect(record).toBeNull();
    expect(await journalRows()).toBe(before);
    return userErrors.map(({ code, rule, field }) => `${code} ${rule ?? '-'} ${field ?? '-'}`);
  };

  it('is drafted with a code of its own, in its superior’s division', async () => {
    const branch = await draft();
    expect(branch).toMatchObject({ status: 'DRAFT', version: 1, code: expect.stringMatching(/^T590102001001-\d{4}$/) });
    const { partyOrganization } = await district.ask(
      `query ($code: String!) { partyOrganization(code: $code) { kind kindLabel statusLabel(lang: EN) region { code } superior { code } proposedOn path { code } mayHoldFormalAffiliations } }`,
      { code: branch.code },
    );
    expect(partyOrganization).toEqual({
      kind: 'TEMPORARY_BRANCH',
      kindLabel: '临时党支部',
      statusLabel: 'draft of a temporary organisation',
      region: { code: '590102001001' },
      superior: { code: 'P5' },
      proposedOn: '2022-12-01',
      path: [{ code: 'P1' }, { code: 'P2' }, { code: 'P3' }, { code: 'P4' }, { code: 'P5' }, { code: branch.code }],
      mayHoldFormalAffiliations: false,
    });
  });

  it('runs from the draft to the dissolution, and its history tells who, when, why and by which document', async () => {
    let branch = await submitted();
    branch = ok(await approve(branch, { effectiveOn: '2022-06-01' }));
    expect(branch).toMatchObject({
      status: 'APPROVED',
      approvedBy: { code: 'P4' },
      approvedOn: '2022-06-01',
      documentNo: '组复〔2022〕7号',
      fullMembersAtApproval: 3,
    });
    branch = ok(
      await act('appointTemporaryBranchOfficers', branch, { appointedBy: 'P4', secretary: 'person-1', documentNo: '组复〔2022〕7号' }),
    );
    expect(branch).toMatchObject({ status: 'APPROVED', secretary: { id: 'person-1' }, committee: [], secretaryVacant: false });
    branch = ok(await act('startTemporaryBranch', branch, { effectiveOn: '2022-06-01' }));
    expect(branch).toMatchObject({ status: 'ACTIVE', startedOn: '2022-06-01', flags: [{ code: 'REVIEW_FORMAL', rule: 'S1' }] });
    branch = ok(await act('endTemporaryBranchTask', branch, { effectiveOn: '2022-11-30' }));
    expect(branch).toMatchObject({ status: 'WINDING_UP', taskEndedOn: '2022-11-30', flags: [{ code: 'TASK_OVER', rule: 'O7' }] });
    branch = ok(await act('dissolveTemporaryBranch', branch, { reason: '指挥部撤销' }));
    expect(branch).toMatchObject({ status: 'DISSOLVED', dissolvedOn: '2022-12-01', version: 7, flags: [] });
    const { partyOrganization } = await district.ask(
      `query ($id: ID!) { partyOrganization(id: $id) { history { nodes { act effectiveOn subject reason documentNo fields { field before after } } } } }`,
      { id: branch.id },
    );
    const history = (partyOrganization as unknown as { history: { nodes: { act: string }[] } }).history.nodes;
    expect(history.map((change) => change.act)).toEqual([
      'draftTemporaryBranch',
      'submitTemporaryBranch',
      'approveTemporaryBranch',
      'appointTemporaryBranchOfficers',
      'startTemporaryBranch',
      'endTemporaryBranchTask',
      'dissolveTemporaryBranch',
    ]);
    expect(history[2]).toMatchObject({ effectiveOn: '2022-06-01', subject: 'test:officer', documentNo: '组复〔2022〕7号' });
    expect(history[6]).toMatchObject({
      reason: '指挥部撤销',
      fields: expect.arrayContaining([{ field: 'status', before: 'WINDING_UP', after: 'DISSOLVED' }]),
    });
    expect((await district.verify()).broken).toBeNull();
  });

  it('may be refused, and is then at its end', async () => {
    const branch = ok(await act('refuseTemporaryBranch', await submitted(), { reason: '不具备条件' }));
    expect(branch.status).toBe('REFUSED');
    for (const name of ['submitTemporaryBranch', 'startTemporaryBranch', 'dissolveTemporaryBranch']) {
      expect(await refused(() => act(name, branch))).toEqual(['INVALID_STATE - id']);
    }
  });

  it('may be revised while it is a draft, and not later', async () => {
    const branch = ok(await act('reviseTemporaryBranch', await draft(), { site: '西海岸' }));
    expect(branch).toMatchObject({ status: 'DRAFT', version: 2 });
    const gone = ok(await act('submitTemporaryBranch', branch));
    expect(await refused(() => act('reviseTemporaryBranch', gone, { site: '东岸' }))).toEqual(['INVALID_STATE - id']);
  });

  it('is refused with rule O4 while personnel counts two full members, and approved with three', async () => {
    const branch = await submitted();
    district.personnel.full = 2;
    expect(await refused(() => approve(branch))).toEqual(['RULE_BROKEN O4 -']);
    district.personnel.full = 3;
    expect(ok(await approve(branch))).toMatchObject({ status: 'APPROVED', fullMembersAtApproval: 3 });
  });

  it.each([
    ['away', 'away' as const],
    ['silent about the number', null],
  ])('is neither approved nor refused while personnel is %s', async (_, answer) => {
    const branch = await submitted();
    district.personnel.full = answer;
    expect(await refused(() => approve(branch))).toEqual(['DEPENDENCY_UNAVAILABLE - -']);
  });

  it('is approved by a committee above it and nobody else (O3)', async () => {
    const branch = await submitted();
    for (const approver of ['P5', 'P7', branch.code])
      expect(await refused(() => approve(branch, { approver }))).toEqual(['RULE_BROKEN O3 approver']);
    expect(await refused(() => approve(branch, { approver: 'P99' }))).toEqual(['UNKNOWN_REFERENCE - approver']);
    expect(await refused(() => approve(branch, { documentNo: ' ' }))).toEqual(['DOCUMENT_REQUIRED - documentNo']);
  });

  it('is drafted under an organisation that may have branches (O18)', async () => {
    const wrong = (superior: string) =>
      district.command('draftTemporaryBranch', { name: '某临时党支部', superior, task: '某', endsWith: '某' });
    for (const superior of ['P6', 'P7']) expect(await refused(() => wrong(superior))).toEqual(['RULE_BROKEN O18 superior']);
    expect(await refused(() => wrong('P99'))).toEqual(['UNKNOWN_REFERENCE - superior']);
  });

  it('has its officers appointed by its approver, a committee from seven full members on (O5)', async () => {
    const appoint = (branch: Branch, more: object) =>
      act('appointTemporaryBranchOfficers', branch, { appointedBy: 'P4', secretary: 'p1', documentNo: '组复〔2022〕8号', ...more });
    const small = await approved();
    expect(await refused(() => appoint(small, { appointedBy: 'P3' }))).toEqual(['RULE_BROKEN O5 appointedBy']);
    expect(await refused(() => appoint(small, { committee: ['p1', 'p2', 'p3'] }))).toEqual(['RULE_BROKEN O5 committee']);
    district.personnel.full = 9;
    const large = await approved();
    expect(await refused(() => appoint(large, {}))).toEqual(['RULE_BROKEN O5 committee']);
    expect(ok(await appoint(large, { deputy: 'p2', committee: ['p1', 'p2', 'p3'] }))).toMatchObject({
      committee: [{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }],
    });
  });

  it('holds no election, whatever its state (O6)', async () => {
    for (const branch of [await draft(), await started()]) {
      expect(await refused(() => act('recordTermElection', branch, { secretary: 'p1', documentNo: '组复〔2022〕9号' }))).toEqual([
        'RULE_BROKEN O6 id',
      ]);
    }
  });

  it('ends with its task: not before it, not without it, and not by a merger (O7)', async () => {
    const branch = await started();
    expect(await refused(() => act('dissolveTemporaryBranch', branch))).toEqual(['INVALID_STATE - id']);
    expect(await refused(() => act('endTemporaryBranchTask', branch, { effectiveOn: '2022-11-30' }))).toEqual([
      'RULE_BROKEN O7 effectiveOn',
    ]);
    expect(await refused(() => act('mergePartyOrganization', branch, { into: 'P6', documentNo: 'x' }))).toEqual(['WRONG_KIND - id']);
    const over = await windingUp();
    expect(await refused(() => act('dissolveTemporaryBranch', over, { effectiveOn: '2022-11-30' }))).toEqual([
      'RULE_BROKEN O7 effectiveOn',
    ]);
  });

  it('does not start before its approval (O3)', async () => {
    const branch = await approved();
    expect(await refused(() => act('startTemporaryBranch', branch, { effectiveOn: '2022-11-30' }))).toEqual(['RULE_BROKEN O3 effectiveOn']);
  });

  it('is changed only by who has seen its last version', async () => {
    const branch = await submitted();
    expect(await refused(() => act('refuseTemporaryBranch', { ...branch, version: 1 }))).toEqual(['VERSION_CONFLICT - expectedVersion']);
    expect(await refused(() => act('refuseTemporaryBranch', { ...branch, id: 'PartyOrganization:nobody' }))).toEqual(['NOT_FOUND - id']);
  });

  it('answers a repeated command as it did the first time, refusals included', async () => {
    const branch = await submitted();
    const before = await journalRows();
    const first = await approve(branch, { idempotencyKey: `key-${branch.code}` });
    expect(await approve(branch, { idempotencyKey: `key-${branch.code}` })).toEqual(first);
    expect(await journalRows()).toBe(before + 1);
    expect(await refused(() => approve(branch, { idempotencyKey: `key-${branch.code}`, approver: 'P3' }))).toEqual([
      'IDEMPOTENCY_CONFLICT - idempotencyKey',
    ]);
    const other = await submitted();
    district.personnel.full = 2;
    await approve(other, { idempotencyKey: `refused-${other.code}` });
    district.personnel.full = 3;
    expect(await refused(() => approve(other, { idempotencyKey: `refused-${other.code}` }))).toEqual(['RULE_BROKEN O4 -']);
  });

  it('is read by the public and changed only with the scope', async () => {
    const branch = await draft();
    const document = `mutation ($input: SubmitTemporaryBranchInput!) { submitTemporaryBranch(input: $input) { userErrors { code } } }`;
    const input = { id: branch.id, expectedVersion: 1, reason: '试验' };
    for (const principal of [publicCaller, allowed('party:write')]) {
      const { errors } = await district.execute(document, { input }, principal);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'party:write' });
    }
    const { data } = await district.execute(`query ($id: ID!) { partyOrganization(id: $id) { status } }`, { id: branch.id }, publicCaller);
    expect(data).toEqual({ partyOrganization: { status: 'DRAFT' } });
  });
});
