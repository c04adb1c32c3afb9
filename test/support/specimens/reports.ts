import type { Affected, CheckReport, JudgedChange } from '../../../schema/src/check/check-report.js';
import type { Waiver } from '../../../schema/src/policy/policy.js';
import type { ReportedGraph } from '../../../schema/src/report/formats/format.js';

/** Where the reports of the specimens were made. */
export const FOLDER = '/graph';

export const reportedGraph: ReportedGraph = {
  file: '/graph/subgraphs.yaml',
  rules: [
    {
      id: 'field-removed',
      severity: 'breaking',
      title: { zh: '删除字段', en: 'a field was removed' },
      why: { zh: '选取它的操作不再有效。', en: 'An operation that selects it is no longer valid.' },
      mend: { zh: '先弃用，无人使用后再删除。', en: 'Deprecate it first, and remove it when nobody uses it.' },
    },
    {
      id: 'enum-value-added',
      severity: 'dangerous',
      title: { zh: '增加枚举值', en: 'an enum value was added' },
      why: { zh: '客户端可能不认识它。', en: 'A client may not know it.' },
    },
    {
      id: 'field-added',
      severity: 'safe',
      title: { zh: '增加字段', en: 'a field was added' },
      why: { zh: '没有谁会少得到什么。', en: 'Nobody gets less than before.' },
    },
  ],
};

const nothing: CheckReport = {
  base: 'HEAD~1',
  head: 'the working tree',
  exitCode: 0,
  problems: [],
  notices: [],
  changes: [],
  plans: [],
  operations: { count: 0, clients: 0 },
  usage: undefined,
};

const change = (given: Pick<JudgedChange, 'rule' | 'coordinate' | 'severity' | 'words'> & Partial<JudgedChange>): JudgedChange => ({
  ruled: given.severity,
  mend: undefined,
  file: undefined,
  line: undefined,
  affected: [],
  waiver: undefined,
  expired: undefined,
  ...given,
});

const added = (coordinate: string, more: Partial<JudgedChange> = {}): JudgedChange =>
  change({
    rule: 'field-added',
    coordinate,
    severity: 'safe',
    words: { zh: `增加了字段 ${coordinate}`, en: `field ${coordinate} was added` },
    subgraph: 'lamps',
    file: '/graph/lamps/generated/schema.graphql',
    line: 30,
    ...more,
  });

const removed = (coordinate: string, more: Partial<JudgedChange> = {}): JudgedChange =>
  change({
    rule: 'field-removed',
    coordinate,
    severity: 'breaking',
    words: { zh: `删除了字段 ${coordinate}`, en: `field ${coordinate} was removed` },
    mend: { zh: '先弃用，无人使用后再删除', en: 'deprecate it first, and remove it when nobody uses it' },
    subgraph: 'streets',
    file: '/graph/streets/generated/schema.graphql',
    line: 12,
    ...more,
  });

const operation = (nth: number, uses: string, error?: string): Affected => ({
  by: 'operation',
  client: 'portal',
  operation: `Streets${nth}`,
  file: `/graph/operations/portal/streets-${nth}.graphql`,
  line: nth + 2,
  uses,
  error,
});

const waiver = (rule: string, coordinate: string, until: string): Waiver => ({
  rule,
  coordinate,
  reason: '灯具目录已迁往新系统，只剩一个旧页面\nThe catalogue has moved; one old page is left',
  approver: '张三 Zhang San',
  until,
  file: '/graph/waivers/2026.yaml',
  line: 4,
});

const breaking: CheckReport = {
  ...nothing,
  exitCode: 1,
  operations: { count: 42, clients: 3 },
  usage: { from: '2026-10-27', to: '2026-11-25' },
  changes: [
    removed('Street.lamps', {
      affected: [
        operation(1, 'Street.lamps', 'Cannot query field "lamps" on type "Street". Did you mean "lampCount"?'),
        ...Array.from({ length: 11 }, (_, index) => operation(index + 2, 'Street.lamps')),
        { by: 'record', client: 'mobile', uses: 'Street.lamps', count: 12345, lastOn: '2026-11-24' },
      ],
    }),
    removed('Street.owner', {
      affected: [operation(3, 'Street.*'), { by: 'record', client: 'kiosk', uses: 'Street.*', count: 1, lastOn: '2026-11-02' }],
      expired: waiver('field-removed', 'Street.owner', '2026-09-30'),
    }),
    change({
      rule: 'subgraph-removed',
      coordinate: 'trees',
      severity: 'breaking',
      words: { zh: '子图 trees 不再存在', en: 'subgraph trees is gone' },
    }),
    removed('Lamp.model', { affected: [operation(2, 'Lamp.model')], waiver: waiver('field-removed', 'Lamp.model', '2027-01-31') }),
    change({
      rule: 'enum-value-added',
      coordinate: 'LampState.BROKEN',
      severity: 'dangerous',
      words: { zh: '枚举增加了值 LampState.BROKEN', en: 'value LampState.BROKEN was added' },
      file: '/graph/lamps/generated/schema.graphql',
      line: 7,
      after: 'BROKEN',
      touches: ['LampState.*'],
      affected: [operation(5, 'LampState.*')],
    }),
    removed('Street.nickname', { severity: 'dangerous', ruled: 'breaking' }),
    removed('Street.oldCode', { severity: 'safe', ruled: 'breaking' }),
    ...Array.from({ length: 34 }, (_, index) => added(`Lamp.part${index + 1}`)),
  ],
  plans: [
    { client: 'portal', operation: 'Streets1', before: { fetches: 2, steps: 1 }, after: { fetches: 3, steps: 2 } },
    { client: 'portal', operation: 'Streets2', before: { fetches: 2, steps: 2 }, after: { fetches: 2, steps: 2 } },
    { client: 'mobile', operation: 'Lamps', before: { fetches: 4, steps: 3 }, after: { fetches: 2, steps: 2 } },
  ],
  notices: [
    {
      code: 'UNUSED_WAIVER',
      file: '/graph/waivers/2026.yaml',
      line: 9,
      coordinate: 'Lamp.colour',
      what: { zh: '没有变化用到这一批准', en: 'no change needs this approval' },
      mend: { zh: '删除该条', en: 'delete it' },
    },
  ],
};

const approved: CheckReport = {
  ...nothing,
  operations: { count: 1, clients: 1 },
  changes: [removed('Lamp.model', { affected: [operation(2, 'Lamp.model')], waiver: waiver('field-removed', 'Lamp.model', '2027-01-31') })],
};

const cannotCompose: CheckReport = {
  ...nothing,
  exitCode: 2,
  problems: [
    {
      code: 'SATISFIABILITY_ERROR',
      file: '/graph/streets/generated/schema.graphql',
      line: 12,
      what: {
        zh: '各子图合不成一张图：\n  {\n    street { lamps { model } }\n  }',
        en: 'the subgraphs do not compose:\n  {\n    street { lamps { model } }\n  }',
      },
    },
    {
      code: 'KEY_INVALID_FIELDS',
      file: '/graph/lamps/generated/schema.graphql',
      line: 3,
      coordinate: 'Lamp',
      what: { zh: '@key 的字段不存在', en: 'a field of @key is not there' },
      expected: { zh: '类型 Lamp 的字段', en: 'a field of type Lamp' },
      mend: { zh: '改正 @key', en: 'mend the @key' },
    },
  ],
};

const badInput: CheckReport = {
  ...nothing,
  base: 'nowhere',
  exitCode: 3,
  problems: [
    {
      code: 'NO_SUCH_BASE',
      what: { zh: '没有名为 nowhere 的提交', en: 'there is no commit called nowhere' },
      expected: { zh: 'git 的提交、文件夹或网址', en: 'a commit of git, a folder or a URL' },
    },
  ],
};

/** Endings of every form there is, line breaks of every sort, what terminals and runners obey, and what no encoding can hold. */
export const NASTY = [
  '\u001b[31mred\u001b]0;title\u0007',
  '\u0000\u0008\u009b2J\u202Eesrever\u2066\ud800\uffff',
  'a\r\n::error file=x::pwned\r::set-output name=x::y',
  '</details> <img src=x onerror=alert(1)> <!-- --> ]]> &amp; &#10;',
  '| a | b \\| c | `tick` ``` **bold** _it_ ~~gone~~ [x](javascript:1) $x$ @everyone #1',
  '\u2028# heading\n- item\n    code\t%0A, a=b: c{0}',
].join('\n');

const nasty: CheckReport = {
  ...nothing,
  exitCode: 1,
  base: NASTY,
  head: NASTY,
  operations: { count: 1, clients: 1 },
  usage: { from: NASTY, to: NASTY },
  problems: [],
  changes: [
    removed(NASTY, {
      rule: NASTY,
      subgraph: NASTY,
      words: { zh: NASTY, en: `en ${NASTY}` },
      mend: { zh: NASTY, en: NASTY },
      file: '/graph/a, b:c%20|`d/é#?\u001b[1m\n.graphql',
      line: 0,
      affected: [
        { by: 'operation', client: NASTY, operation: NASTY, file: `/graph/${NASTY}`, line: 1, uses: NASTY, error: NASTY },
        { by: 'record', client: NASTY, uses: 'Street.*', count: 2, lastOn: NASTY },
      ],
      expired: { rule: NASTY, coordinate: NASTY, reason: NASTY, approver: NASTY, until: NASTY, file: `/graph/${NASTY}`, line: 1 },
    }),
    removed(NASTY, {
      waiver: { rule: NASTY, coordinate: NASTY, reason: NASTY, approver: NASTY, until: NASTY, file: '/graph/w.yaml', line: 1 },
    }),
    removed(`${NASTY}2`, { severity: 'dangerous', ruled: 'breaking', words: { zh: NASTY, en: NASTY } }),
    added(NASTY, { words: { zh: NASTY, en: NASTY } }),
  ],
  plans: [{ client: NASTY, operation: NASTY, before: { fetches: 1, steps: 1 }, after: { fetches: 2, steps: 1 } }],
  notices: [
    {
      code: NASTY,
      file: `/graph/${NASTY}`,
      coordinate: NASTY,
      what: { zh: NASTY, en: NASTY },
      expected: { zh: NASTY, en: NASTY },
      mend: { zh: NASTY, en: NASTY },
    },
  ],
};

const nastyProblem: CheckReport = { ...nasty, exitCode: 2, changes: [], plans: [], notices: [], problems: nasty.notices };

/** By the name of the folder under test/fixtures/reports that holds what every format makes of it. */
export const reports = {
  nothing,
  breaking,
  approved,
  'cannot-compose': cannotCompose,
  'bad-input': badInput,
} as const satisfies Record<string, CheckReport>;

/** Whose every text is nasty: with changes, and with a problem. */
export const nastyReports = { changes: nasty, problem: nastyProblem } as const satisfies Record<string, CheckReport>;

/** As many changes of each severity, all different, each met by twelve operations. */
export const manyChanges = (count: number): CheckReport => ({
  ...breaking,
  changes: (['breaking', 'dangerous', 'safe'] as const).flatMap((severity) =>
    Array.from({ length: count }, (_, index) =>
      removed(`Type${index}.field`, {
        severity,
        ruled: severity,
        affected: Array.from({ length: 12 }, (_, nth) => operation(nth, `Type${index}.field`, 'Cannot query it any more.')),
      }),
    ),
  ),
});
