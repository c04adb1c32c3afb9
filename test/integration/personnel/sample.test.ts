import { district } from '@redsail/district';
import { describeOnEachDatabase } from '../../support/databases.js';
import { startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';
import { department } from './stand-in/office.js';

const SEED = { seed: 59, scale: 0.1 };

describeOnEachDatabase("personnel's part of the sample district", (database) => {
  let running: RunningSubgraph;
  const sample = district({ ...SEED, asOf: '2026-06-30' });
  beforeAll(async () => {
    running = await startSubgraph(department, database.url, { clock: () => new Date('2026-06-30T04:00:00.000Z') });
    await running.seed(SEED);
  }, 120_000);
  afterAll(() => running?.stop());

  const rows = (table: string) =>
    running.department.database.reader.selectFrom(table).selectAll().execute() as Promise<Record<string, string | null>[]>;

  it('has the rows of the layout, and a journal that verifies', async () => {
    expect(await rows('person')).toHaveLength([...sample.persons].length);
    expect(await rows('party_member')).toHaveLength([...sample.partyMembers].length);
    expect(await rows('affiliation')).toHaveLength([...sample.affiliations].length);
    expect(await rows('deployment')).toHaveLength([...sample.deployments].length);
    expect(await rows('talent_card')).toHaveLength([...sample.talentCards].length);
    expect((await running.verify()).broken).toBeNull();
  });

  it('has exactly one current formal affiliation a member, never to a temporary, functional or red-sail branch (P2)', async () => {
    const kinds = new Map([...sample.partyOrganizations].map(({ code, kind }) => [code, kind]));
    const formal = (await rows('affiliation')).filter(({ kind, to }) => kind === 'FORMAL' && to === null);
    expect(new Set(formal.map(({ member }) => member)).size).toBe(formal.length);
    expect(formal).toHaveLength([...sample.partyMembers].length);
    for (const { org } of formal) expect(['BRANCH', 'JOINT_BRANCH']).toContain(kinds.get(org!));
  });

  it('has political affiliations that agree with the kinds of members (S6)', async () => {
    const members = new Map((await rows('party_member')).map(({ person, kind }) => [person, kind]));
    const expected = { FULL: 'PARTY_MEMBER', PROBATIONARY: 'PROBATIONARY_PARTY_MEMBER' } as Record<string, string>;
    for (const { id, political_affiliation: stated } of await rows('person')) {
      const kind = members.get(id!);
      if (kind) expect([id, stated]).toEqual([id, expected[kind]]);
      else expect(Object.values(expected)).not.toContain(stated);
    }
  });

  it('has every state of deployments, commandos, cards and services', async () => {
    const states = async (table: string) => new Set((await rows(table)).map(({ status }) => status)).size;
    expect(await states('deployment')).toBe(8);
    expect(await states('commando')).toBe(3);
    expect(await states('talent_card')).toBe(8);
    expect(await states('card_service')).toBe(5);
  });

  it('has leaders who are members of their teams, and assault teams of party members (P8)', async () => {
    const members = new Set((await rows('party_member')).map(({ person }) => person));
    const memberships = Map.groupBy(await rows('commando_member'), ({ commando }) => commando);
    for (const { id, kind, leader } of await rows('commando')) {
      const people = memberships.get(id!)!.map(({ person }) => person);
      expect(people).toContain(leader);
      if (kind === 'ASSAULT_TEAM') expect(people.every((person) => members.has(person))).toBe(true);
    }
  });

  it('tells the life of a deployment by the commands that made it', async () => {
    const evaluated = [...sample.deployments].find(({ status }) => status === 'EVALUATED')!;
    const { data } = await running.execute(
      'query ($person: String!) { deployments(filter: { person: { eq: $person }, status: { eq: EVALUATED } }, first: 1) { nodes { history { nodes { act effectiveOn reason } } } } }'.replaceAll(
        'String!',
        'ID!',
      ),
      { person: evaluated.person },
    );
    const acts = data.deployments.nodes[0].history.nodes;
    expect(acts.map(({ act }: { act: string }) => act)).toEqual([
      'callDeployment',
      'acceptDeployment',
      'reportDeployment',
      'startDeployment',
      'releaseDeployment',
      'evaluateDeployment',
    ]);
    expect(acts.map(({ effectiveOn }: { effectiveOn: string }) => effectiveOn)).toEqual(evaluated.steps.map(({ on }) => on));
  });

  it('is loaded once: a second start leaves it alone', async () => {
    const { rows: before } = await running.verify();
    await running.seed(SEED);
    expect((await running.verify()).rows).toBe(before);
  });
});
