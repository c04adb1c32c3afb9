import { useStack, type Answer } from '../support/stack.js';
import { documentOf, QUERIES, roleOf, type QueryName } from './queries.js';

const NAMES = Object.keys(QUERIES) as QueryName[];
type Path = readonly (string | number)[];

/** The same answer with these places empty. */
function withNullAt(data: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(data) as Record<string | number, unknown>;
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>((at, step) => at[step] as typeof at, copy);
    expect(parent).toHaveProperty([path.at(-1)!]);
    parent[path.at(-1)!] = null;
  }
  return copy;
}

/** The places of an answer that personnel fills. */
const OF_PERSONNEL: Readonly<Record<QueryName, (data: Answer['data']) => Path[]>> = {
  community: () => [],
  towns: ({ region }) => region.children.nodes.map((_: unknown, at: number) => ['region', 'children', 'nodes', at, 'deploymentCounts']),
  'temporary-branch': ({ partyOrganizations }) =>
    partyOrganizations.nodes.map((_: unknown, at: number) => ['partyOrganizations', 'nodes', at, 'members']),
  'talent-card': () => [['talentCards']],
};

/** A branch that waits for its approval, and members for it. */
const WAITING = `query { partyOrganizations(filter: { kind: { eq: TEMPORARY_BRANCH }, status: { eq: SUBMITTED } }, first: 1) {
  nodes { code } }
  partyMembers(filter: { kind: { eq: FULL }, status: { eq: ACTIVE } }, first: 3) { nodes { id } } }`;

describe('while personnel is stopped', () => {
  const stack = useStack();
  const whole = new Map<QueryName, Answer['data']>();
  /** The code of a branch that waits for its approval and has the members for it. */
  let submitted = '';
  const answerTo = (name: QueryName) => stack.query(documentOf(name), {}, roleOf(name));
  const journal = async () => (await stack.run('organizations', 'journal', 'verify')).out;

  beforeAll(async () => {
    for (const name of NAMES) whole.set(name, await stack.ask(documentOf(name), {}, roleOf(name)));
    const { partyOrganizations, partyMembers } = await stack.ask(WAITING, {}, 'organization-officer');
    submitted = partyOrganizations.nodes[0].code;
    for (const { id } of partyMembers.nodes)
      await stack.command('joinTemporaryBranch', 'affiliation { id }', { member: id, branch: submitted });
    await stack.kill('personnel');
  });

  it.each(NAMES)(
    'the query %s is answered but for what personnel keeps, with one error that names it and every empty place',
    async (name) => {
      const { data, errors } = await answerTo(name);
      const paths = OF_PERSONNEL[name](whole.get(name));
      expect(data).toEqual(withNullAt(whole.get(name), paths));
      expect(errors.map(({ extensions }) => extensions)).toEqual(
        paths.length === 0 ? [] : [{ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'personnel', paths: expect.arrayContaining(paths as Path[]) }],
      );
      for (const { extensions } of errors) expect(extensions?.paths).toHaveLength(paths.length);
    },
  );

  it('the approval of a branch waits for it: DEPENDENCY_UNAVAILABLE, and nothing has changed; once it is back the same request is done', async () => {
    const look = async () =>
      (
        await stack.ask(
          'query ($code: String!) { partyOrganization(code: $code) { id version status superior { id } history { nodes { act } } } }',
          { code: submitted },
          'organization-officer',
        )
      ).partyOrganization;
    const before = await look();
    expect(before.status).toBe('SUBMITTED');
    const journalBefore = await journal();
    const approve = () =>
      stack.command('approveTemporaryBranch', 'partyOrganization { id status version }', {
        id: before.id,
        expectedVersion: before.version,
        approver: before.superior.id,
        documentNo: '组复〔2026〕21号',
        idempotencyKey: 'e2e-approve-while-away',
      });
    expect(await approve()).toEqual({ record: null, refusals: ['DEPENDENCY_UNAVAILABLE'] });
    expect(await look()).toEqual(before);
    expect(await journal()).toBe(journalBefore);

    await stack.restart('personnel');
    const approved = { id: before.id, status: 'APPROVED', version: before.version + 1 };
    expect(await approve()).toEqual({ record: approved, refusals: [] });
  });

  it('and everything is whole again once it is back', async () => {
    for (const name of NAMES) expect(await answerTo(name)).toEqual({ data: whole.get(name), errors: [] });
  });

  it('the other way round, an admission waits for organizations, and nothing has changed', async () => {
    const member = 'query { partyMembers(first: 1) { nodes { id version formalAffiliation { id version org { code } } } } }';
    const look = async () => (await stack.ask(member, {}, 'organization-officer')).partyMembers.nodes[0];
    const before = await look();
    await stack.kill('organizations');
    const { refusals } = await stack.command('transferAffiliation', 'partyMember { id }', {
      id: before.id,
      expectedVersion: before.version,
      org: before.formalAffiliation.org.code,
    });
    expect(refusals).toEqual(['DEPENDENCY_UNAVAILABLE']);
    await stack.restart('organizations');
    expect(await look()).toEqual(before);
  });
});
