import { readdirSync } from 'node:fs';
import { exampleQueries } from '@redsail/gateway';
import { QUERIES_TO_TRY } from '../../gateway/cli/src/welcome/queries-to-try.js';
import { useStack } from '../support/stack.js';
import { documentOf, QUERIES, roleOf, type QueryName } from './queries.js';

/** Stars stand in every masked name, and nothing else tells of the rest of it. */
const MASKED = /^\p{Script=Han}{0,2}\*{1,3}(·\*{1,3})*$/u;

describe('one question to several departments', () => {
  const stack = useStack();
  const answerTo = (name: QueryName) => stack.ask(documentOf(name), {}, roleOf(name));

  it('tells the public a real community’s name, what it belongs to up to the province, and what was published about it', async () => {
    const { region } = await answerTo('community');
    expect(region).toMatchObject({ code: '370211007006', name: expect.stringMatching(/社区/) });
    expect(region.path.map(({ levelLabel }: { levelLabel: string }) => levelLabel)).toHaveLength(5);
    expect(region.path.map(({ name }: { name: string }) => name)).toEqual([
      '山东省',
      '青岛市',
      '黄岛区',
      expect.stringMatching(/街道/),
      region.name,
    ]);
    expect(region.publishedFigures.totalCount).toBeGreaterThan(0);
    for (const figure of region.publishedFigures.nodes) {
      expect(figure).toEqual({
        labelZh: expect.any(String),
        labelEn: expect.any(String),
        value: expect.stringMatching(/^\d+(\.\d+)?$/),
        unit: expect.any(String),
        asOfOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        source: expect.any(String),
      });
    }
  });

  it('tells a supervision officer of every town its party organisations by kind, its deployments by state and its livelihood items', async () => {
    const { children } = (await answerTo('towns')).region;
    expect(children.nodes).toHaveLength(children.totalCount);
    expect(children.totalCount).toBeGreaterThan(1);
    for (const town of children.nodes) {
      expect(town.partyOrganizationCounts.length).toBeGreaterThan(0);
      expect(town.deploymentCounts).toHaveLength(8);
      expect(town.livelihoodItems.length).toBeGreaterThan(0);
    }
    const items = children.nodes.flatMap(({ livelihoodItems }: { livelihoodItems: object[] }) => livelihoodItems);
    expect(new Set(items.map(({ light }: { light: string }) => light)).size).toBeGreaterThan(1);
    expect(items.some(({ completionRate }: { completionRate: string | null }) => completionRate !== null)).toBe(true);
  });

  it('counts for the towns what their records add up to', async () => {
    const { children } = (await answerTo('towns')).region;
    const town = children.nodes[0];
    const { region } = await stack.ask('query ($code: String!) { region(code: $code) { children(first: 500) { nodes { code } } } }', {
      code: town.code,
    });
    const codes = [town.code, ...region.children.nodes.map(({ code }: { code: string }) => code)];
    const { partyOrganizations, deployments } = await stack.ask(
      `query ($codes: [ID!]!, $hosts: [String!]!) {
        partyOrganizations(filter: { region: { in: $codes }, status: { in: [ACTIVE, ELECTION_DUE, WINDING_UP] } }) { totalCount }
        deployments(filter: { hostRegion: { in: $hosts } }, first: 500) { totalCount nodes { status } }
      }`,
      { codes, hosts: codes },
      'organization-officer',
    );
    const sum = (counts: readonly { count: number | null }[]) => counts.reduce((total, { count }) => total + (count ?? 0), 0);
    expect(sum(town.partyOrganizationCounts)).toBe(partyOrganizations.totalCount);
    for (const { status, count, suppressed } of town.deploymentCounts) {
      const found = deployments.nodes.filter((one: { status: string }) => one.status === status).length;
      // One to four people can be told apart: a caller who only counts is not told. Nor is it told what would give them away as a difference.
      if (suppressed) expect([status, count]).toEqual([status, null]);
      else expect([status, count, found > 0 && found < 5]).toEqual([status, found, false]);
    }
    expect(town.deploymentCounts.some(({ suppressed }: { suppressed: boolean }) => !suppressed)).toBe(true);
  });

  it('tells an organisation officer of a temporary branch who approved it, what became of it, and where its members belong formally', async () => {
    const [branch] = (await answerTo('temporary-branch')).partyOrganizations.nodes;
    expect(branch.approvedBy.name).toMatch(/委员会|党委|工委/);
    expect(branch.history.nodes.map(({ act }: { act: string }) => act)).toEqual([
      'draftTemporaryBranch',
      'submitTemporaryBranch',
      'approveTemporaryBranch',
      'appointTemporaryBranchOfficers',
      'startTemporaryBranch',
    ]);
    for (const change of branch.history.nodes) {
      expect(change).toMatchObject({ subject: expect.any(String), reason: expect.any(String), effectiveOn: expect.any(String) });
    }
    expect(branch.history.nodes[2].documentNo).toBe(branch.documentNo);
    expect(branch.members.nodes.length).toBeGreaterThanOrEqual(3);
    for (const { member } of branch.members.nodes) {
      expect(member.person.nameMasked).toMatch(MASKED);
      expect(member.formalAffiliation.org.name).not.toBe(branch.name);
    }
  });

  it('tells an organisation officer of a talent card its holder, masked, and its services', async () => {
    const [card] = (await answerTo('talent-card')).talentCards.nodes;
    expect(card.holder.nameMasked).toMatch(MASKED);
    expect(card.issuedBy.name).toEqual(expect.any(String));
    expect(card.services.nodes.length).toBeGreaterThan(0);
  });

  it('answers the explorer’s three examples without an error, to the roles they name', async () => {
    expect(exampleQueries).toHaveLength(3);
    for (const document of exampleQueries) {
      const role = /令牌角色 ([a-z-]+)/.exec(document)?.[1];
      expect(Object.values(await stack.ask(document, {}, role))).not.toContain(null);
    }
  });

  it('answers the three queries that a start suggests without an error', async () => {
    expect(QUERIES_TO_TRY).toHaveLength(3);
    for (const { query, role } of QUERIES_TO_TRY) expect(Object.values(await stack.ask(query, {}, role ?? undefined))).not.toContain(null);
  });

  it('accepts a token that `redsail token` issues', async () => {
    const { code, out } = await stack.run('redsail', 'token', '--role', 'organization-officer');
    expect(code).toBe(0);
    const answer = await fetch(stack.url('gateway'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${out.trim()}` },
      body: JSON.stringify({ query: documentOf('talent-card') }),
    });
    expect(await answer.json()).toEqual({ data: await answerTo('talent-card') });
  });

  it('names every document of the folder with its role', () => {
    expect(readdirSync(new URL('queries', import.meta.url)).sort()).toEqual(
      Object.keys(QUERIES)
        .map((name) => `${name}.graphql`)
        .sort(),
    );
  });
});
