import { ExitCode } from '../problem.js';
import type { Command } from './command.js';
import { inEveryDepartment } from './in-every-department.js';

export const accessLogPruneCommand: Command = {
  name: 'access-log prune',
  title: '清理满三年的访问日志，链仍可核验 · let rows of the access logs older than three years go; what is left still verifies',
  examples: [['npx -y pnpm redsail access-log prune', '不足三年的记录由数据库拒绝删除 · the databases refuse to delete younger rows']],
  async run(_, __, context) {
    const ends = await inEveryDepartment(['access-log', 'prune'], context);
    for (const { subgraph, answers, exitCode } of ends) {
      if (exitCode !== 0) continue;
      const { pruned } = JSON.parse(answers.at(-1) ?? '') as { pruned: number };
      context.out(`${subgraph.name}: 已清理 ${pruned} 行 · ${pruned} rows pruned`);
    }
    return ends.every(({ exitCode }) => exitCode === 0) ? ExitCode.DONE : ExitCode.FAILED;
  },
};
