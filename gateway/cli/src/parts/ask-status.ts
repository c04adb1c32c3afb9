import { PRINCIPAL_HEADER } from '@redsail/contract';
import type { Config } from '../config.js';
import { internalPrincipal } from '../identity/internal-principal.js';
import { gatewayAddress } from './part.js';
import type { NotedPart, PartsFile } from './parts-file.js';
import type { Subgraph } from './subgraph.js';

export interface PartStatus {
  readonly name: string;
  readonly state: 'UP' | 'NOT_READY' | 'DOWN';
  readonly url: string;
  readonly version: string | null;
  readonly database: string | null;
  readonly pid: number | null;
  readonly startedAt: string | null;
  /** Row count per register. */
  readonly rows: Readonly<Record<string, number>> | null;
  /** Why it is not up. */
  readonly reason: string | null;
}

const ANSWER_MILLISECONDS = 10_000;

/** Asks every part how it is; a part that does not answer is DOWN, never an error. */
export async function askStatus(
  config: Config,
  subgraphs: readonly Subgraph[],
  running: PartsFile | undefined,
  now: Date,
): Promise<readonly PartStatus[]> {
  const principal = await internalPrincipal(config, now);
  const noted = (name: string): NotedPart | undefined => running?.parts.find((part) => part.name === name);
  return Promise.all([
    ask('gateway', gatewayReadyUrl(config, running), {}, noted('gateway')),
    ...subgraphs.map((subgraph) =>
      ask(subgraph.name, statusUrl(config, subgraph, noted(subgraph.name)), { [PRINCIPAL_HEADER]: principal }, noted(subgraph.name)),
    ),
  ]);
}

/** What the environment says comes first, then what `start` noted, then the defaults. */
const gatewayReadyUrl = (config: Config, running: PartsFile | undefined): string =>
  new URL('/ready', config.portIsGiven || !running ? gatewayAddress(config) : running.gatewayUrl).href;

function statusUrl(config: Config, subgraph: Subgraph, noted: NotedPart | undefined): string {
  const url = new URL('/status', subgraph.url);
  const isGiven = [`${subgraph.prefix}_PORT`, `${subgraph.prefix}_URL`].some((variable) => config.environment[variable]);
  if (noted && !isGiven) url.port = String(noted.port);
  return url.href;
}

async function ask(name: string, url: string, headers: Record<string, string>, noted: NotedPart | undefined): Promise<PartStatus> {
  const known = { name, url, pid: noted?.pid ?? null, startedAt: noted?.startedAt ?? null, version: null, database: null, rows: null };
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
    const body = (await answer.json().catch(() => ({}))) as Partial<PartStatus>;
    const told = { version: body.version ?? null, database: body.database ?? null, rows: body.rows ?? null };
    if (answer.ok) return { ...known, ...told, state: 'UP', reason: null };
    return { ...known, ...told, state: 'NOT_READY', reason: `HTTP ${answer.status} ${JSON.stringify(body).slice(0, 200)}` };
  } catch (error) {
    const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
    return { ...known, pid: null, startedAt: null, state: 'DOWN', reason: cause?.code ?? (error as Error).message };
  }
}
