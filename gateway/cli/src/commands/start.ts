import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import { ensureKeys } from '../identity/keys.js';
import { bringUp } from '../parts/bring-up.js';
import { createFleet, type Fleet } from '../parts/fleet.js';
import { requireFreePorts } from '../parts/free-ports.js';
import { gatewayAddress, gatewayPart, subgraphPart } from '../parts/part.js';
import { removePartsFile, runningParts, writePartsFile } from '../parts/parts-file.js';
import { endText, type End, type Serving } from '../parts/serving.js';
import { startAgain } from '../parts/start-again.js';
import { stopSignals } from '../parts/stop-signals.js';
import { listSubgraphs, requireBuilt, type Subgraph } from '../parts/subgraph.js';
import { ExitCode, failure } from '../problem.js';
import { welcomeLines } from '../welcome/welcome.js';
import type { Command, Context } from './command.js';

export const startCommand: Command = {
  name: 'start',
  title: '备好数据库并启动子图与网关，直到 Ctrl-C · prepare the databases, start the subgraphs and the gateway, until Ctrl-C',
  examples: [
    ['npx -y pnpm start', '默认 http://localhost:4000/graphql · the default'],
    ['PORT=8080 npx -y pnpm start', '换端口 · another port'],
    ['REDSAIL_DATA=../redsail-data npx -y pnpm start', '换数据目录 · another data folder'],
    ['ORGANIZATIONS_DATABASE_URL=postgres://… npx -y pnpm start', '用 PostgreSQL · on PostgreSQL'],
  ],
  async run(_, __, context) {
    const { config, clock } = context;
    const began = clock().getTime();
    const subgraphs = listSubgraphs(config);
    await requireStartable(config, subgraphs);
    ensureKeys(config);

    const signals = stopSignals(clock, config.startedByPackageManager);
    const fleet = createFleet({
      folders: config,
      clock,
      stopping: signals.stopping,
      impatient: signals.impatient,
      changed: (servings) => noteParts(config, servings),
    });
    const progress = context.progress();
    try {
      noteParts(config, []);
      progress.line(`红帆 · Redsail  数据 · data: ${config.data}`);
      await bringUp({ config, subgraphs, progress, fleet, signals, clock });
      progress.end();
      if (!signals.stopping.aborted) {
        for (const line of welcomeLines(config, (clock().getTime() - began) / 1000)) context.out(line);
        await untilOver(fleet, signals.stopping, subgraphs, context);
      }
      return ExitCode.DONE;
    } finally {
      progress.end();
      context.note('正在停止 · stopping');
      await fleet.stop();
      removePartsFile(config.data);
      signals.release();
      context.note('已全部停止 · everything has stopped');
    }
  },
};

/** Everything that can be known before the first process: what is built, who runs already, which ports are free. */
async function requireStartable(config: Config, subgraphs: readonly Subgraph[]): Promise<void> {
  const parts = [gatewayPart(config, subgraphs), ...subgraphs.map((subgraph) => subgraphPart(config, subgraphs, subgraph))];
  for (const { program, name } of parts) requireBuilt(program, name);
  const running = runningParts(config.data);
  if (running && existsSync(config.data)) {
    const { pid } = running.supervisor;
    throw failure(
      `已在运行（pid ${pid}，${running.gatewayUrl}）`,
      `already running (pid ${pid}, ${running.gatewayUrl}): npx -y pnpm redsail status, or stop`,
    );
  }
  await requireFreePorts(parts);
}

function noteParts(config: Config, servings: readonly Serving[]): void {
  writePartsFile(config.data, {
    supervisor: { pid: process.pid, script: process.argv[1] ?? 'start' },
    gatewayUrl: gatewayAddress(config),
    parts: servings
      .filter((serving) => !serving.end())
      .map(({ part, pid, startedAt, log }) => ({ name: part.name, pid: pid ?? null, port: part.port, startedAt, log })),
  });
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

/** A department that ends is reported, and the rest goes on with what it has; without the gateway there is nothing left to serve. */
async function untilOver(fleet: Fleet, stopping: AbortSignal, subgraphs: readonly Subgraph[], context: Context): Promise<void> {
  const gatewayGone = new Promise<never>((_, reject) =>
    fleet.onEnd((serving, end) => {
      context.note(endedLine(serving, end, subgraphs));
      if (serving.part.name === 'gateway') reject(failure('网关已退出', 'the gateway has ended'));
    }),
  );
  await Promise.race([untilAborted(stopping), gatewayGone]);
}

function endedLine({ part, log }: Serving, end: End, subgraphs: readonly Subgraph[]): string {
  const again = subgraphs.some(({ name }) => name === part.name) ? `\n  再启动 · start it again: ${startAgain(part)}` : '';
  return `${part.name} 已退出 · has ended (${endText(end)}); 日志 · log: ${log}${again}`;
}
