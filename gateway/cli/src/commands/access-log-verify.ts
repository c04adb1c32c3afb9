import { ExitCode } from '../problem.js';
import type { Command } from './command.js';
import { inEveryDepartment } from './in-every-department.js';

/** What a department's program says about its access log. */
interface Verdict {
  readonly rows: number;
  readonly head: string;
  readonly anchored: number;
}

export const accessLogVerifyCommand: Command = {
  name: 'access-log verify',
  title: '逐行核验各部门访问日志链 · verify the hash chain of every access log: rows and head hash',
  examples: [['npx -y pnpm redsail access-log verify', '断链则退出码为 1 · exit code 1 when a chain is broken']],
  async run(_, __, context) {
    const ends = await inEveryDepartment(['access-log', 'verify'], context);
    for (const { subgraph, answers, exitCode } of ends) {
      context.out(`${subgraph.name}: ${verdictText(answers)}${exitCode === 0 ? '' : ` · 未通过 · not verified (${exitCode})`}`);
    }
    return ends.every(({ exitCode }) => exitCode === 0) ? ExitCode.DONE : ExitCode.FAILED;
  },
};

function verdictText(answers: readonly string[]): string {
  try {
    const { rows, head, anchored } = JSON.parse(answers.at(-1) ?? '') as Verdict;
    const gone = anchored > 0 ? ` · 此前 ${anchored} 行已清理 · ${anchored} rows before them pruned` : '';
    return `已核验 ${rows} 行 · ${rows} rows verified · 链首 · head ${head}${gone}`;
  } catch {
    return answers.join(' ');
  }
}
