import { tokenName } from '@redsail/contract';
import { decodeJwt } from 'jose';
import { tableLines } from '../output/table.js';
import { badInput, ExitCode } from '../problem.js';
import type { Command, Options } from './command.js';
import { inEveryDepartment } from './in-every-department.js';

/** One reading, as a department's program tells it. */
interface Reading {
  readonly name: string;
  readonly at: string;
  readonly subject: string;
  readonly organ: string | null;
  readonly token: string | null;
  readonly purpose: string;
  readonly documentNo: string;
  readonly record: string;
  readonly fields: string;
  readonly unmasked: number;
  readonly operation: string | null;
}

export const accessLogReportCommand: Command = {
  name: 'access-log report',
  title: '谁在何时为何查看了谁的真实信息 · who read whose plain values, when and what for',
  options: [
    { flags: '--person <id>', title: '某人被谁查看：人员标识 · whose data: opaque id of the person' },
    { flags: '--token <token>', title: '某令牌查看了谁：令牌或令牌名 · with which token: the token, or its name as the log has it' },
    { flags: '--from <moment>', title: '自 · from this day or moment on' },
    { flags: '--to <moment>', title: '至（不含） · before this day or moment' },
    { flags: '--json', title: '输出 JSON · print JSON' },
  ],
  examples: [
    ['npx -y pnpm redsail access-log report --person 5f0c…', '谁查看过此人 · who has looked at this person'],
    [
      'npx -y pnpm redsail access-log report --token "$TOKEN" --from 2026-06-01 --to 2026-06-08',
      '该令牌一周内查看了谁 · whose data this token read in a week',
    ],
  ],
  async run(_, options, context) {
    const ends = await inEveryDepartment(['access-log', 'report', ...wordsOf(options)], context);
    const readings = ends.flatMap(({ answers }) => answers.map((line) => JSON.parse(line) as Reading)).toSorted(byMoment);
    if (options.json) context.out(JSON.stringify({ readings }, null, 2));
    else for (const line of reportLines(readings)) context.out(line);
    return Math.max(...ends.map(({ exitCode }) => exitCode), ExitCode.DONE);
  },
};

const byMoment = (a: Reading, b: Reading): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** The token itself goes no further than this process: the departments are asked by its name. */
function wordsOf({ person, token, from, to }: Options): string[] {
  if ((person === undefined) === (token === undefined))
    throw badInput('请给出 --person 或 --token 其中一个', 'expected exactly one of --person and --token');
  return [
    ...(person === undefined ? [] : ['--person', String(person)]),
    ...(token === undefined ? [] : ['--token', nameOf(String(token))]),
    ...(from === undefined ? [] : ['--from', String(from)]),
    ...(to === undefined ? [] : ['--to', String(to)]),
  ];
}

function nameOf(token: string): string {
  if (/^[0-9a-f]{32}$/.test(token)) return token;
  try {
    return tokenName(decodeJwt(token));
  } catch {
    throw badInput('--token 应为令牌，或32位十六进制令牌名', '--token: expected a token, or its name of 32 hex digits');
  }
}

export function reportLines(readings: readonly Reading[]): string[] {
  if (!readings.length) return ['没有查看记录 · nothing was read'];
  return tableLines(
    [
      '时间 · at',
      '部门 · part',
      '调用者 · caller',
      '单位 · organ',
      '目的 · purpose',
      '文号 · document',
      '人员 · person',
      '字段 · fields',
      '已显示 · shown',
      '操作 · operation',
      '令牌 · token',
    ],
    readings.map((one) => [
      one.at,
      one.name,
      one.subject,
      one.organ ?? '-',
      one.purpose,
      one.documentNo,
      one.record,
      one.fields,
      one.unmasked ? '是 · yes' : '否 · no',
      one.operation ?? '-',
      one.token?.slice(0, 8) ?? '-',
    ]),
  );
}
