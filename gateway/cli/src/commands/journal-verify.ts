import { ExitCode } from '../problem.js';
import { runEverywhere } from '../parts/run-everywhere.js';
import { stopSignals } from '../parts/stop-signals.js';
import { listSubgraphs, requireBuilt } from '../parts/subgraph.js';
import type { Command } from './command.js';

/** What a department's program says about its journal. */
interface Verdict {
  readonly rows: number;
  readonly head: string;
}

export const journalVerifyCommand: Command = {
  name: 'journal verify',
  title: '逐行核验各部门日志链，给出行数与链首散列 · verify the hash chain of every journal: rows and head hash',
  examples: [['npx -y pnpm redsail journal verify', '断链则退出码为 1 · exit code 1 when a chain is broken']],
  async run(_, __, context) {
    const { config } = context;
    const subgraphs = listSubgraphs(config);
    for (const { program, name } of subgraphs) requireBuilt(program, name);
    const signals = stopSignals(context.clock, config.startedByPackageManager);
    const progress = context.progress();
    try {
      const ends = await runEverywhere({ config, subgraphs, words: ['journal', 'verify'], progress, signals });
      progress.end();
      for (const { subgraph, answers, exitCode } of ends) {
        context.out(`${subgraph.name}: ${verdictText(answers)}${exitCode === 0 ? '' : ` · 未通过 · not verified (${exitCode})`}`);
      }
      return ends.every(({ exitCode }) => exitCode === 0) ? ExitCode.DONE : ExitCode.FAILED;
    } finally {
      progress.end();
      signals.release();
    }
  },
};

function verdictText(answers: readonly string[]): string {
  try {
    const { rows, head } = JSON.parse(answers.at(-1) ?? '') as Verdict;
    return `已核验 ${rows} 行 · ${rows} rows verified · 链首 · head ${head}`;
  } catch {
    return answers.join(' ');
  }
}
