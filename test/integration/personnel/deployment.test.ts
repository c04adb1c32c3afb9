import { describeOnEachDatabase } from '../../support/databases.js';
import { COMMUNITY, of, openOffice, type Office } from './stand-in/office.js';

const FIELDS = `status statusLabel kind host { code } hostRegion { code } homeOrganization { code } calledOn reportedOn startedOn releasedOn
  badgeIssued evaluation leaveCategory history { nodes { act effectiveOn } }`;

describeOnEachDatabase('a deployment', (database) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database.url);
  });
  beforeEach(() => {
    office.today = '2026-06-01';
  });
  afterAll(() => office?.stop());

  const call = async (person: string, more: object = {}) =>
    office.command(
      'callDeployment',
      'deployment',
      { person, host: 'COMMUNITY', kind: 'SENT_DOWN', answerDueOn: '2026-06-03', ...more },
      FIELDS,
    );
  const act = (name: string, deployment: Record<string, unknown>, more: object = {}) =>
    office.done(name, 'deployment', of(deployment, more), FIELDS);

  it('goes from the call to the evaluation, and the home organisation and formal affiliation stay (P4)', async () => {
    const person = await office.cadre();
    const { record } = await call(person, { duty: '防汛值守' });
    expect(record).toMatchObject({
      status: 'CALLED',
      statusLabel: '已召集',
      hostRegion: { code: COMMUNITY },
      homeOrganization: { code: 'O-UNIT' },
      calledOn: '2026-06-01',
      badgeIssued: false,
    });
    let deployment = await act('acceptDeployment', record!);
    deployment = await act('reportDeployment', deployment, { effectiveOn: '2026-06-04' });
    deployment = await act('startDeployment', deployment, { effectiveOn: '2026-06-05', badgeIssued: true });
    expect(deployment).toMatchObject({ status: 'ACTIVE', reportedOn: '2026-06-04', startedOn: '2026-06-05', badgeIssued: true });
    deployment = await act('releaseDeployment', deployment, { effectiveOn: '2026-07-05' });
    deployment = await act('evaluateDeployment', deployment, { evaluation: 'EXCELLENT' });
    expect(deployment).toMatchObject({
      status: 'EVALUATED',
      releasedOn: '2026-07-05',
      evaluation: 'EXCELLENT',
      homeOrganization: { code: 'O-UNIT' },
    });
    expect(deployment.history.nodes.map(({ act: name }: { act: string }) => name)).toEqual([
      'callDeployment',
      'acceptDeployment',
      'reportDeployment',
      'startDeployment',
      'releaseDeployment',
      'evaluateDeployment',
    ]);
    const { data } = await office.running.execute(
      'query ($id: ID!) { person(id: $id) { partyMember { formalAffiliation { org { code } to } } cadre { employer { code } } } }',
      { id: person },
    );
    expect(data.person).toEqual({
      partyMember: { formalAffiliation: { org: { code: 'UNIT' }, to: null } },
      cadre: { employer: { code: 'O-UNIT' } },
    });
  });

  it('is for cadres: whoever has no home organisation is not called (P4)', async () => {
    expect((await call(await office.person())).userErrors).toMatchObject([{ rule: 'P4', field: 'person' }]);
  });

  it('is to a community, and one at a time (P4)', async () => {
    const person = await office.cadre();
    expect((await call(person, { host: 'OTHER' })).userErrors).toMatchObject([{ rule: 'P4', field: 'host' }]);
    expect((await call(person)).userErrors).toEqual([]);
    expect((await call(person, { effectiveOn: '2026-06-02' })).userErrors).toMatchObject([{ rule: 'P4', field: 'person' }]);
  });

  it('is answered by the deadline, and overdue only after it (P5)', async () => {
    const { record } = await call(await office.cadre());
    expect((await office.command('markDeploymentOverdue', 'deployment', of(record!))).userErrors).toMatchObject([{ rule: 'P5' }]);
    office.today = '2026-06-04';
    expect((await office.command('acceptDeployment', 'deployment', of(record!))).userErrors).toMatchObject([
      { rule: 'P5', field: 'effectiveOn' },
    ]);
    expect(await act('markDeploymentOverdue', record!)).toMatchObject({ status: 'OVERDUE' });
  });

  it('is left with a document and a category, and nothing more is kept of the reason than its words in the journal', async () => {
    const { record } = await call(await office.cadre());
    const without = await office.command('grantDeploymentLeave', 'deployment', of(record!, { leaveCategory: 'PERSONAL', documentNo: ' ' }));
    expect(without.userErrors).toMatchObject([{ code: 'DOCUMENT_REQUIRED' }]);
    expect(await act('grantDeploymentLeave', record!, { leaveCategory: 'PERSONAL', documentNo: '组〔2026〕8号' })).toMatchObject({
      status: 'ON_LEAVE',
      leaveCategory: 'PERSONAL',
    });
  });

  it('names the specialty of an expert, and the approval of a draw from the pool', async () => {
    const person = await office.cadre();
    expect((await call(person, { kind: 'EXPERT_DISPATCH' })).userErrors).toMatchObject([{ field: 'specialty' }]);
    expect((await call(person, { kind: 'POOL_DRAW' })).userErrors).toMatchObject([{ rule: 'P5', field: 'documentNo' }]);
    expect((await call(person, { kind: 'POOL_DRAW', documentNo: '指〔2026〕3号' })).userErrors).toEqual([]);
  });

  it.each(['reportDeployment', 'startDeployment', 'releaseDeployment'])(
    '%s has its place in the life, and is refused out of it',
    async (name) => {
      const { record } = await call(await office.cadre());
      const before = await office.rows();
      expect((await office.command(name, 'deployment', of(record!))).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
      expect(await office.rows()).toBe(before);
    },
  );
});
