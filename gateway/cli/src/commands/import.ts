import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { badInput } from '../problem.js';
import { registerNamed } from '../parts/register-owner.js';
import { runIn } from '../parts/run-everywhere.js';
import { stopSignals } from '../parts/stop-signals.js';
import { listSubgraphs, requireBuilt } from '../parts/subgraph.js';
import type { Command } from './command.js';

export const importCommand: Command = {
  name: 'import',
  title: '把 CSV 文件导入登记表，以自然键更新或新增 · import a CSV file into a register, an upsert by natural key',
  arguments: [
    { name: 'register', title: '登记表，如 regions、party-organizations · the register' },
    { name: 'file', title: 'UTF-8 CSV，首行为列名 · a UTF-8 CSV file with a heading' },
  ],
  options: [
    { flags: '--effective-on <date>', title: '生效日期，默认今天 · the day it takes effect, YYYY-MM-DD (default: today)' },
    { flags: '--document-no <no>', title: '依据文号 · number of the document it rests on' },
  ],
  examples: [
    ['npx -y pnpm redsail import regions regions.csv', '导入区划 · import divisions'],
    ['npx -y pnpm redsail import clinics clinics.csv --effective-on 2026-01-01', '自该日生效 · effective on that day'],
    ['npx -y pnpm redsail import cadres cadres.csv --document-no 组发〔2026〕3号', '注明依据 · with its document'],
  ],
  async run([register, file], options, context) {
    const { config } = context;
    const path = existingFile(file!, config.workingFolders);
    const subgraphs = listSubgraphs(config);
    for (const { program, name } of subgraphs) requireBuilt(program, name);
    const signals = stopSignals(context.clock, config.startedByPackageManager);
    const progress = context.progress();
    try {
      const call = { config, subgraphs, progress, signals };
      const owner = await registerNamed(register!, call);
      const words = [
        'import',
        owner.import,
        path,
        ...passed('--effective-on', options.effectiveOn),
        ...passed('--document-no', options.documentNo),
      ];
      const end = await runIn(owner.subgraph, { ...call, words });
      progress.end();
      for (const line of end.answers) context.out(line);
      return end.exitCode;
    } finally {
      progress.end();
      signals.release();
    }
  },
};

const passed = (flag: string, value: string | boolean | undefined): string[] => (typeof value === 'string' ? [flag, value] : []);

/** The user's own folder counts, although pnpm runs us in the root of the repository. */
function existingFile(file: string, folders: readonly string[]): string {
  const paths = folders.map((folder) => resolve(folder, file));
  const found = paths.find((path) => existsSync(path));
  if (found) return found;
  throw badInput(`找不到文件 ${paths[0]}`, `there is no file ${paths[0]}`);
}
