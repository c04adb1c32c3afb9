import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DevelopmentKey, developmentKey } from '@redsail/contract';
import type { JWK } from 'jose';
import { developmentToken } from '../../../gateway/cli/src/identity/development-token.js';
import { freePort, plainEnvironment, startProgram, type Environment, type RunningProgram } from '../../support/built-program.js';

/** The organizations department on an empty database, and the gateway before it, as processes; the other departments are away. */
export interface Served {
  readonly environment: Environment;
  /** Asks the gateway as an organization officer. @throws on anything but a whole answer */
  ask(document: string, variables: object): Promise<Record<string, Record<string, unknown> | null>>;
  stop(): Promise<void>;
}

const PARTS = [
  ['organizations', ['serve']],
  ['gateway', []],
] as const;

export async function serveOrganizations(databaseUrl: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'redsail-bench-'));
  const [port, organizationsPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}/graphql`;
  const environment = {
    ...plainEnvironment(),
    REDSAIL_DATA: folder,
    REDSAIL_EXIT_WITH_PARENT: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
    GATEWAY_URL: url,
    ORGANIZATIONS_PORT: String(organizationsPort),
    ORGANIZATIONS_URL: `http://127.0.0.1:${organizationsPort}/graphql`,
    ORGANIZATIONS_DATABASE_URL: databaseUrl,
  };
  const running: RunningProgram[] = [];
  for (const [part, words] of PARTS) {
    running.push(startProgram(part, words, environment));
    await untilLive(part === 'gateway' ? port : organizationsPort, running.at(-1)!);
  }
  const key = developmentKey(join(folder, 'keys'), DevelopmentKey.TOKEN, false) as JWK;
  const request = { role: 'organization-officer', subject: 'dev:bench', organ: null, division: null, hours: 2 };
  const authorization = `Bearer ${await developmentToken(key, request, new Date())}`;
  return {
    environment,
    async ask(query, variables) {
      const headers = { 'content-type': 'application/json', authorization };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      const answer = (await response.json()) as { data?: never; errors?: readonly { message: string }[] };
      if (answer.errors?.length || !answer.data) throw new Error(answer.errors?.[0]?.message ?? `HTTP ${response.status}`);
      return answer.data;
    },
    async stop() {
      for (const { process: child, ended } of running.toReversed()) {
        child.kill('SIGTERM');
        await ended;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilLive(port: number, { process: child, said }: RunningProgram): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`a part ended before it was live:\n${said.out}${said.err}`);
    const answer = await fetch(`http://127.0.0.1:${port}/live`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(50);
  }
}
