import { describeOnEachDatabase } from '../../support/databases.js';
import { garden } from '../../support/garden/garden.js';
import { startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';

describeOnEachDatabase('imports', (database) => {
  let running: RunningSubgraph;
  beforeAll(async () => {
    running = await startSubgraph(garden, database.url);
  });
  afterAll(() => running?.stop());

  const beds = async () =>
    (
      await running.execute(
        `{ beds(orderBy: {field: CODE}) { nodes { code name part { code } version rows cost { yuan } tools shaded share } } }`,
      )
    ).data.beds.nodes;
  const journal = async () => (await running.verify()).rows;
  const problems = async (csv: string | Uint8Array) => {
    const [before, rows] = [await beds(), await journal()];
    const outcome = await running.import('beds', csv);
    expect(await beds()).toEqual(before);
    expect(await journal()).toBe(rows);
    return outcome.problems;
  };

  it('write new rows, in any order of parents, under English or Chinese headings', async () => {
    const outcome = await running.import(
      'beds',
      [
        '编号,name,state,part_code,rows,cost,tools,shaded,share',
        'I2,二号,播种,I1,3,12.50,spade|rake,是,1.618',
        'I1,一号,PLANNED,,,,,,',
      ].join('\n'),
      { documentNo: '园〔2022〕2号', effectiveOn: '2022-03-01' },
    );
    expect(outcome).toMatchObject({ read: 2, added: 2, changed: 0, same: 0 });
    expect(await beds()).toEqual([
      { code: 'I1', name: '一号', part: null, version: 1, rows: null, cost: null, tools: null, shaded: null, share: null },
      {
        code: 'I2',
        name: '二号',
        part: { code: 'I1' },
        version: 1,
        rows: 3,
        cost: { yuan: '12.50' },
        tools: ['spade', 'rake'],
        shaded: true,
        share: '1.618',
      },
    ]);
    expect((await running.verify()).broken).toBeNull();
  });

  it('write nothing for rows that change nothing, and one journal row for each that does', async () => {
    const before = await journal();
    const csv = 'code,name,state,part_code,rows\nI1,一号,PLANNED,,\nI2,二号改,SOWN,I1,3\nI3,三号,PLANNED,I2,\n';
    expect(await running.import('beds', csv)).toMatchObject({ read: 3, added: 1, changed: 1, same: 1 });
    expect(await running.import('beds', csv)).toMatchObject({ read: 3, added: 0, changed: 0, same: 3 });
    expect(await journal()).toBe(before + 2);
    const { data } = await running.execute(
      `{ bed(code: "I2") { version cost { yuan } history { nodes { act version effectiveOn documentNo fields { field before after } } } } }`,
    );
    expect(data.bed.version).toBe(2);
    expect(data.bed.cost).toEqual({ yuan: '12.50' });
    expect(data.bed.history.nodes.map((node: { act: string }) => node.act)).toEqual(['import', 'import']);
    expect(data.bed.history.nodes[0]).toMatchObject({ effectiveOn: '2022-03-01', documentNo: '园〔2022〕2号' });
    expect(data.bed.history.nodes[1].fields).toEqual([{ field: 'name', before: '二号', after: '二号改' }]);
    expect((await running.verify()).broken).toBeNull();
  });

  it.each([
    [
      'a wrong header',
      'code,nmae,state\nX,甲乙,SOWN\n',
      [
        { line: 1, rule: 'header', column: 'nmae' },
        { line: 1, rule: 'header', column: 'name' },
      ],
    ],
    [
      'a bad choice, number and date',
      'code,name,state,rows,sown_on\nX,甲乙,DRY,-1,2022-02-30\n',
      [
        { line: 2, rule: 'choice', column: 'state', value: 'DRY' },
        { line: 2, rule: 'count', column: 'rows' },
        { line: 2, rule: 'date', column: 'sown_on', value: '2022-02-30' },
      ],
    ],
    ['an empty required cell', 'code,name,state\nX,,SOWN\n', [{ line: 2, rule: 'required', column: 'name' }]],
    ['a code twice', 'code,name,state\nX,甲乙,SOWN\nY,甲乙,SOWN\nX,丙丁,SOWN\n', [{ line: 4, rule: 'duplicate', value: 'X' }]],
    [
      'a missing parent',
      'code,name,state,part_code\nX,甲乙,SOWN,NOBODY\n',
      [{ line: 2, rule: 'reference', column: 'part_code', value: 'NOBODY' }],
    ],
    [
      'a cycle',
      'code,name,state,part_code\nX,甲乙,SOWN,Y\nY,丙丁,SOWN,X\n',
      [
        { line: 2, rule: 'O18' },
        { line: 3, rule: 'O18' },
      ],
    ],
    ['a cycle through the register', 'code,name,state,part_code\nI1,一号,PLANNED,I3\n', [{ line: 2, rule: 'O18', value: 'I3' }]],
    ['a file cut in the middle', 'code,name,state\nX,甲乙,SOWN\nY,丙', [{ line: 3, rule: 'cut' }]],
  ])('refuse %s with line, column, value and rule, and write nothing', async (_, csv, expected) => {
    const { listed, total } = await problems(csv);
    expect(total).toBe(expected.length);
    expect(listed).toMatchObject(expected);
    for (const problem of listed) expect([problem.zh, problem.en].every(Boolean)).toBe(true);
  });

  it('refuse a file that is not UTF-8', async () => {
    const { listed } = await problems(
      Buffer.concat([Buffer.from('code,name,state\nX,'), Buffer.from([0xbc, 0xd7]), Buffer.from(',SOWN\n')]),
    );
    expect(listed).toMatchObject([{ line: 2, rule: 'encoding' }]);
  });

  it('list the first hundred problems and count them all', async () => {
    const rows = Array.from({ length: 250 }, (_, at) => `X${at},甲乙,DRY`);
    const { listed, total } = await problems(['code,name,state', ...rows].join('\n'));
    expect([listed.length, total]).toEqual([100, 250]);
  });

  it('never change a record of an append-only register, and take the same row again', async () => {
    const csv = 'bed_code,kind,from\nI1,bean,2022-03-01\n';
    expect(await running.import('plants', csv)).toMatchObject({ added: 1 });
    expect(await running.import('plants', csv)).toMatchObject({ added: 0, same: 1 });
    const { problems: found } = await running.import('plants', csv.replace('03-01', '04-01').concat('I2,bean,2022-04-01\n'));
    expect(found.listed).toMatchObject([{ line: 2, rule: 'G3', column: 'bed_code+kind', value: 'I1/bean' }]);
    expect((await running.execute('{ plants { totalCount nodes { from } } }')).data.plants).toEqual({
      totalCount: 1,
      nodes: [{ from: '2022-03-01' }],
    });
  });

  it('find people again by their number, check id numbers, and change nothing for the same people', async () => {
    const csv = 'no,name,phone,id_number,bed_code\nP1,张三,16912340001,590102198506070014,I1\nP2,李四,,590102199003150025,\n';
    expect(await running.import('gardeners', csv)).toMatchObject({ added: 2 });
    expect(await running.import('gardeners', csv)).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect(await running.import('gardeners', csv.replace('张三', '张三丰'))).toMatchObject({ added: 0, changed: 1, same: 1 });
    const { data } = await running.execute(
      `{ gardeners(filter: {no: {eq: "P1"}}) { nodes { nameMasked idNumberMasked bed { code } version } } }`,
    );
    expect(data.gardeners.nodes).toEqual([{ nameMasked: '张**', idNumberMasked: '*'.repeat(18), bed: { code: 'I1' }, version: 2 }]);
    const taken = await running.import('gardeners', 'no,name,id_number\nP3,王五,590102198506070014\nP4,赵六,590102198506070015\n');
    expect(taken.problems.listed).toMatchObject([
      { line: 2, rule: 'unique', column: 'id_number', value: null },
      { line: 3, rule: expect.stringMatching(/^S4/), column: 'id_number' },
    ]);
    expect((await running.verify()).broken).toBeNull();
  });

  it('let queries and commands go on, and take the difference again when a command came between', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `L${String(at).padStart(5, '0')},苗床${at},PLANNED`);
    const importing = running.import('beds', ['code,name,state', ...rows].join('\n'));
    const commands = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        running.execute(`mutation { planBed(input: {code: "M${at}", name: "同时", reason: "x"}) { userErrors { code } } }`),
      ),
    );
    for (const answer of commands) expect(answer.data.planBed.userErrors).toEqual([]);
    expect(await importing).toMatchObject({ added: 3000 });
    expect((await running.verify()).broken).toBeNull();
  });

  it('notice a journal row that was changed behind its back', async () => {
    const { reader, dialect } = running.department.database;
    await expect(reader.updateTable('journal').set({ reason: 'forged' }).where('seq', '=', 3).execute()).rejects.toThrow(
      dialect === 'sqlite' ? /readonly|append-only/ : /append-only/,
    );
  });
});
