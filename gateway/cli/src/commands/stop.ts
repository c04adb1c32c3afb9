import { setTimeout as pause } from 'node:timers/promises';
import { runningParts } from '../parts/parts-file.js';
import { ExitCode, failure } from '../problem.js';
import type { Command } from './command.js';

const LOOK_MILLISECONDS = 100;
const DEADLINE_MILLISECONDS = 30_000;

export const stopCommand: Command = {
  name: 'stop',
  title: '停止在别处启动的全部部件 · stop everything that was started elsewhere',
  examples: [['npx -y pnpm redsail stop', '等同于在其终端按 Ctrl-C · the same as Ctrl-C in its terminal']],
  async run(_, __, context) {
    const { data } = context.config;
    const running = runningParts(data);
    if (!running) {
      context.note('没有在运行 · nothing is running');
      return ExitCode.DONE;
    }
    const { pid } = running.supervisor;
    process.kill(pid, 'SIGTERM');
    const deadline = context.clock().getTime() + DEADLINE_MILLISECONDS;
    while (runningParts(data)?.supervisor.pid === pid) {
      if (context.clock().getTime() > deadline)
        throw failure(`进程 ${pid} 未在 30 秒内停止`, `process ${pid} did not stop within 30 seconds`);
      await pause(LOOK_MILLISECONDS);
    }
    context.note('已停止 · stopped');
    return ExitCode.DONE;
  },
};
