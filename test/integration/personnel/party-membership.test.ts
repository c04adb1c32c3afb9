import { describeOnEachDatabase } from '../../support/databases.js';
import { seededRandom, wholeBelow } from '../../support/seeded-random.js';
import { of, openOffice, type Office } from './stand-in/office.js';

const FORMAL = 'kind formalAffiliation { org { code } from to } person { politicalAffiliation }';

describeOnEachDatabase('party membership', (database) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(database.url);
  });
  afterAll(() => office?.stop());

  const memberOf = async (id: string, fields = FORMAL) => {
    const { data } = await office.running.execute(`query ($id: ID!) { partyMember(id: $id) { id version ${fields} } }`, { id });
    return data.partyMember;
  };
  const refusedBy = async (work: Promise<{ record: unknown; userErrors: readonly { rule: string | null }[] }>) => {
    const before = await office.rows();
    const { record, userErrors } = await work;
    expect(record).toBeNull();
    expect(await office.rows()).toBe(before);
    return userErrors.map(({ rule }) => rule);
  };

  it('begins with admission by a branch: a probationary member with one formal affiliation, and the person says so', async () => {
    const person = await office.person();
    const admitted = await office.done('admitPartyMember', 'partyMember', { person, org: 'UNIT' }, FORMAL);
    expect(admitted).toMatchObject({
      kind: 'PROBATIONARY',
      formalAffiliation: { org: { code: 'UNIT' }, from: '2026-06-01', to: null },
      person: { politicalAffiliation: 'PROBATIONARY_PARTY_MEMBER' },
    });
    const full = await office.done('confirmFullMember', 'partyMember', of(admitted), FORMAL);
    expect(full).toMatchObject({ kind: 'FULL', person: { politicalAffiliation: 'PARTY_MEMBER' } });
    expect((await office.command('confirmFullMember', 'partyMember', of(full))).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('is not given by a temporary branch (O6), nor in a functional or red-sail one (P2)', async () => {
    const person = await office.person();
    const admit = (org: string) => refusedBy(office.command('admitPartyMember', 'partyMember', { person, org }));
    expect(await admit('RUNNING')).toEqual(['O6']);
    expect(await admit('SAIL')).toEqual(['P2']);
    expect(await admit('FUNCTION')).toEqual(['P2']);
    expect(await admit('GONE')).toEqual(['P2']);
    expect(await admit('NOWHERE')).toEqual(['P2']);
  });

  it('is given once', async () => {
    const { person } = await office.member();
    const { userErrors } = await office.command('admitPartyMember', 'partyMember', { person, org: 'UNIT' });
    expect(userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
  });

  it('asks organizations first, and does nothing when they do not answer', async () => {
    const person = await office.person();
    const before = await office.rows();
    office.answering = false;
    try {
      const { record, userErrors } = await office.command('admitPartyMember', 'partyMember', { person, org: 'UNIT' });
      expect(record).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'DEPENDENCY_UNAVAILABLE' }]);
    } finally {
      office.answering = true;
    }
    expect(await office.rows()).toBe(before);
  });

  it('moves its formal affiliation in one piece: the old one ends on the day the new one begins', async () => {
    const { member } = await office.member();
    const before = await memberOf(member);
    const moved = await office.done(
      'transferAffiliation',
      'partyMember',
      of(before, { org: 'OTHER', effectiveOn: '2026-05-20' }),
      `${FORMAL} affiliations { nodes { org { code } kind from to } }`,
    );
    expect(moved.formalAffiliation).toEqual({ org: { code: 'OTHER' }, from: '2026-05-20', to: null });
    expect(moved.affiliations.nodes).toContainEqual({ org: { code: 'UNIT' }, kind: 'FORMAL', from: '2020-01-01', to: '2026-05-20' });
    const { data } = await office.running.execute(
      'query ($id: ID!) { partyMember(id: $id) { before: formalAffiliation(asOf: "2026-05-19") { org { code } } after: formalAffiliation(asOf: "2026-05-20") { org { code } } } }',
      { id: member },
    );
    expect(data.partyMember).toEqual({ before: { org: { code: 'UNIT' } }, after: { org: { code: 'OTHER' } } });
  });

  it.each(['RUNNING', 'DRAFT', 'SAIL', 'FUNCTION', 'GONE', 'UNIT'])('never moves it to %s (P2)', async (org) => {
    const { member } = await office.member();
    expect(await refusedBy(office.command('transferAffiliation', 'partyMember', of(await memberOf(member), { org })))).toEqual(['P2']);
  });

  it('lends a member to a temporary branch and takes the member back: the formal affiliation never moves (O7)', async () => {
    const { member } = await office.member();
    const { formalAffiliation } = await memberOf(member);
    const joined = await office.done(
      'joinTemporaryBranch',
      'affiliation',
      { member, branch: 'DRAFT' },
      'kind org { code } member { formalAffiliation { org { code } } }',
    );
    expect(joined).toMatchObject({ kind: 'TEMPORARY', org: { code: 'DRAFT' }, member: { formalAffiliation: { org: { code: 'UNIT' } } } });
    const twice = office.command('joinTemporaryBranch', 'affiliation', { member, branch: 'DRAFT', effectiveOn: '2026-06-02' });
    expect(await refusedBy(twice)).toEqual(['P2']);
    expect(await refusedBy(office.command('joinTemporaryBranch', 'affiliation', { member, branch: 'OVER' }))).toEqual(['O7']);
    expect(await refusedBy(office.command('joinTemporaryBranch', 'affiliation', { member, branch: 'UNIT' }))).toEqual(['O7']);
    const left = await office.done('leaveTemporaryBranch', 'affiliation', of(joined, { effectiveOn: '2026-06-30' }), 'to');
    expect(left.to).toBe('2026-06-30');
    expect(await refusedBy(office.command('leaveTemporaryBranch', 'affiliation', of(left)))).toEqual(['O7']);
    expect((await memberOf(member)).formalAffiliation).toEqual(formalAffiliation);
  });

  it('does not let a formal affiliation be left like a temporary one', async () => {
    const { member } = await office.member();
    const { affiliations } = await memberOf(member, 'affiliations { nodes { id version } }');
    const { userErrors } = await office.command('leaveTemporaryBranch', 'affiliation', of(affiliations.nodes[0]));
    expect(userErrors).toMatchObject([{ code: 'WRONG_KIND' }]);
  });

  it('registers a floating member with one host, beside the formal affiliation (P4)', async () => {
    const { member } = await office.member();
    const float = (host: string) => office.command('registerFloatingMember', 'affiliation', { member, host }, 'kind');
    expect(await refusedBy(float('UNIT'))).toEqual(['P4']);
    expect(await refusedBy(float('RUNNING'))).toEqual(['P4']);
    const { record } = await float('SAIL');
    expect(record).toMatchObject({ kind: 'FLOATING_HOST' });
    expect(await refusedBy(float('OTHER'))).toEqual(['P4']);
    await office.done('endFloatingMembership', 'affiliation', of(record!));
    expect((await float('OTHER')).userErrors).toEqual([]);
    expect((await memberOf(member)).formalAffiliation.org.code).toBe('UNIT');
  });

  it('has exactly one formal affiliation on every day, whatever commands come in whatever order (P2)', async () => {
    const random = seededRandom(20_260_601);
    const { member } = await office.member();
    const targets = ['UNIT', 'OTHER', 'COMMUNITY', 'RUNNING', 'DRAFT', 'SAIL', 'FUNCTION', 'GONE', 'NOWHERE'];
    // Days that mostly go forward, and now and then back.
    let days = 0;
    const day = () => new Date(Date.UTC(2021, 0, 1 + (days += wholeBelow(random, 60) - 15))).toISOString().slice(0, 10);
    for (let step = 0; step < 40; step += 1) {
      const org = targets[wholeBelow(random, targets.length)]!;
      const effectiveOn = day();
      const acts = [
        async () => office.command('transferAffiliation', 'partyMember', of(await memberOf(member), { org, effectiveOn })),
        async () => office.command('joinTemporaryBranch', 'affiliation', { member, branch: org, effectiveOn }),
        async () => office.command('registerFloatingMember', 'affiliation', { member, host: org, effectiveOn }),
      ];
      await acts[wholeBelow(random, acts.length)]!();
    }
    const { affiliations } = await memberOf(
      member,
      'affiliations(filter: { kind: { eq: FORMAL } }, orderBy: { field: FROM }) { nodes { org { code } from to } }',
    );
    const chain: { org: { code: string }; from: string; to: string | null }[] = affiliations.nodes;
    expect(chain.length).toBeGreaterThan(2);
    chain.forEach(({ org, from, to }, at) => {
      expect(['UNIT', 'OTHER', 'COMMUNITY']).toContain(org.code);
      expect(to).toBe(chain[at + 1]?.from ?? null);
      if (to) expect(from < to).toBe(true);
    });
    expect((await office.running.verify()).broken).toBeNull();
  });
});
