import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { plainEnvironment, programFile, repository, type Environment } from '../../support/built-program.js';
import { stopProcess, watch } from './bench-process.js';

export interface OursSpec {
  /** A path. */
  readonly supergraphFile: string;
  readonly urls: Readonly<Record<string, string>>;
  readonly port: number;
  /** Of this run alone. */
  readonly folder: string;
  /** Keys, and what the person at the bench wants different. */
  readonly environment: Environment;
}

/**
 * As it ships, but for: one process, as the others are; silent, as the others are; and no limit on how fast the one address that all
 * clients have here may ask. Every other limit stays.
 */
const FAIR: Environment = {
  NODE_ENV: 'production',
  REDSAIL_PROCESSES: '1',
  REDSAIL_LOG_LEVEL: 'silent',
  REDSAIL_LIMIT_RATE_PER_ADDRESS: 'off',
  REDSAIL_LIMIT_RATE_PER_PRINCIPAL: 'off',
  REDSAIL_EXIT_WITH_PARENT: '1',
};

/** The built gateway. It has no channel that a bench could ask, so it is ready when it answers. */
export async function startOurs({ supergraphFile, urls, port, folder, environment }: OursSpec, flags: readonly string[]) {
  const child = spawn(process.execPath, [...flags, programFile('gateway')], {
    cwd: repository,
    env: {
      ...plainEnvironment(),
      ...FAIR,
      HOST: '127.0.0.1',
      PORT: String(port),
      REDSAIL_DATA: folder,
      REDSAIL_SUPERGRAPH: supergraphFile,
      ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url])),
      ...environment,
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const { died, said } = watch(child, 'ours');
  await Promise.race([untilAlive(`http://127.0.0.1:${port}/live`), died]);
  return { pid: child.pid!, said, stop: () => stopProcess(child) };
}

async function untilAlive(url: string): Promise<void> {
  const isAlive = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isAlive())) await pause(50);
}
