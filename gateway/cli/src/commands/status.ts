import { tableLines } from '../output/table.js';
import { askStatus, type PartStatus } from '../parts/ask-status.js';
import { runningParts } from '../parts/parts-file.js';
import { listSubgraphs } from '../parts/subgraph.js';
import { ExitCode } from '../problem.js';
import type { Command } from './command.js';

const STATES: Readonly<Record<PartStatus['state'], string>> = {
  UP: '运行 · up',
  NOT_READY: '未就绪 · not ready',
  DOWN: '停止 · down',
};

export const statusCommand: Command = {
  name: 'status',
  title: '各部件的状态、版本、数据库与行数 · which parts run, their versions, databases and row counts',
  options: [{ flags: '--json', title: '输出 JSON · print JSON' }],
  examples: [
    ['npx -y pnpm redsail status', '有部件停止则退出码为 1 · exit code 1 when a part is down'],
    ['npx -y pnpm -s redsail status --json', '供程序读取 · for programs'],
  ],
  async run(_, options, context) {
    const { config } = context;
    const now = context.clock();
    const parts = await askStatus(config, listSubgraphs(config), runningParts(config.data), now);
    if (options.json) context.out(JSON.stringify({ parts }, null, 2));
    else for (const line of statusLines(parts, now)) context.out(line);
    return parts.every(({ state }) => state === 'UP') ? ExitCode.DONE : ExitCode.FAILED;
  },
};

export function statusLines(parts: readonly PartStatus[], now: Date): string[] {
  const partTable = tableLines(
    ['部件 · part', '状态 · state', '版本 · version', '进程 · pid', '已运行 · uptime', '数据库 · database', '地址 · address'],
    parts.map((part) => [
      part.name,
      STATES[part.state],
      part.version ?? '-',
      part.pid ?? '-',
      part.startedAt ? uptime(now.getTime() - Date.parse(part.startedAt)) : '-',
      part.database?.split(':')[0] ?? '-',
      new URL(part.url).origin,
    ]),
  );
  const reasons = parts.flatMap(({ name, reason }) => (reason ? [`${name}: ${reason}`] : []));
  const counts = parts.flatMap(({ name, rows }) => Object.entries(rows ?? {}).map(([register, count]) => [name, register, count]));
  const countTable = counts.length === 0 ? [] : ['', ...tableLines(['子图 · subgraph', '登记表 · register', '行数 · rows'], counts)];
  return [...partTable, ...reasons, ...countTable];
}

/** `1:02:03`: hours, minutes, seconds. */
function uptime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
