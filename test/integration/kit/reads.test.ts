import { describeOnEachDatabase } from '../../support/databases.js';
import { garden } from '../../support/garden/garden.js';
import { allowed, publicCaller, startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';

describeOnEachDatabase('reads', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(garden, database.url);
    const beds = Array.from({ length: 60 }, (_, at) => {
      const code = `B${String(at).padStart(2, '0')}`;
      return [
        code,
        at % 2 ? `张${at}` : `阿${at}`,
        at % 3 ? 'SOWN' : 'PLANNED',
        at ? `B${String(Math.floor(at / 10)).padStart(2, '0')}` : '',
        at % 4 ? `2022-0${1 + (at % 9)}-01` : '',
        at % 5 ? at : '',
        at === 7 ? '90071992547409.93' : '',
        '590102',
        at % 2 ? 's1|s2' : '',
      ].join(',');
    });
    await running.import(
      'beds',
      ['code,name,state,part_code,sown_on,rows,cost,region_code,shops_code', ...beds].join('\n').replace(',B00,,', ',,,'),
    );
    const plants = Array.from(
      { length: 60 },
      (_, at) => `B${String(at).padStart(2, '0')},bean,2022-0${1 + (at % 9)}-01,${at % 2 ? '2022-10-01' : ''}`,
    );
    await running.import('plants', ['bed_code,kind,from,to', ...plants].join('\n'));
  });
  afterAll(() => running?.stop());

  const walk = async (args: string, size: number) => {
    const codes: string[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors }: Awaited<ReturnType<typeof running.execute>> = await running.execute(
        `query ($after: String) { beds(first: ${size}, after: $after, ${args}) { nodes { code } pageInfo { hasNextPage endCursor } totalCount } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      codes.push(...data.beds.nodes.map((node: { code: string }) => node.code));
      if (!data.beds.pageInfo.hasNextPage) return { codes, total: data.beds.totalCount };
      after = data.beds.pageInfo.endCursor;
    }
  };

  it.each([
    'orderBy: {field: CODE}',
    'orderBy: {field: CODE, direction: DESC}',
    'orderBy: {field: SOWN_ON}',
    'orderBy: {field: SOWN_ON, direction: DESC}',
    'orderBy: {field: ROWS, direction: DESC}',
    'orderBy: {field: NAME}',
    'orderBy: {field: COST}',
    '',
  ])('walk every row once, whatever the page, ordered by %s', async (order) => {
    const whole = await walk(order, 100);
    expect(new Set(whole.codes).size).toBe(60);
    for (const size of [1, 7, 20]) {
      const { codes, total } = await walk(order, size);
      expect(codes).toEqual(whole.codes);
      expect(total).toBe(60);
    }
  });

  it('order names by pinyin, empty values last in either direction', async () => {
    const { codes } = await walk('orderBy: {field: NAME}', 100);
    expect(codes.slice(0, 30).every((code) => Number(code.slice(1)) % 2 === 0)).toBe(true);
    for (const direction of ['ASC', 'DESC']) {
      const { data } = await running.execute(
        `{ beds(first: 100, orderBy: {field: SOWN_ON, direction: ${direction}}) { nodes { sownOn } } }`,
      );
      const empty = data.beds.nodes.map((node: { sownOn: string | null }) => node.sownOn === null);
      expect(empty.indexOf(true)).toBe(45);
    }
  });

  it('walk backwards to the same rows', async () => {
    const forward = (await walk('orderBy: {field: SOWN_ON}', 100)).codes;
    const codes: string[] = [];
    for (let before: string | null = null; ;) {
      const { data }: Awaited<ReturnType<typeof running.execute>> = await running.execute(
        `query ($before: String) { beds(last: 13, before: $before, orderBy: {field: SOWN_ON}) { nodes { code } pageInfo { hasPreviousPage startCursor } } }`,
        { before },
      );
      codes.unshift(...data.beds.nodes.map((node: { code: string }) => node.code));
      if (!data.beds.pageInfo.hasPreviousPage) break;
      before = data.beds.pageInfo.startCursor;
    }
    expect(codes).toEqual(forward);
  });

  it('filter by text, choice, key, range, list and emptiness', async () => {
    const count = async (filter: string) => (await running.execute(`{ beds(filter: ${filter}) { totalCount } }`)).data.beds.totalCount;
    expect(await count('{code: {startsWith: "B0"}}')).toBe(10);
    expect(await count('{state: {eq: PLANNED}}')).toBe(20);
    expect(await count('{state: {not: PLANNED}}')).toBe(40);
    expect(await count('{part: {in: ["B01", "Bed:B02"]}}')).toBe(20);
    expect(await count('{rows: {from: 10, before: 20}}')).toBe(8);
    expect(await count('{sownOn: {isNull: true}}')).toBe(15);
    expect(await count('{region: {startsWith: "5901"}, code: {eq: "B07"}}')).toBe(1);
    expect(await count('{cost: {eq: "90071992547409.93"}}')).toBe(1);
  });

  it('keep amounts beyond 2^53 hundredths exact', async () => {
    const { data } = await running.execute(`{ bed(code: "B07") { cost { yuan display(unit: YI) } } }`);
    expect(data.bed.cost).toEqual({ yuan: '90071992547409.93', display: '900719.93亿元' });
  });

  it('read one statement a register and step, whatever the page', async () => {
    const run = (first: number) =>
      running.statements(() =>
        running.execute(
          `query ($first: Int) { beds(first: $first) { totalCount nodes { code part { code } parts(first: 3) { totalCount nodes { name } } plants { nodes { kind bed { code } } } region { bedCount } shops { id } doubleRows history { totalCount } } } }`,
          { first },
        ),
      );
    const [few, many] = [await run(2), await run(50)];
    expect(many.length).toBe(few.length);
    // beds, part, parts, plants, the plants' bed (loaded with part or once more), bedCount, history
    expect(many.length).toBeLessThanOrEqual(7);
  });

  it('resolve references in one statement, by either key, unknown ones to null without an error', async () => {
    const representations = [
      { __typename: 'Bed', code: 'B01' },
      { __typename: 'Bed', code: 'NOBODY' },
      { __typename: 'Bed', id: 'Bed:B02' },
      { __typename: 'Region', code: '590102' },
    ];
    let answer: Awaited<ReturnType<typeof running.execute>>;
    const statements = await running.statements(async () => {
      answer = await running.execute(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Bed { code name } ... on Region { bedCount(state: SOWN) } } }`,
        { r: representations },
      );
    });
    expect(answer!.errors).toBeUndefined();
    expect(answer!.data._entities).toEqual([{ code: 'B01', name: '张1' }, null, { code: 'B02', name: '阿2' }, { bedCount: 40 }]);
    expect(statements.length).toBe(3);
  });

  it('answer as of a day by half-open validity', async () => {
    const totals = async (day: string) => (await running.execute(`{ plants(asOf: "${day}") { totalCount } }`)).data.plants.totalCount;
    expect(await totals('2021-12-31')).toBe(0);
    expect(await totals('2022-09-30')).toBe(60);
    expect(await totals('2022-10-01')).toBe(30);
  });

  it('refuse a page that is too large, a foreign cursor, and a lookup by no key or two', async () => {
    for (const field of ['beds(first: 501)', 'beds(first: -1)', 'beds(first: 1, last: 1)', 'beds(after: "nonsense")']) {
      expect((await running.execute(`{ ${field} { totalCount } }`)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
    for (const field of ['bed', 'bed(id: "Bed:B01", code: "B01")']) {
      expect((await running.execute(`{ ${field} { code } }`)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    }
  });

  it('show no person to the public, with one error however many were asked for', async () => {
    await running.import('gardeners', 'no,name\nA,张三\nB,李四\n');
    const { data } = await running.execute('{ gardeners { nodes { id } } }');
    const representations = data.gardeners.nodes.map(({ id }: { id: string }) => ({ __typename: 'Gardener', id }));
    const asked = await running.execute(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Gardener { id nameMasked } } }`,
      { r: representations },
      publicCaller,
    );
    expect(asked.data._entities).toEqual([null, null]);
    expect(asked.errors).toHaveLength(1);
    const listed = await running.execute('{ gardeners { totalCount } gardener(no: "A") { id } }', {}, publicCaller);
    expect(listed.data).toEqual({ gardeners: null, gardener: null });
    expect(listed.errors?.map((error) => error.extensions?.scope)).toEqual(['person:read', 'person:read']);
  });

  it('demand the scope of a field behind references as well: nobody comes in through _entities', async () => {
    const { data, errors } = await running.execute(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Bed { code rake harvest history { totalCount } } } }`,
      { r: ['B01', 'B02'].map((code) => ({ __typename: 'Bed', code })) },
      publicCaller,
    );
    expect(data._entities).toEqual(['B01', 'B02'].map((code) => ({ code, rake: null, harvest: null, history: null })));
    expect(errors?.map(({ extensions }) => `${extensions.code} ${extensions.scope}`).toSorted()).toEqual([
      'FORBIDDEN card:read',
      'FORBIDDEN journal:read',
      'FORBIDDEN person:count',
    ]);
  });

  it('neither filter nor order by a field that the caller may not read, nor show it in a history', async () => {
    const blind = allowed('organization:read');
    for (const args of ['filter: {note: {eq: "quiet"}}', 'orderBy: {field: NOTE}']) {
      const { data, errors } = await running.execute(`{ beds(${args}) { totalCount } }`, {}, blind);
      expect(data).toEqual({ beds: null });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'organization:read' });
    }
    await running.import('beds', 'code,name,state,note\nB01,张1,SOWN,quiet\n');
    const asked = '{ bed(code: "B01") { note history { nodes { fields { field after } } } } }';
    const seen = await running.execute(asked);
    expect(seen.data.bed.note).toBe('quiet');
    expect(seen.data.bed.history.nodes.at(-1).fields).toContainEqual({ field: 'note', after: 'quiet' });
    const hidden = await running.execute(asked, {}, blind);
    expect(hidden.data.bed.note).toBeNull();
    expect(hidden.data.bed.history.nodes.at(-1).fields).toContainEqual({ field: 'note', after: '***' });
  });

  it('show no history without its scope', async () => {
    const { data, errors } = await running.execute('{ bed(code: "B01") { code history { totalCount } } }', {}, allowed('journal:read'));
    expect(data.bed).toEqual({ code: 'B01', history: null });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('page a history', async () => {
    const page = async (args: string) =>
      (
        await running.execute(
          `{ bed(code: "B01") { history(${args}) { totalCount nodes { version } pageInfo { hasNextPage endCursor } } } }`,
        )
      ).data.bed.history;
    const first = await page('first: 1');
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ version: 1 }], pageInfo: { hasNextPage: true } });
    const second = await page(`first: 1, after: "${first.pageInfo.endCursor}"`);
    expect(second).toMatchObject({ totalCount: 2, nodes: [{ version: 2 }], pageInfo: { hasNextPage: false } });
  });
});
