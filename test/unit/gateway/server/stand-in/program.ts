import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startTown, type Town } from './town.js';

export interface GatewayProgram {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly complaints: string }>;
  /** The lines of its log so far. */
  log(): readonly Record<string, unknown>[];
  /** Its address, once it listens; with several processes, once so many do. */
  listening(processes?: number): Promise<string>;
  until(holds: (log: readonly Record<string, unknown>[]) => boolean): Promise<void>;
}

export interface PreparedProgram {
  readonly town: Town;
  /** The file that the gateways get their supergraph from. */
  readonly supergraph: string;
  start(environment?: Record<string, string>): GatewayProgram;
}

/** The program as it is built, in processes of its own, before a stand-in town. */
export async function gatewayProgram(): Promise<PreparedProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-program-'));
  const town = await startTown();
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, town.supergraphSdl);
  const sound = {
    PATH: process.env.PATH!,
    PORT: '0',
    HOST: '127.0.0.1',
    REDSAIL_DATA: folder,
    REDSAIL_SUPERGRAPH: supergraph,
    REDSAIL_SUBGRAPHS: 'schema/subgraphs.yaml',
    REDSAIL_EXIT_WITH_PARENT: '1',
    ORGANIZATIONS_URL: town.organizations.url,
    PERSONNEL_URL: town.personnel.url,
    LIVELIHOOD_URL: town.livelihood.url,
  };
  return {
    town,
    supergraph,
    start(environment = {}) {
      const child = spawn(process.execPath, ['gateway/server/dist/main.js'], {
        env: { ...sound, ...environment },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      });
      const said = { out: '', err: '' };
      child.stdout!.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
      child.stderr!.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
      let over = false;
      const ended = new Promise<{ code: number | null; complaints: string }>((resolve) => {
        child.on('close', (code) => {
          over = true;
          resolve({ code, complaints: said.err });
        });
      });
      const log = () => said.out.split('\n').flatMap((line) => (line.endsWith('}') ? [JSON.parse(line) as Record<string, unknown>] : []));
      const until = async (holds: (lines: readonly Record<string, unknown>[]) => boolean): Promise<void> => {
        while (!holds(log())) {
          if (over) throw new Error(`it has ended:\n${said.out}${said.err}`);
          await pause(20);
        }
      };
      const addresses = (lines: readonly Record<string, unknown>[]) => lines.flatMap(({ address }) => (address ? [String(address)] : []));
      return {
        child,
        ended,
        log,
        until,
        async listening(processes = 1) {
          await until((lines) => addresses(lines).length >= processes);
          return addresses(log())[0]!;
        },
      };
    },
  };
}
