import { describeOnEachDatabase } from '../../support/databases.js';
import { publicCaller } from '../../support/subgraph.js';
import { startSmallDistrict, type SmallDistrict } from './small-district.js';

/** A hundred branches in two communities, each with a secretary who is a person of personnel. */
const BRANCHES = Array.from({ length: 100 }, (_, at) => {
  const village = at % 2 ? '590102001001' : '590102101200';
  const kind = at % 10 ? 'BRANCH' : 'RED_SAIL_BRANCH';
  const status = at % 20 === 1 ? 'DISSOLVED' : 'ACTIVE';
  return `X${String(at).padStart(3, '0')},第${at}支部,${kind},${status},${village},P5,O3,person-${at},FLOATING`;
});

interface Within {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  nodes: { code: string }[];
}

describeOnEachDatabase('reads of organizations', (database) => {
  let district: SmallDistrict;
  beforeAll(async () => {
    district = await startSmallDistrict(database.url);
    const { problems } = await district.import(
      'party-organizations',
      `code,name,kind,status,region_code,superior_code,unit_code,secretary_code,coverage_codes\n${BRANCHES.join('\n')}\n`,
    );
    expect(problems.listed).toEqual([]);
  });
  afterAll(() => district?.stop());

  /** Statements by the table they read first. */
  const tables = async (document: string) => {
    const seen = await district.statements(() => district.ask(document));
    return seen.map((sql) => /from "?(\w+)"?/.exec(sql)?.[1] ?? sql);
  };

  it('counts party organisations by kind for a division and everything below it', async () => {
    const { regions } = await district.ask(
      `{ regions(filter: { code: { in: ["590000000000", "590102001000", "590102001001", "590102101000", "590102001002"] } }, orderBy: { field: CODE }) {
        nodes { code partyOrganizationCounts { kind count } } } }`,
    );
    const counts = Object.fromEntries(
      (regions as unknown as { nodes: { code: string; partyOrganizationCounts: { kind: string; count: number }[] }[] }).nodes.map(
        (node) => [node.code, Object.fromEntries(node.partyOrganizationCounts.map((one) => [one.kind, one.count]))],
      ),
    );
    expect(counts).toEqual({
      // 90 branches less 5 dissolved, and P6, P8; all red-sail branches have even numbers and stand in the village.
      '590000000000': { BRANCH: 87, RED_SAIL_BRANCH: 10, COMMITTEE: 3, GENERAL_BRANCH: 1, MEMBERS_GROUP: 1, WORK_COMMITTEE: 1 },
      '590102001000': { BRANCH: 47, GENERAL_BRANCH: 1, WORK_COMMITTEE: 1 },
      '590102001001': { BRANCH: 46, GENERAL_BRANCH: 1 },
      '590102001002': { BRANCH: 1 },
      '590102101000': { BRANCH: 40, RED_SAIL_BRANCH: 10 },
    });
  });

  it('counts what is asked for: states and kinds, with labels', async () => {
    const { region } = await district.ask(
      `{ region(code: "590102000000") { partyOrganizationCounts(status: [DISSOLVED], kind: [BRANCH, COMMITTEE]) { kind labelZh labelEn count } empty: partyOrganizationCounts(kind: []) { count } } }`,
    );
    expect(region).toEqual({ partyOrganizationCounts: [{ kind: 'BRANCH', labelZh: '党支部', labelEn: 'branch', count: 5 }], empty: [] });
  });

  it('counts for any number of divisions in one statement', async () => {
    const seen = await tables(`{ regions(first: 100) { nodes { partyOrganizationCounts { kind count } } } }`);
    expect(seen).toHaveLength(2);
  });

  it.each([10, 100])('reads a page of %i party organisations with one statement for each register and step', async (first) => {
    const seen = await tables(
      `{ partyOrganizations(first: ${first}) { totalCount nodes { name kindLabel region { name parent { name } } superior { name } unit { name } secretary { id } flags { code } coverage { labelZh } } } }`,
    );
    // The page, and then: division, superior, unit, coverage; the division's parent.
    expect(seen).toHaveLength(6);
    expect(seen.filter((table) => table === 'dict_item')).toHaveLength(1);
    expect(seen.filter((table) => table === 'organization')).toHaveLength(1);
  });

  it.each([
    ['partyOrganizations', 'party_organization'],
    ['regions', 'region'],
    ['organizations', 'organization'],
  ])('finds the way up of every record of %s in one statement', async (list, table) => {
    expect(await tables(`{ ${list}(first: 100) { nodes { path { id } } } }`)).toEqual([table, table]);
  });

  it('pages through the party organisations of a division and everything below it, each once', async () => {
    const page = async (after: string | null) => {
      const { region } = await district.ask(
        `query ($after: String) { region(code: "590102001000") { partyOrganizationsWithin(first: 20, after: $after, kind: [BRANCH, GENERAL_BRANCH]) {
          totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { code region { code } } } } }`,
        { after },
      );
      return (region as unknown as { partyOrganizationsWithin: Within }).partyOrganizationsWithin;
    };
    const codes: string[] = [];
    let last: Within | null = null;
    do {
      last = await page(last?.pageInfo.endCursor ?? null);
      expect(last.totalCount).toBe(53);
      expect(last.pageInfo.hasPreviousPage).toBe(codes.length > 0);
      codes.push(...last.nodes.map(({ code }) => code));
    } while (last.pageInfo.hasNextPage);
    expect(codes).toHaveLength(53);
    expect(new Set(codes).size).toBe(53);
    expect(codes).toEqual(expect.arrayContaining(['P5', 'P6', 'P8', 'X001']));
  });

  it('finds them for many divisions in two statements, and refuses a page that is too long or a cursor that is none', async () => {
    const seen = await tables(`{ regions(first: 100) { nodes { partyOrganizationsWithin(first: 2) { totalCount nodes { name } } } } }`);
    expect(seen).toHaveLength(3);
    for (const args of ['first: 501', 'first: -1', 'after: "cursor"']) {
      const { errors } = await district.execute(`{ region(code: "590102001000") { partyOrganizationsWithin(${args}) { totalCount } } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    }
    expect(
      await district.ask(
        `{ region(code: "590102001002") { partyOrganizationsWithin(first: 0) { totalCount nodes { code } pageInfo { hasNextPage } } } }`,
      ),
    ).toEqual({
      region: { partyOrganizationsWithin: { totalCount: 1, nodes: [], pageInfo: { hasNextPage: true } } },
    });
  });

  it('leads from a division to what stands in it', async () => {
    const { region } = await district.ask(
      `{ region(code: "590102001001") { partyOrganizations(filter: { kind: { eq: GENERAL_BRANCH } }) { totalCount nodes { code } } organizations { nodes { code uscc } } } }`,
    );
    expect(region).toEqual({
      partyOrganizations: { totalCount: 1, nodes: [{ code: 'P5' }] },
      organizations: { nodes: [{ code: 'O3', uscc: '54590102MF0000013Y' }] },
    });
  });

  it('answers other departments by either key, for many at once, and null for a key nobody has', async () => {
    const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on PartyOrganization { name kind } ... on Region { name level } ... on Organization { name } } }`;
    const representations = [
      { __typename: 'PartyOrganization', code: 'P6' },
      { __typename: 'Region', code: '590102001001' },
      { __typename: 'PartyOrganization', code: 'nobody' },
      { __typename: 'Organization', id: 'Organization:O1' },
      { __typename: 'PartyOrganization', code: 'P3' },
    ];
    const seen = await district.statements(async () => {
      const { data, errors } = await district.execute(document, { representations });
      expect(errors).toBeUndefined();
      expect(data._entities).toEqual([
        { name: '中共海棠社区第一支部委员会', kind: 'BRANCH' },
        { name: '海棠社区', level: 'VILLAGE' },
        null,
        { name: '中共红帆区委组织部' },
        { name: '中共红帆区委员会', kind: 'COMMITTEE' },
      ]);
    });
    expect(seen).toHaveLength(3);
  });

  it('points to other departments’ records by their key, and they are nullable', async () => {
    const { partyOrganization } = await district.ask(
      `{ partyOrganization(code: "X007") { secretary { id } deputy { id } committee { id } campaign { code } enterprise { id } } }`,
    );
    expect(partyOrganization).toEqual({ secretary: { id: 'person-7' }, deputy: null, committee: [], campaign: null, enterprise: null });
  });

  it('shows divisions and organisations to the public, and their history to those who may read the journal', async () => {
    const open = await district.execute(
      `{ region(code: "590102001001") { name partyOrganizations { totalCount } } organizations { totalCount } }`,
      {},
      publicCaller,
    );
    expect(open.errors).toBeUndefined();
    const closed = await district.execute(`{ region(code: "590102001001") { name history { totalCount } } }`, {}, publicCaller);
    expect(closed.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'journal:read' });
    expect(closed.data).toEqual({ region: { name: '海棠社区', history: null } });
  });
});
