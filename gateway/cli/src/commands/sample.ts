import { badInput, ExitCode } from '../problem.js';
import { runEverywhere } from '../parts/run-everywhere.js';
import { stopSignals } from '../parts/stop-signals.js';
import { listSubgraphs, requireBuilt } from '../parts/subgraph.js';
import type { Command, Options } from './command.js';

export const sampleCommand: Command = {
  name: 'sample',
  title: '生成示范区数据（省级前缀 59，全属虚构） · generate the sample district (province prefix 59, all invented)',
  options: [
    { flags: '--scale <n>', title: '规模倍数 · multiplies its size', fallback: '1' },
    { flags: '--seed <n>', title: '随机种子：同种子同数据 · seed number: the same seed gives the same data' },
  ],
  examples: [
    ['npx -y pnpm redsail sample --scale 10', '十倍规模 · ten times the size'],
    ['npx -y pnpm redsail sample --seed 7', '另一组数据 · other data'],
    ['npx -y pnpm redsail reset --yes', '已有示范区时先清空 · empty the databases first when there is a sample already'],
  ],
  async run(_, options, context) {
    const { config } = context;
    const words = ['sample', ...numberOption('--scale', options, 'scale', isScale), ...numberOption('--seed', options, 'seed', isSeed)];
    const subgraphs = listSubgraphs(config);
    for (const { program, name } of subgraphs) requireBuilt(program, name);
    const signals = stopSignals(context.clock, config.startedByPackageManager);
    const progress = context.progress();
    try {
      const ends = await runEverywhere({ config, subgraphs, words, progress, signals });
      progress.end();
      for (const { answers } of ends) for (const line of answers) context.out(line);
      return Math.max(ExitCode.DONE, ...ends.map(({ exitCode }) => exitCode));
    } finally {
      progress.end();
      signals.release();
    }
  },
};

const isScale = (value: number): boolean => value > 0 && value <= 1000;
const isSeed = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function numberOption(flag: string, options: Options, name: string, fits: (value: number) => boolean): string[] {
  const given = options[name];
  if (given === undefined) return [];
  if (typeof given === 'string' && given.trim() !== '' && fits(Number(given))) return [flag, given];
  const expected = name === 'scale' ? '(0, 1000]' : '0, 1, 2, …';
  throw badInput(
    `${flag} 有误：应为 ${expected}，实为 ${JSON.stringify(given)}`,
    `${flag} is wrong: expected ${expected}, came ${JSON.stringify(given)}`,
  );
}
