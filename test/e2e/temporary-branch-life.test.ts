import { makeResidentId } from '@redsail/kit';
import { describeOnEachDatabase } from '../support/databases.js';
import { useStack, type Answer, type CommandAnswer } from '../support/stack.js';

type Record_ = Answer['data'];
const OFFICER = 'organization-officer';
const BRANCH = 'partyOrganization { id code version status }';

describeOnEachDatabase('the life of a temporary branch through the gateway', (database) => {
  const stack = useStack(database.dialect === 'postgres' ? { database } : {});
  let committee: { id: string };
  let members: readonly { id: string }[];

  const done = ({ record, refusals }: CommandAnswer): Record_ => {
    expect(refusals).toEqual([]);
    return record;
  };
  const act = (name: string, { id, version }: Record_, more: object = {}) =>
    stack.command(name, BRANCH, { id, expectedVersion: version, ...more });
  const draft = async () =>
    done(
      await stack.command('draftTemporaryBranch', BRANCH, {
        name: '防汛抢险临时党支部',
        superior: committee.id,
        task: '防汛抢险',
        endsWith: '防汛抢险指挥部',
        reason: '汛期值守',
      }),
    );
  const join = async (member: { id: string }, branch: Record_) =>
    done(await stack.command('joinTemporaryBranch', 'affiliation { id version }', { member: member.id, branch: branch.code }));

  /** Every formal affiliation there is, in whatever state. */
  async function formalAffiliations(): Promise<object[]> {
    const found: object[] = [];
    for (let after: string | null = null; ;) {
      const document = `query ($after: String) { affiliations(filter: { kind: { eq: FORMAL } }, first: 500, after: $after) {
        pageInfo { hasNextPage endCursor } nodes { id version from to org { code } } } }`;
      const page = (await stack.ask(document, { after }, OFFICER)).affiliations as Record_;
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  }

  beforeAll(async () => {
    const found = await stack.ask(
      `query { partyOrganizations(filter: { kind: { eq: WORK_COMMITTEE }, status: { eq: ACTIVE } }, first: 1) { nodes { id } }
        partyMembers(filter: { kind: { eq: FULL }, status: { eq: ACTIVE } }, first: 30) {
          nodes { id affiliations { nodes { kind to } } } } }`,
      {},
      OFFICER,
    );
    committee = found.partyOrganizations.nodes[0];
    members = found.partyMembers.nodes.filter(({ affiliations }: Record_) =>
      affiliations.nodes.every(({ kind }: Record_) => kind === 'FORMAL'),
    );
    expect(members.length).toBeGreaterThanOrEqual(3);
  });

  it('is drafted, submitted and refused, and that is its end', async () => {
    const submitted = done(await act('submitTemporaryBranch', await draft()));
    const refused = done(await act('refuseTemporaryBranch', submitted, { reason: '任务由街道党工委直接承担' }));
    expect(refused.status).toBe('REFUSED');
    expect((await act('submitTemporaryBranch', refused)).refusals).toEqual(['INVALID_STATE id']);
  });

  it('is drafted, joined, approved with three full members and not with two, works, ends and is dissolved; no formal affiliation moves', async () => {
    const formal = await formalAffiliations();
    let branch = await draft();
    const joined = [await join(members[0]!, branch), await join(members[1]!, branch)];
    branch = done(await act('submitTemporaryBranch', branch));

    const approval = { approver: committee.id, documentNo: '组复〔2026〕7号', reason: '符合条件' };
    expect((await act('approveTemporaryBranch', branch, approval)).refusals).toEqual(['RULE_BROKEN O4']);
    joined.push(await join(members[2]!, branch));
    branch = done(await act('approveTemporaryBranch', branch, approval));
    expect(branch.status).toBe('APPROVED');
    branch = done(await act('startTemporaryBranch', branch, { reason: '进驻现场' }));

    const applicant = done(
      await stack.command('registerPerson', 'person { id nameMasked }', {
        personNo: 'E2E0001',
        name: '司徒沐舟',
        idNumber: makeResidentId('590102', '1991-03-05', 901),
        politicalAffiliation: 'CITIZEN',
        homeCommunity: '590102001001',
      }),
    );
    expect(applicant.nameMasked).toBe('司徒**');
    const admission = await stack.command('admitPartyMember', 'partyMember { id }', { person: applicant.id, org: branch.code });
    expect(admission).toEqual({ record: null, refusals: [expect.stringMatching(/^RULE_BROKEN O6/)] });

    branch = done(await act('endTemporaryBranchTask', branch, { reason: '汛情解除' }));
    branch = done(await act('dissolveTemporaryBranch', branch, { reason: '指挥部撤销', documentNo: '组撤〔2026〕3号' }));
    expect(branch.status).toBe('DISSOLVED');
    for (const { id, version } of joined)
      done(await stack.command('leaveTemporaryBranch', 'affiliation { id }', { id, expectedVersion: version }));

    expect(await formalAffiliations()).toEqual(formal);
    await expectHistory(branch.id);
  });

  /** Who, when, why, by which document. */
  async function expectHistory(id: string): Promise<void> {
    const { partyOrganization } = await stack.ask(
      `query ($id: ID!) { partyOrganization(id: $id) { fullMembersAtApproval approvedBy { id } documentNo
        history { nodes { act subject effectiveOn recordedAt reason documentNo fields { field before after } } } } }`,
      { id },
      OFFICER,
    );
    expect(partyOrganization).toMatchObject({ fullMembersAtApproval: 3, approvedBy: committee, documentNo: '组复〔2026〕7号' });
    const { nodes } = partyOrganization.history;
    expect(nodes.map(({ act, reason, documentNo }: Record_) => [act, reason, documentNo])).toEqual([
      ['draftTemporaryBranch', '汛期值守', null],
      ['submitTemporaryBranch', '端到端测试', null],
      ['approveTemporaryBranch', '符合条件', '组复〔2026〕7号'],
      ['startTemporaryBranch', '进驻现场', null],
      ['endTemporaryBranchTask', '汛情解除', null],
      ['dissolveTemporaryBranch', '指挥部撤销', '组撤〔2026〕3号'],
    ]);
    for (const change of nodes) {
      expect(change.subject).toBe(`dev:${OFFICER}`);
      expect(Date.now() - Date.parse(change.recordedAt)).toBeLessThan(120_000);
      expect(change.effectiveOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    const states = nodes.slice(1).map(({ fields }: Record_) => fields.find(({ field }: Record_) => field === 'status'));
    expect(states.map(({ before, after }: Record_) => `${before} → ${after}`)).toEqual([
      'DRAFT → SUBMITTED',
      'SUBMITTED → APPROVED',
      'APPROVED → ACTIVE',
      'ACTIVE → WINDING_UP',
      'WINDING_UP → DISSOLVED',
    ]);
  }
});
