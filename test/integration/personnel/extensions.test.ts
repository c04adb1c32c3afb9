import { district } from '@redsail/district';
import { describeOnEachDatabase } from '../../support/databases.js';
import { allowed, publicCaller, startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';
import { counter, department } from './stand-in/office.js';

const SEED = { seed: 59, scale: 0.1 };
const ASKED = 'query ($r: [_Any!]!) { _entities(representations: $r)';

/** Fields that personnel adds to other departments' records, on the sample district. */
describeOnEachDatabase('what personnel adds to divisions and organisations', (database) => {
  let running: RunningSubgraph;
  const sample = district({ ...SEED, asOf: '2026-06-30' });
  beforeAll(async () => {
    running = await startSubgraph(department, database.url, { clock: () => new Date('2026-06-30T04:00:00.000Z') });
    await running.seed(SEED);
  }, 120_000);
  afterAll(() => running?.stop());

  const entities = (type: string, codes: readonly string[], fields: string, principal = allowed()) =>
    running.execute(
      `${ASKED} { ... on ${type} { code ${fields} } } }`,
      { r: codes.map((code) => ({ __typename: type, code })) },
      principal,
    );
  const towns = [...sample.regions].filter(({ level }) => level === 'TOWN').map(({ code }) => code);
  const county = [...sample.regions].find(({ level }) => level === 'COUNTY')!.code;
  const branches = [...sample.partyOrganizations];

  it('counts deployments by state for a division and everything below it: a county has what its towns have together', async () => {
    const { data, errors } = await entities('Region', [county, ...towns], 'deploymentCounts { status count suppressed }');
    expect(errors).toBeUndefined();
    const totals = (region: { deploymentCounts: { count: number }[] }) => region.deploymentCounts.map(({ count }) => count);
    const [whole, ...parts] = data._entities.map(totals);
    expect(whole.reduce((sum: number, count: number) => sum + count, 0)).toBe([...sample.deployments].length);
    expect(whole.map((_: number, at: number) => parts.reduce((sum: number, part: number[]) => sum + part[at]!, 0))).toEqual(whole);
  });

  it('counts them in one statement, however many divisions are asked for', async () => {
    for (const codes of [towns.slice(0, 1), [county, ...towns]]) {
      const statements = await running.statements(() => entities('Region', codes, 'deploymentCounts { status count }'));
      expect(statements).toHaveLength(1);
    }
  });

  it('reads members, their persons and formal affiliations with one statement a register, whatever the page', async () => {
    const some = branches.filter(({ kind, status }) => kind === 'TEMPORARY_BRANCH' && status === 'ACTIVE').map(({ code }) => code);
    const fields =
      'members(asOf: "2026-06-30", first: 50) { totalCount nodes { kind member { person { nameMasked } formalAffiliation { org { code } } } } }';
    for (const codes of [some.slice(0, 1), some]) {
      const statements = await running.statements(async () => {
        const { errors } = await entities('PartyOrganization', codes, fields);
        expect(errors).toBeUndefined();
      });
      // Affiliations, members, persons, formal affiliations.
      expect(statements).toHaveLength(4);
    }
  });

  it('counts members as they are in the layout, and on a past day as they were', async () => {
    const codes = branches.filter(({ kind }) => kind === 'BRANCH').map(({ code }) => code);
    const { data } = await entities(
      'PartyOrganization',
      codes,
      'memberCounts { full probationary total suppressed } earlier: memberCounts(asOf: "2000-01-01") { total }',
    );
    const expected = new Map(branches.map(({ code, memberCount }) => [code, memberCount]));
    for (const { code, memberCounts } of data._entities) {
      expect([code, memberCounts.total]).toEqual([code, expected.get(code)]);
      expect(memberCounts.full + memberCounts.probationary).toBe(memberCounts.total);
      expect(memberCounts.suppressed).toBe(false);
    }
    const sum = (name: string) =>
      data._entities.reduce((total: number, one: Record<string, { total: number }>) => total + one[name]!.total, 0);
    expect(sum('earlier')).toBeLessThan(sum('memberCounts'));
  });

  it('counts the full members of a temporary branch by the day it was approved, as rule O4 needs them', async () => {
    const approved = branches.filter(({ kind, approvedOn }) => kind === 'TEMPORARY_BRANCH' && approvedOn);
    for (const { code, approvedOn, fullMembersAtApproval } of approved) {
      const { data } = await entities('PartyOrganization', [code], `memberCounts(asOf: "${approvedOn}") { full }`);
      expect([code, data._entities[0].memberCounts.full]).toEqual([code, fullMembersAtApproval]);
    }
  });

  it('withholds small counts from who may only count, and tells them to a department that asks for a rule', async () => {
    const { code, full } = await smallBranch();
    const ask = async (principal: ReturnType<typeof allowed>) =>
      (await entities('PartyOrganization', [code], 'memberCounts { full probationary total suppressed }', principal)).data._entities[0]
        .memberCounts;
    expect(await ask(counter)).toMatchObject({ full: null, probationary: null, suppressed: true });
    expect(await ask({ ...counter, roles: ['service'] })).toMatchObject({ full, suppressed: false });
    expect(await ask(allowed())).toMatchObject({ full, suppressed: false });
    const { data } = await entities('Region', towns, 'deploymentCounts { count suppressed }', counter);
    for (const { count, suppressed } of data._entities.flatMap((one: { deploymentCounts: object[] }) => one.deploymentCounts)) {
      expect(suppressed ? count === null : count === 0 || count >= 5).toBe(true);
    }
  });

  it('gives no small count away by the difference of a division and its parts, whatever is asked for beside them', async () => {
    const communities = [...new Set([...sample.deployments].map(({ hostRegion }) => hostRegion))];
    const read = async (codes: readonly string[], principal: ReturnType<typeof allowed> = counter) =>
      (await entities('Region', codes, 'deploymentCounts { status count }', principal)).data._entities.map(
        (one: { deploymentCounts: { count: number | null }[] }) => one.deploymentCounts.map(({ count }) => count),
      ) as (number | null)[][];
    const levels = [[county], towns, communities];
    for (const [at, parents] of levels.slice(0, 2).entries()) {
      for (const parent of parents) {
        const prefix = parent.replace(/0+$/, '').padEnd(at === 0 ? 6 : 9, '0');
        const parts = levels[at + 1]!.filter((code) => code.startsWith(prefix));
        const [whole, ...shown] = await read([parent, ...parts]);
        whole!.forEach((total, state) => {
          if (total === null) return;
          const left = total - shown.reduce((sum, counts) => sum + (counts[state] ?? 0), 0);
          expect([parent, state, left === 0 || left >= 5]).toEqual([parent, state, true]);
        });
        // One at a time they are told what they are told together.
        for (const [place, code] of parts.entries()) expect(await read([code])).toEqual([shown[place]]);
      }
    }
    const all = (await read([county, ...towns, ...communities])).flat();
    expect(all).toContain(null);
    expect((await read([county, ...towns, ...communities], allowed())).flat()).not.toContain(null);
  });

  const smallBranch = async () => {
    const { data } = await entities(
      'PartyOrganization',
      branches.map(({ code }) => code),
      'memberCounts { full }',
    );
    const found = data._entities.find(
      ({ memberCounts }: { memberCounts: { full: number } }) => memberCounts.full > 0 && memberCounts.full < 5,
    );
    return { code: found.code as string, full: found.memberCounts.full as number };
  };

  it('gives the establishment and strength of an organisation, its cadres, posts and their ages', async () => {
    const employer = [...sample.cadres][0]!.employer;
    const fields =
      'headcount { posts established filled vacant } cadres { totalCount } posts { totalCount nodes { title holdings(asOf: "2026-06-30") { nodes { person { nameMasked } } } } } cadreAges { band count }';
    const { data, errors } = await entities('Organization', [employer], fields);
    expect(errors).toBeUndefined();
    const [{ headcount, cadres, posts, cadreAges }] = data._entities;
    const own = [...sample.posts].filter(({ organization }) => organization === employer);
    expect(posts.totalCount).toBe(own.length);
    expect(headcount).toMatchObject({ posts: own.length, established: own.reduce((sum, { headcount: places }) => sum + places, 0) });
    expect(headcount.filled + headcount.vacant).toBe(headcount.established);
    expect(cadreAges.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(cadres.totalCount);
  });

  it('lists the commandos of a party organisation and the deployments it hosts', async () => {
    const { organization } = [...sample.commandos][0]!;
    const { hostOrganization } = [...sample.deployments][0]!;
    const { data, errors } = await entities(
      'PartyOrganization',
      [organization, hostOrganization],
      'commandos { nodes { name hoursServed } } deploymentsHosted { nodes { status person { nameMasked } } }',
    );
    expect(errors).toBeUndefined();
    expect(data._entities[0].commandos.nodes.length).toBeGreaterThan(0);
    expect(data._entities[1].deploymentsHosted.nodes.length).toBeGreaterThan(0);
  });

  it('shows the public none of it, and the rest of the answer stands', async () => {
    const { data, errors } = await entities('Region', [county], 'deployments { totalCount } deploymentCounts { count }', publicCaller);
    expect(data._entities).toEqual([{ code: county, deployments: null, deploymentCounts: null }]);
    expect(errors!.map(({ extensions }) => extensions.scope).toSorted()).toEqual(['deployment:read', 'person:count']);
  });

  it('answers an unknown person with null and no error, whatever else is asked for', async () => {
    const { id } = [...sample.persons][0]!;
    const representations = [
      { __typename: 'Person', id },
      { __typename: 'Person', id: 'nobody' },
    ];
    const { data, errors } = await running.execute(`${ASKED} { ... on Person { id nameMasked } } }`, { r: representations });
    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject([{ id }, null]);
  });
});
