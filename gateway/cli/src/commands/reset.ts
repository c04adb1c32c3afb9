import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { askStatus } from '../parts/ask-status.js';
import { runningParts } from '../parts/parts-file.js';
import { listSubgraphs } from '../parts/subgraph.js';
import { badInput, ExitCode, failure } from '../problem.js';
import type { Command, Context } from './command.js';

/** A database of SQLite and what it keeps beside it. */
const DATABASE_FILE = /\.sqlite(-wal|-shm|-journal)?$/;
const YES = new Set(['y', 'yes', '是']);

export const resetCommand: Command = {
  name: 'reset',
  title: '删除数据目录中的数据库，下次启动重建 · remove the databases of the data folder; the next start makes them anew',
  options: [
    { flags: '--yes', title: '不再询问 · do not ask' },
    { flags: '--keys', title: '连同开发密钥 · the development keys as well' },
  ],
  examples: [
    ['npx -y pnpm redsail reset', '询问后删除 · asks, then removes'],
    ['npx -y pnpm redsail reset --yes --keys', '不询问，密钥一并删除 · without asking, keys included'],
  ],
  async run(_, options, context) {
    const { config } = context;
    await refuseWhileRunning(context);
    const doomed = doomedIn(config, Boolean(options.keys));
    if (doomed.length === 0) context.note(`没有可删除的数据库：${config.data} · there is no database to remove`);
    else if (options.yes || (await confirmed(doomed, context))) {
      for (const path of doomed) rmSync(path, { recursive: true, force: true });
      context.note(`已删除 ${doomed.length} 项 · removed ${doomed.length} items: ${config.data}`);
    } else {
      context.note('未删除 · nothing was removed');
      return ExitCode.FAILED;
    }
    for (const variable of databasesElsewhere(config)) {
      context.note(`${variable} 指定的数据库不在此目录，未动 · the database named by ${variable} is elsewhere and was left alone`);
    }
    return ExitCode.DONE;
  },
};

async function refuseWhileRunning({ config, clock }: Context): Promise<void> {
  const running = runningParts(config.data);
  const pid = running?.supervisor.pid;
  // A department that accepts a Principal of ours works on this data, whoever started it.
  const status = await askStatus(config, listSubgraphs(config), running, clock());
  const serving = status.filter(({ name, state }) => name !== 'gateway' && state === 'UP').map(({ name }) => name);
  if (!running && serving.length === 0) return;
  const who = pid ? `pid ${pid}` : serving.join(', ');
  throw failure(`仍在运行（${who}），请先停止`, `still running (${who}): stop it first (npx -y pnpm redsail stop, or Ctrl-C)`);
}

function doomedIn(config: Config, withKeys: boolean): string[] {
  if (!existsSync(config.data)) return [];
  const names = readdirSync(config.data).filter((name) => DATABASE_FILE.test(name) || name === 'run' || (withKeys && name === 'keys'));
  return names.map((name) => join(config.data, name));
}

async function confirmed(doomed: readonly string[], context: Context): Promise<boolean> {
  if (!context.ask) throw badInput('不在终端上：请加 --yes 确认', 'not on a terminal: confirm with --yes');
  for (const path of doomed) context.note(`  ${path}`);
  return YES.has((await context.ask('删除以上内容？ · remove these? [y/N] ')).trim().toLowerCase());
}

const databasesElsewhere = (config: Config): string[] =>
  listSubgraphs(config)
    .map(({ prefix }) => `${prefix}_DATABASE_URL`)
    .filter((variable) => config.environment[variable]);
