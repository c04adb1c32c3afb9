import {
  act,
  batched,
  choice,
  choices,
  code,
  codes,
  count,
  create,
  day,
  decimal,
  defineSubgraph,
  digest,
  Entity,
  extend,
  flag,
  foreign,
  foreigns,
  inOrder,
  instant,
  lifecycle,
  many,
  money,
  protectedText,
  query,
  ratio,
  ref,
  refuse,
  register,
  residentId,
  rule,
  text,
  whole,
  type ChoiceOf,
  type Many,
  type Row,
} from '@redsail/kit';

/** A department that the kit's own tests run: a public garden, with every kind of field and no noun of the real ones. */
export const BedState = choices('BedState', '苗床状态 · state of a bed', {
  PLANNED: '计划 · planned',
  SOWN: '播种 · sown',
  HARVESTED: '收获 · harvested',
});
export type BedState = ChoiceOf<typeof BedState>;

@register('苗床 · garden bed', { plural: 'beds', natural: 'code', keys: ['id', 'code'], scope: 'region:read', tree: 'part' })
export class Bed extends Entity {
  @code(null, '编号 · code', { unique: true, order: true }) code!: string;
  @text('名称 · name', { pinyin: true, order: true }) name!: string;
  @choice(BedState, '状态 · state', { index: true }) state!: BedState;
  @ref(() => Bed, '所属 · the bed it is part of', { nullable: true }) part?: string | null;
  @many(() => Bed, 'part', '部分 · its parts') parts!: Many;
  @many(() => Plant, 'bed', '植株 · what grows in it') plants!: Many;
  @day('播种日 · sown on', { nullable: true, order: true }) sownOn?: string | null;
  @instant('浇水时刻 · watered at', { nullable: true }) wateredAt?: string | null;
  @money('造价 · cost', { nullable: true, order: true }) cost?: string | null;
  @ratio('出苗率 · share that came up', { nullable: true }) share?: string | null;
  @decimal('面积 · area', { nullable: true }) area?: string | null;
  @count('行数 · rows', { nullable: true, order: true }) rows?: number | null;
  @whole('坡度 · slope', { nullable: true }) slope?: number | null;
  @flag('有遮阳 · shaded', { nullable: true }) shaded?: boolean | null;
  @codes('工具 · tools', { nullable: true }) tools?: string[] | null;
  @text('备注 · note', { nullable: true, order: true, scope: 'organization:read' }) note?: string | null;
  @text('农具处 · where the rake lies', { nullable: true, order: true, scope: 'card:read' }) rake?: string | null;
  @foreign('Region', 'code', '所在区划 · administrative division', { nullable: true }) region?: string | null;
  @foreigns('Shop', 'id', '供应商 · shops', { nullable: true }) shops?: string[] | null;
}

@register('植株 · plant', { plural: 'plants', natural: ['bed', 'kind'], scope: 'region:read', validity: ['from', 'to'], appendOnly: 'G3' })
export class Plant extends Entity {
  @ref(() => Bed, '苗床 · bed') bed!: string;
  @text('种类 · kind', { order: true }) kind!: string;
  @day('起 · from', { nullable: true }) from?: string | null;
  @day('止 · to', { nullable: true }) to?: string | null;
}

@register('园丁 · gardener', { plural: 'gardeners', natural: 'no', id: 'random', keys: ['id'], scope: 'person:read', subject: true })
export class Gardener extends Entity {
  @code(null, '工号 · number', { unique: true }) no!: string;
  @protectedText('name', '姓名 · name') name!: string;
  @protectedText('phone', '电话 · phone', { nullable: true }) phone?: string | null;
  @digest(residentId, '证件号码 · id number', { nullable: true }) idNumber?: string | null;
  @ref(() => Bed, '负责苗床 · bed in care', { nullable: true }) bed?: string | null;
}

export const g1BedIsNamed = rule<Bed>('G1', ({ record }) =>
  record.name.length >= 2 ? undefined : refuse('name', '名称至少两个字', 'expected a name of at least two characters'),
);

export const bedLifecycle = lifecycle(Bed, {
  title: '苗床 · bed',
  state: 'state',
  governs: (bed) => bed.code !== 'WILD',
  scope: 'region:write',
  commands: [
    create('planBed', '计划苗床 · plan a bed', {
      to: 'PLANNED',
      input: { code: code(null, '编号 · code'), name: text('名称 · name'), part: ref(() => Bed, '所属 · part of', { nullable: true }) },
      rules: [g1BedIsNamed],
      make: (input) => ({ code: input.code, name: input.name, part: input.part }),
    }),
    act('sowBed', '播种 · sow', {
      from: ['PLANNED'],
      to: 'SOWN',
      documentNo: 'required',
      input: { rows: count('行数 · rows') },
      apply: (bed, input, c) => {
        bed.rows = input.rows;
        bed.sownOn = c.effectiveOn;
        c.create(Plant, { bed: bed.id, kind: 'bean', from: c.effectiveOn });
      },
    }),
    act('harvestBed', '收获 · harvest', {
      from: ['SOWN'],
      to: 'HARVESTED',
      ask: async (bed, _input, ask) => ({ weather: (await ask<{ weather: string }>('{ weather }', { bed: bed.id })).weather }),
      rules: [rule<Bed>('G2', ({ facts }) => (facts.weather === 'dry' ? undefined : refuse(null, '须晴天收获', 'expected dry weather')))],
    }),
    act('moveBed', '移动 · make part of another', {
      from: 'any',
      input: { part: ref(() => Bed, '所属 · part of', { nullable: true }) },
      apply: (bed, input) => {
        bed.part = input.part;
      },
    }),
  ],
});

export const gardenerCommands = lifecycle(Gardener, {
  title: '园丁 · gardener',
  scope: 'person:write',
  commands: [
    create('hireGardener', '聘用 · hire', {
      input: {
        no: code(null, '工号 · number'),
        name: protectedText('name', '姓名 · name'),
        phone: protectedText('phone', '电话 · phone', { nullable: true }),
        idNumber: digest(residentId, '证件号码 · id number', { nullable: true }),
      },
      make: (input) => ({ ...input }),
    }),
    act('correctGardener', '更正 · correct', {
      from: 'any',
      input: { name: protectedText('name', '姓名 · name') },
      apply: (gardener, input) => {
        gardener.name = input.name;
      },
    }),
  ],
});

export const garden = defineSubgraph({
  name: 'garden',
  title: '园圃 · garden',
  port: 4099,
  at: import.meta.url,
  registers: [Bed, Plant, Gardener],
  lifecycles: [bedLifecycle, gardenerCommands],
  extensions: [
    extend(
      Bed,
      { needs: ['rows'] },
      {
        doubleRows: batched('Int', '双倍行数 · twice the rows', {}, async (rows: readonly Row[]) =>
          rows.map((row) => (row.rows === null ? null : Number(row.rows) * 2)),
        ),
        harvest: batched('Int', '收成 · what it yielded', { scope: 'person:count' }, async (rows: readonly Row[]) => rows.map(() => 7)),
      },
    ),
    extend(
      'Region',
      { key: 'code' },
      {
        bedCount: batched(
          'Int',
          '苗床数 · number of beds',
          { args: { state: ['BedState', '状态 · state'] } },
          async (codes: readonly string[], { state }, ctx) => {
            const found = await ctx
              .rows(Bed)
              .where({ region: codes, state: state ?? undefined })
              .countBy('region');
            return inOrder(codes, found, 0);
          },
        ),
      },
    ),
  ],
  queries: [
    query(
      'bedByName',
      'Bed',
      '按名称查 · by name',
      { name: 'String!' },
      ({ name }: { name: string }, ctx) => ctx.rows(Bed).where({ name }).first(),
      {
        scope: 'region:read',
      },
    ),
    query(
      'gardenerOfBed',
      'Gardener',
      '按苗床查园丁 · who cares for a bed',
      { bed: 'ID!' },
      ({ bed }: { bed: string }, ctx) => ctx.rows(Gardener).where({ bed }).first(),
      { scope: 'person:read' },
    ),
  ],
  migrations: { sqlite: [], postgres: [] },
});
