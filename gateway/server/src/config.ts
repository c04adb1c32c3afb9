import { DevelopmentKey, developmentKey } from '@redsail/contract';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEd25519Key, type Ed25519Key } from './identity/ed25519-key.js';
import { parseRoles, type RoleScopes } from './identity/roles.js';
import { readVariables, type Environment, type VariableReader } from './read-variables.js';
import { downloadFirst, type FirstDownload } from './supergraph/download-first.js';
import type { Supergraph } from './supergraph/parse-supergraph.js';
import { isAddress, readGraph } from './supergraph/read-graph.js';
import type { SupergraphOrigin } from './supergraph/supergraph-source.js';

// Nothing calls home. @apollo/gateway and @apollo/server look at these when they are constructed, and an account named by the
// environment of the machine would switch their reporting on: hence here, in the module that everything else imports first.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
for (const variable of ['APOLLO_KEY', 'APOLLO_GRAPH_REF', 'APOLLO_GRAPH_ID', 'APOLLO_GRAPH_VARIANT', 'APOLLO_SCHEMA_REPORTING']) {
  delete process.env[variable];
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** The supervisor tells each process with it which one it is. */
export const WORKER_VARIABLE = 'REDSAIL_WORKER';

export interface SubgraphEndpoint {
  readonly name: string;
  readonly url: string;
  /** How long one call may take, from queueing to the last byte, in milliseconds. */
  readonly deadlineMs: number;
}

/** How calls to the subgraphs are kept from making an outage worse. */
export interface Resilience {
  /** Retries, in percent of the calls; 0 is none. */
  readonly retryPercent: number;
  /** So many failures in a row open a subgraph's breaker; 0 is no breaker. */
  readonly breakerFailures: number;
  /** How long it stays open before it tries, in milliseconds. */
  readonly breakerOpenMs: number;
}

export interface GatewayConfig {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** The one to begin with. */
  readonly supergraph: Supergraph;
  /** Where the next ones come from; without it the first one stays. */
  readonly supergraphOrigin?: SupergraphOrigin;
  readonly subgraphs: readonly SubgraphEndpoint[];
  /** Where a subgraph is that only a later supergraph names. @throws {StartupProblem} when nothing tells its address */
  readonly endpointOf?: (subgraph: string) => SubgraphEndpoint;
  readonly resilience: Resilience;
  /** How many processes serve the port, and which of them this one is, from 1. */
  readonly processes: number;
  readonly worker: number;
  readonly roles: RoleScopes;
  readonly keys: { readonly token: Ed25519Key; readonly service: Ed25519Key; readonly internal: Ed25519Key };
  /** How long one request may take in all, in milliseconds. */
  readonly requestDeadlineMs: number;
  /** End when the process that started this one is gone. */
  readonly exitWithParent: boolean;
  /** After a stop was asked for: time for load balancers to see that `/ready` says no, before new connections are refused. */
  readonly drainDelayMs: number;
  /** After that: time for requests in flight to finish, before their connections are cut. */
  readonly stopDeadlineMs: number;
  /** The bundled explorer page. */
  readonly explorerAssets: string;
}

// This file stands one level below its package both as source (src/) and as built (dist/).
const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const repositoryRoot = resolve(packageRoot, '../..');

/**
 * As `readConfig`, with the supergraph fetched first when REDSAIL_SUPERGRAPH is an address.
 * @throws {StartupProblem} naming every variable that is wrong
 */
export async function loadConfig(environment: Environment = process.env): Promise<GatewayConfig> {
  const address = environment.REDSAIL_SUPERGRAPH?.trim() ?? '';
  return isAddress(address) ? readConfig(environment, await downloadFirst(address)) : readConfig(environment);
}

/**
 * The environment as one frozen object; docs of the variables: gateway/server/README.md.
 * @param downloaded what stands at the address that REDSAIL_SUPERGRAPH names, if it is one
 * @throws {StartupProblem} naming every variable that is wrong
 */
export function readConfig(environment: Environment = process.env, downloaded?: FirstDownload): GatewayConfig {
  const read = readVariables(environment);
  const production = environment.NODE_ENV === 'production';
  const config = {
    production,
    host: readHost(read),
    port: read.whole('PORT', 4000, { min: 0, max: 65_535 }),
    logLevel: read.choice('REDSAIL_LOG_LEVEL', 'info', LOG_LEVELS),
    ...readGraph(read, { environment, schema: join(repositoryRoot, 'schema'), downloaded }),
    roles: read.file(
      'REDSAIL_ROLES',
      read.text('REDSAIL_ROLES', join(repositoryRoot, 'schema/roles.yaml')),
      { zh: '角色与权限表的文件', en: 'a file with the scopes of each role' },
      parseRoles,
    ),
    keys: readKeys(read, production),
    requestDeadlineMs: read.whole('REDSAIL_REQUEST_DEADLINE_MS', 30_000, { min: 1, max: 600_000 }),
    resilience: {
      retryPercent: read.whole('REDSAIL_RETRY_PERCENT', 20, { min: 0, max: 20 }),
      breakerFailures: read.whole('REDSAIL_BREAKER_FAILURES', 5, { min: 0, max: 1_000 }),
      breakerOpenMs: read.whole('REDSAIL_BREAKER_OPEN_MS', 1_000, { min: 10, max: 600_000 }),
    },
    processes: readProcesses(read, production),
    worker: read.whole(WORKER_VARIABLE, 1, { min: 1, max: 256 }),
    exitWithParent: environment.REDSAIL_EXIT_WITH_PARENT === '1',
    drainDelayMs: read.whole('REDSAIL_DRAIN_DELAY_MS', 0, { min: 0, max: 300_000 }),
    stopDeadlineMs: read.whole('REDSAIL_STOP_DEADLINE_MS', 10_000, { min: 0, max: 300_000 }),
    explorerAssets: join(packageRoot, 'dist/explorer/assets'),
  };
  read.finish();
  for (const part of [config.keys, config.resilience, config.subgraphs, ...config.subgraphs]) Object.freeze(part);
  return Object.freeze(config) as GatewayConfig;
}

/** `localhost` listens on 127.0.0.1 and ::1, so that http://localhost works whichever a browser tries first. */
function readHost(read: VariableReader): string {
  const host = read.text('HOST', 'localhost');
  if (/^[A-Za-z0-9.:_-]+$/.test(host)) return host;
  return read.complain('HOST', '主机名或 IP 地址', 'a host name or an IP address', JSON.stringify(host), 'localhost');
}

/** In production one per processor, counted as a container allows them; in a development set-up one. */
function readProcesses(read: VariableReader, production: boolean): number {
  const given = read.text('REDSAIL_PROCESSES', production ? 'auto' : '1');
  if (given === 'auto') return availableParallelism();
  if (/^\d{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= 256) return Number(given);
  return read.complain('REDSAIL_PROCESSES', ' auto 或 1 到 256 的整数', 'auto or a whole number from 1 to 256', JSON.stringify(given), 1);
}

/** Each key is a JWK file named by the environment; only a development set-up may go without, and makes its own. */
function readKeys(read: VariableReader, production: boolean): Partial<GatewayConfig['keys']> {
  const folder = resolve(read.text('REDSAIL_DATA', join(repositoryRoot, '.redsail')), 'keys');
  const expected = { zh: ' Ed25519 JWK 密钥文件', en: 'a file with an Ed25519 JWK' };
  const key = (variable: string, name: DevelopmentKey, half: 'public' | 'private'): Ed25519Key | undefined => {
    const file = read.text(variable, undefined);
    if (file !== undefined && !(production && resolve(file).startsWith(folder + sep))) {
      return read.file(variable, file, expected, (text) => parseEd25519Key(JSON.parse(text), half));
    }
    try {
      return parseEd25519Key(developmentKey(folder, name, production), half);
    } catch (error) {
      return read.complain(variable, expected.zh, expected.en, `${file ?? '(空 · nothing)'} (${(error as Error).message})`, undefined);
    }
  };
  return {
    token: key('REDSAIL_TOKEN_KEY', DevelopmentKey.TOKEN, 'public'),
    service: key('REDSAIL_SERVICE_KEY', DevelopmentKey.SERVICE, 'public'),
    internal: key('REDSAIL_INTERNAL_KEY', DevelopmentKey.INTERNAL, 'private'),
  };
}
