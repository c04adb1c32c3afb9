import { describeOnEachDatabase } from '../../support/databases.js';
import { garden } from '../../support/garden/garden.js';
import { allowed, startSubgraph, type RunningSubgraph } from '../../support/subgraph.js';
import { DependencyUnavailable } from '@redsail/kit';

describeOnEachDatabase('commands', (database) => {
  let running: RunningSubgraph;
  let weather: () => string = () => 'dry';
  beforeAll(async () => {
    running = await startSubgraph(garden, database.url, { ask: async () => ({ weather: weather() }) as never });
  });
  afterAll(() => running?.stop());

  const plan = (code: string, name = '东边苗床', more: object = {}) =>
    running.execute(
      `mutation ($input: PlanBedInput!) { planBed(input: $input) { bed { id code name state stateLabel version part { code } } userErrors { code field rule messageZh messageEn } } }`,
      { input: { code, name, reason: '春耕', ...more } },
    );
  const sow = (id: string, more: object = {}) =>
    running.execute(
      `mutation ($input: SowBedInput!) { sowBed(input: $input) { bed { id state rows version sownOn plants { totalCount nodes { kind } } } userErrors { code field rule messageZh messageEn } } }`,
      { input: { id, expectedVersion: 1, rows: 4, reason: '到时候了', documentNo: '园〔2022〕1号', ...more } },
    );
  const journalRows = async () => (await running.verify()).rows;

  it('make a record, set its state and tell its history', async () => {
    const planned = await plan('B1');
    expect(planned.errors).toBeUndefined();
    expect(planned.data.planBed).toMatchObject({ bed: { id: 'Bed:B1', state: 'PLANNED', stateLabel: '计划', version: 1 }, userErrors: [] });
    const sown = await sow('Bed:B1');
    expect(sown.data.sowBed).toMatchObject({
      bed: { state: 'SOWN', rows: 4, version: 2, sownOn: '2022-12-01', plants: { totalCount: 1, nodes: [{ kind: 'bean' }] } },
      userErrors: [],
    });
    const { data } = await running.execute(
      `{ bed(code: "B1") { history { totalCount nodes { act subject reason documentNo effectiveOn version fields { field before after } } } } }`,
    );
    expect(data.bed.history.totalCount).toBe(2);
    expect(data.bed.history.nodes[1]).toMatchObject({
      act: 'sowBed',
      subject: 'test:officer',
      reason: '到时候了',
      documentNo: '园〔2022〕1号',
      version: 2,
    });
    expect(data.bed.history.nodes[1].fields).toContainEqual({ field: 'state', before: 'PLANNED', after: 'SOWN' });
  });

  it('refuse a wrong state, a stale version, an unknown id, a missing document, and change nothing', async () => {
    await plan('B2');
    const before = await journalRows();
    const wrong = [
      [
        await running.execute(
          `mutation { harvestBed(input: {id: "Bed:B2", expectedVersion: 1, reason: "x"}) { bed { id } userErrors { code } } }`,
        ),
        'harvestBed',
        'INVALID_STATE',
      ],
      [await sow('Bed:B2', { expectedVersion: 7 }), 'sowBed', 'VERSION_CONFLICT'],
      [await sow('Bed:NONE'), 'sowBed', 'NOT_FOUND'],
      [await sow('Bed:B2', { documentNo: ' ' }), 'sowBed', 'DOCUMENT_REQUIRED'],
      [await sow('Bed:B2', { reason: ' ' }), 'sowBed', 'INVALID_INPUT'],
      [await sow('Bed:B2', { rows: -1 }), 'sowBed', 'INVALID_INPUT'],
      [await plan('B2'), 'planBed', 'DUPLICATE'],
      [await plan('B3', '东边苗床', { part: 'Bed:NONE' }), 'planBed', 'UNKNOWN_REFERENCE'],
    ] as const;
    for (const [answer, command, code] of wrong) {
      expect(answer.errors).toBeUndefined();
      expect(answer.data[command].bed).toBeNull();
      expect(answer.data[command].userErrors.map((error: { code: string }) => error.code)).toEqual([code]);
    }
    expect(await journalRows()).toBe(before);
  });

  it('refuse with the id of the broken rule in both languages', async () => {
    const { data } = await plan('B4', '东');
    expect(data.planBed).toEqual({
      bed: null,
      userErrors: [
        {
          code: 'RULE_BROKEN',
          field: 'name',
          rule: 'G1',
          messageZh: '名称至少两个字',
          messageEn: 'expected a name of at least two characters',
        },
      ],
    });
    expect((await running.execute(`{ bed(code: "B4") { id } }`)).data.bed).toBeNull();
  });

  it('answer a repeated idempotency key as the first time, refusals included, and refuse it for another input', async () => {
    const first = await plan('B5', '西边苗床', { idempotencyKey: 'k1' });
    const before = await journalRows();
    expect(await plan('B5', '西边苗床', { idempotencyKey: 'k1' })).toEqual(first);
    expect((await plan('B6', '西边苗床', { idempotencyKey: 'k1' })).data.planBed.userErrors[0].code).toBe('IDEMPOTENCY_CONFLICT');
    const refusal = await plan('B7', '短'.slice(0, 1), { idempotencyKey: 'k2' });
    expect(refusal.data.planBed.userErrors[0].rule).toBe('G1');
    expect(await plan('B7', '短', { idempotencyKey: 'k2' })).toEqual(refusal);
    expect(await journalRows()).toBe(before);
  });

  it('run once when the same key comes many times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => plan('B8', '同时苗床', { idempotencyKey: 'k8' })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]!.data.planBed.userErrors).toEqual([]);
  });

  it('ask other departments before the transaction and refuse when nobody answers', async () => {
    await plan('B9');
    await sow('Bed:B9');
    const harvest = () =>
      running.execute(
        `mutation { harvestBed(input: {id: "Bed:B9", expectedVersion: 2, reason: "x", idempotencyKey: "h"}) { bed { state } userErrors { code rule } } }`,
      );
    const before = await journalRows();
    weather = () => {
      throw new DependencyUnavailable('down');
    };
    expect((await harvest()).data.harvestBed).toEqual({ bed: null, userErrors: [{ code: 'DEPENDENCY_UNAVAILABLE', rule: null }] });
    expect(await journalRows()).toBe(before);
    weather = () => 'dry';
    expect((await harvest()).data.harvestBed).toEqual({ bed: { state: 'HARVESTED' }, userErrors: [] });
  });

  it('keep trees acyclic', async () => {
    await plan('T1');
    expect((await plan('T2', '二号苗床', { part: 'T1' })).data.planBed.userErrors).toEqual([]);
    const move = await running.execute(
      `mutation { moveBed(input: {id: "Bed:T1", expectedVersion: 1, part: "T2", reason: "x"}) { bed { id } userErrors { code rule field } } }`,
    );
    expect(move.data.moveBed).toEqual({ bed: null, userErrors: [{ code: 'RULE_BROKEN', rule: 'O18', field: 'part' }] });
  });

  it('are forbidden without the scope', async () => {
    const answer = await running.execute(
      `mutation { planBed(input: {code: "Z", name: "零号", reason: "x"}) { bed { id } userErrors { code } } }`,
      {},
      allowed('region:write'),
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'region:write' });
  });

  it('never let two writers lose an update or break the chain', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => plan(`C${at}`, `并发苗床${at}`)));
    const sown = await Promise.all(Array.from({ length: 5 }, () => sow('Bed:C0')));
    expect(sown.filter((one) => one.data.sowBed.userErrors.length === 0)).toHaveLength(1);
    expect((await running.verify()).broken).toBeNull();
  });

  it('seal what is protected: nothing plain in any answer, the history or the database', async () => {
    const hired = await running.execute(
      `mutation { hireGardener(input: {no: "G1", name: "欧阳小明", phone: "16912340001", idNumber: "590102198506070014", reason: "x"}) { gardener { id nameMasked phoneMasked idNumberMasked } userErrors { code field messageEn } } }`,
    );
    expect(hired.data.hireGardener.userErrors).toEqual([]);
    const { id } = hired.data.hireGardener.gardener;
    expect(hired.data.hireGardener.gardener).toMatchObject({
      nameMasked: '欧阳**',
      phoneMasked: '169****0001',
      idNumberMasked: '*'.repeat(18),
    });
    const corrected = await running.execute(
      `mutation ($id: ID!) { correctGardener(input: {id: $id, expectedVersion: 1, name: "欧阳大明", reason: "笔误"}) { gardener { nameMasked history { nodes { act fields { field before after } } } } userErrors { code } } }`,
      { id },
    );
    expect(corrected.data.correctGardener.gardener.history.nodes[1].fields).toEqual([{ field: 'nameMasked', before: '***', after: '***' }]);
    const { reader } = running.department.database;
    const rows = await Promise.all(['gardener', 'journal'].map((table) => reader.selectFrom(table).selectAll().execute()));
    const stored = JSON.stringify(rows);
    expect(stored).toContain('sealed:');
    for (const plain of ['欧阳小明', '欧阳大明', '16912340001', '590102198506070014']) expect(stored).not.toContain(plain);
  });

  it('find a second record with the same id number', async () => {
    const again = await running.execute(
      `mutation { hireGardener(input: {no: "G2", name: "王二", idNumber: "590102198506070014", reason: "x"}) { gardener { id } userErrors { code } } }`,
    );
    expect(again.data.hireGardener.userErrors).toEqual([{ code: 'DUPLICATE' }]);
  });
});
