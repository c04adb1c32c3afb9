import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { plainEnvironment, programFile, repository } from '../../support/built-program.js';
import { stopProcess, watch } from './bench-process.js';

export interface OursSpec {
  readonly supergraph: string;
  readonly urls: Readonly<Record<string, string>>;
  readonly port: number;
  /** Of this run alone: the supergraph and the keys are put there. */
  readonly folder: string;
}

/** The built gateway, as `pnpm start` runs it. It has no channel that a bench could ask, so it is ready when it answers. */
export async function startOurs({ supergraph, urls, port, folder }: OursSpec, flags: readonly string[]) {
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const child = spawn(process.execPath, [...flags, programFile('gateway')], {
    cwd: repository,
    env: {
      ...plainEnvironment(),
      NODE_ENV: 'production',
      ...keyFiles(folder),
      HOST: '127.0.0.1',
      PORT: String(port),
      REDSAIL_DATA: folder,
      REDSAIL_SUPERGRAPH: file,
      REDSAIL_LOG_LEVEL: 'silent',
      REDSAIL_EXIT_WITH_PARENT: '1',
      ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url])),
    },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const died = watch(child, 'ours');
  await Promise.race([answers(`http://127.0.0.1:${port}/live`), died]);
  return { pid: child.pid!, stop: (signal?: NodeJS.Signals) => stopProcess(child, signal) };
}

async function answers(url: string): Promise<void> {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await pause(50);
}

/** Keys for this run: production, which all servers are measured in, refuses those of a development set-up. */
function keyFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    ['token', 'service', 'internal'].map((name) => {
      const file = join(folder, `${name}.jwk`);
      writeFileSync(file, JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })), { mode: 0o600 });
      return [`REDSAIL_${name.toUpperCase()}_KEY`, file];
    }),
  );
}
