import { getIntrospectionQuery } from 'graphql';
import { useStack, type Answer } from '../support/stack.js';

/** Ways by which a protected value might be learned all the same, on the real graph; each asked by somebody who may not and by somebody who may. */
describe('what a scope protects stays protected', () => {
  const stack = useStack();
  const refused = ({ errors }: Answer) =>
    errors.map(({ extensions }) =>
      [extensions?.code, extensions?.scope, ...((extensions?.paths ?? []) as string[][]).map((path) => path.join('.'))].join(' '),
    );
  const SUPERVISOR = 'supervision-officer';
  const OFFICER = 'organization-officer';

  it('under an alias, in a fragment, in a fragment of a fragment', async () => {
    const document = `{
      a: partyOrganizations(first: 2) { nodes { name boss: secretary { nameMasked } ...Led } }
      b: partyOrganizations(first: 1) { nodes { ... on PartyOrganization { ... { chief: secretary { n: nameMasked } } } } }
    } fragment Led on PartyOrganization { ...Leaders } fragment Leaders on PartyOrganization { second: deputy { id } committee { id } }`;
    const answer = await stack.query(document, {}, SUPERVISOR);
    expect(answer.data.a.nodes.map(({ name: _, ...rest }: object & { name: string }) => rest)).toEqual(
      Array.from({ length: 2 }, () => ({ boss: null, second: null, committee: null })),
    );
    expect(answer.data.b.nodes).toEqual([{ chief: null }]);
    expect(refused(answer)).toEqual(['FORBIDDEN person:read a.nodes.boss a.nodes.second a.nodes.committee b.nodes.chief']);
    expect((await stack.query(document, {}, OFFICER)).errors).toEqual([]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['a filter in the document', '{ partyOrganizations(filter: { secretary: { isNull: false } }) { totalCount } }', {}],
    [
      'a filter in a variable',
      'query ($f: PartyOrganizationFilter) { partyOrganizations(filter: $f) { totalCount } }',
      { f: { deputy: { isNull: true } } },
    ],
    [
      'a filter in the default of a variable',
      'query ($f: PartyOrganizationFilter = { secretary: { isNull: false } }) { partyOrganizations(filter: $f) { totalCount } }',
      {},
    ],
  ])('by %s: not even a count tells of it', async (_, document, variables) => {
    const answer = await stack.query(document, variables, SUPERVISOR);
    expect(answer.data).toEqual({ partyOrganizations: null });
    expect(refused(answer)).toEqual(['FORBIDDEN person:read partyOrganizations']);
    const whole = await stack.ask('{ partyOrganizations { totalCount } }');
    const known = await stack.ask(document, variables, OFFICER);
    expect(known.partyOrganizations.totalCount).not.toBe(whole.partyOrganizations.totalCount);
  });

  it('in the connections of a connection, by nodes, edges, cursors and counts', async () => {
    const document = `{ regions(first: 3, filter: { level: { eq: VILLAGE } }) { nodes { code deployments { totalCount } }
      edges { node { deployments { edges { cursor } nodes { id } pageInfo { endCursor } } } } } }`;
    const answer = await stack.query(document, {}, SUPERVISOR);
    expect(answer.data.regions.nodes).toEqual(Array.from({ length: 3 }, () => ({ code: expect.any(String), deployments: null })));
    expect(answer.data.regions.edges).toEqual(Array.from({ length: 3 }, () => ({ node: { deployments: null } })));
    expect(refused(answer)).toEqual(['FORBIDDEN deployment:read regions.nodes.deployments regions.edges.node.deployments']);
  });

  it('through a record of another department that leads back to a person', async () => {
    const document =
      '{ deployments(first: 1) { nodes { id } } commandos(first: 1) { totalCount } talentCards(first: 1) { nodes { holder { id } } } }';
    const answer = await stack.query(document, {}, 'integrator');
    expect(answer.data).toEqual({ deployments: null, commandos: null, talentCards: null });
    expect(answer.errors).toHaveLength(3);
  });

  it('what a caller may only count is counted, and nothing else is', async () => {
    const document = '{ organizations(first: 5) { nodes { headcount { posts } cadres { totalCount } } } }';
    const answer = await stack.query(document, {}, SUPERVISOR);
    for (const node of answer.data.organizations.nodes) expect(node).toEqual({ headcount: expect.anything(), cadres: null });
    expect(refused(answer)).toEqual(['FORBIDDEN person:read organizations.nodes.cadres']);
  });

  it('introspection shows the same graph to everybody, and no guard', async () => {
    const answers = await Promise.all([undefined, SUPERVISOR, OFFICER].map((role) => stack.ask(getIntrospectionQuery(), {}, role)));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    const text = JSON.stringify(answers[0]);
    expect(text).toContain('"secretary"');
    expect(text).not.toMatch(/requiresScopes|join__|_entities/);
  });

  it('no command is sent when one of its operation may not be given', async () => {
    const count = async () => (await stack.ask('{ partyOrganizations { totalCount } }')).partyOrganizations.totalCount as number;
    const { partyOrganizations } = await stack.ask(
      '{ partyOrganizations(first: 1, filter: { kind: { eq: COMMITTEE } }) { nodes { id } } }',
    );
    const draft = `draftTemporaryBranch(input: {
      name: "防汛临时党支部", superior: "${partyOrganizations.nodes[0].id}", task: "防汛", endsWith: "防汛指挥部", reason: "试" }) { userErrors { code } }`;
    const close = 'closeClinic(input: { id: "1", expectedVersion: 1, reason: "试", documentNo: "1" }) { userErrors { code } }';
    const before = await count();
    const answer = await stack.query(`mutation { ${draft} ${close} }`, {}, 'community-secretary');
    expect(answer.data).toBeNull();
    expect(refused(answer)).toEqual(['FORBIDDEN livelihood:write closeClinic']);
    expect(await count()).toBe(before);
    // Alone it is given: the operation was refused for the other's sake.
    expect(await stack.ask(`mutation { ${draft} }`, {}, 'community-secretary')).toEqual({ draftTemporaryBranch: { userErrors: [] } });
    expect(await count()).toBe(before + 1);
  });
});
