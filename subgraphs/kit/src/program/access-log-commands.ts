import type { Command } from 'commander';
import { pruneAccessLog, RETENTION_YEARS, verifyAccessLog } from '../access/access-log.js';
import { accessReport } from '../access/report.js';
import type { Department } from '../serve/department.js';
import type { Tell } from './progress.js';
import { BadInput, Failure } from './with-department.js';

type Run = (work: (department: Department, tell: Tell) => Promise<unknown>) => Promise<void>;

interface ReportOptions {
  readonly person?: string;
  readonly token?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `access-log verify | report | prune`: answers are JSON, one a line. */
export function accessLogCommands(program: Command, run: Run): void {
  const group = program.command('access-log').description('访问日志 · who read whose plain values');

  group
    .command('verify')
    .description('校验访问日志的哈希链 · verify the hash chain of the access log')
    .action(() =>
      run(async ({ subgraph, database }, tell) => {
        const verdict = await verifyAccessLog(database, (done) => tell('access-log', done, null));
        print({ name: subgraph.name, ...verdict });
        if (verdict.broken) throw new Failure(`${subgraph.name}:${verdict.broken.zh} · ${verdict.broken.en}`);
      }),
    );

  group
    .command('report')
    .description('查看记录 · readings of one person’s plain values, or with one token')
    .option('--person <id>', '人员标识 · opaque id of the person')
    .option('--token <name>', '令牌名 · name of the token, 32 hex digits')
    .option('--from <moment>', '自 · from this day or moment on')
    .option('--to <moment>', '至 · before this day or moment')
    .action((options: ReportOptions) =>
      run(async ({ subgraph, database }) => {
        if ((options.person === undefined) === (options.token === undefined))
          throw new BadInput('请给出 --person 或 --token 其中一个 · expected exactly one of --person and --token');
        if (options.token !== undefined && !/^[0-9a-f]{32}$/.test(options.token))
          throw new BadInput('--token 应为32位十六进制令牌名 · --token: expected the name of a token, 32 hex digits');
        const from = moment('--from', options.from);
        const to = moment('--to', options.to);
        const { person, token } = options;
        const wanted = {
          ...(person ? { record: person } : {}),
          ...(token ? { token } : {}),
          ...(from ? { from } : {}),
          ...(to ? { to } : {}),
        };
        for await (const block of accessReport(database, wanted)) for (const row of block) print({ name: subgraph.name, ...row });
      }),
    );

  group
    .command('prune')
    .description(`清理满${RETENTION_YEARS}年的记录 · let rows older than ${RETENTION_YEARS} years go; the chain goes on from an anchor`)
    .action(() =>
      run(async ({ subgraph, database, clock }) => print({ name: subgraph.name, pruned: await pruneAccessLog(database, clock()) })),
    );
}

const print = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);

/** A day is its beginning in zone +08:00. */
function moment(option: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(given);
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(given);
  const time = isDay ? new Date(`${given}T00:00:00+08:00`) : isMoment ? new Date(given) : new Date(Number.NaN);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new BadInput(
    `${option} 应为日期或带时区的时刻，例如 2026-06-01、2026-06-01T08:00:00+08:00 · ${option}: expected a day or a moment with its zone, such as 2026-06-01 or 2026-06-01T08:00:00+08:00`,
  );
}
