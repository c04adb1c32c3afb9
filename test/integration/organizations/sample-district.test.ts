import { organizations } from '@redsail/organizations';
import { describeOnEachDatabase } from '../../support/databases.js';
import { startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';
import { flagsOf } from '../../../subgraphs/organizations/src/party-organization/party-organization-flags.js';
import { mayStandUnder } from '../../../subgraphs/organizations/src/party-organization/kinds.js';

type Found = Record<string, string | null>;

describeOnEachDatabase('the sample district', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(organizations, database.url, { clock: () => new Date('2026-06-30T04:00:00.000Z') });
    await running.sample({ scale: 0.1 });
  });
  afterAll(() => running?.stop());

  const rows = async (sql: string) => (await running.department.database.orm.em.fork().execute(sql)) as Found[];
  const states = async (table: string, where = '1 = 1') =>
    (await rows(`select distinct status from ${table} where ${where} order by 1`)).map(({ status }) => status);

  it('has every state of every life cycle', async () => {
    expect(await states('party_organization', "kind = 'TEMPORARY_BRANCH'")).toEqual([
      'ACTIVE',
      'APPROVED',
      'DISSOLVED',
      'DRAFT',
      'REFUSED',
      'SUBMITTED',
      'WINDING_UP',
    ]);
    expect(await states('party_organization', "kind = 'RED_SAIL_BRANCH'")).toEqual([
      'ACTIVE',
      'APPLIED',
      'APPROVED',
      'DISSOLVED',
      'ELECTION_DUE',
      'MERGED',
    ]);
    expect(await states('rider_station')).toEqual(expect.arrayContaining(['BUILT', 'COMPLIANT', 'DEFICIENT']));
    expect(await states('star_rating')).toEqual(['DECIDED', 'DECLARED', 'OPEN', 'PUBLICISED', 'REVIEWED']);
    expect(await states('forum')).toEqual(expect.arrayContaining(['OPEN']));
  });

  it('hangs under province 59 alone, in one tree of party organisations', async () => {
    expect(await rows(`select code from region where code not like '59%'`)).toEqual([]);
    expect(await rows(`select code from party_organization where region not like 'Region:59%'`)).toEqual([]);
    expect(await rows(`select code from party_organization where superior is null`)).toHaveLength(1);
  });

  it('keeps the rules that its own commands would keep', async () => {
    const pairs = await rows(
      'select one.code, one.kind, up.kind as above from party_organization one join party_organization up on up.id = one.superior',
    );
    expect(pairs.filter((pair) => !mayStandUnder(pair.kind!, pair.above!))).toEqual([]);
    const approvers = await rows(
      `select one.code from party_organization one left join party_organization up on up.id = one.approved_by
        where one.kind like 'TEMPORARY%' and one.approved_on is not null and (up.kind is null or up.kind not in ('COMMITTEE', 'WORK_COMMITTEE') or one.full_members_at_approval < 3)`,
    );
    expect(approvers).toEqual([]);
    expect(await rows(`select code from party_organization where kind = 'RED_SAIL_BRANCH' and coverage_codes is null`)).toEqual([]);
    expect(await rows('select branch from covered_unit where full_members >= 3')).toEqual([]);
    expect(await rows('select branch from covered_unit group by branch having count(*) > 5')).toEqual([]);
  });

  it('tells every record’s life in the order of its days, and its journal verifies', async () => {
    const backwards = await rows(
      `select one.record from journal one join journal next on next.register = one.register and next.record = one.record and next.version = one.version + 1 where next.effective_on < one.effective_on`,
    );
    expect(backwards).toEqual([]);
    expect((await running.verify()).broken).toBeNull();
  });

  it('has temporary branches that should have been made formal ones, and vacancies', async () => {
    const { data } = await running.execute(
      `{ partyOrganizations(first: 500, filter: { kind: { eq: TEMPORARY_BRANCH }, status: { eq: ACTIVE } }) { nodes { startedOn flags { code } } } }`,
    );
    const flagged = data.partyOrganizations.nodes.filter((one: { flags: { code: string }[] }) =>
      one.flags.some(({ code }) => code === 'REVIEW_FORMAL'),
    );
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagsOf({ kind: 'TEMPORARY_BRANCH', status: 'ACTIVE', startedOn: flagged[0].startedOn }, '2026-06-30')).toHaveLength(1);
    expect((await rows('select code from party_organization where secretary_vacant')).length).toBeGreaterThan(0);
  });
});
