import type { KeySet } from '@redsail/contract';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readIssuers, readKeys } from './identity/identity-variables.js';
import { readLimitSettings } from './limits/limit-settings.js';
import type { LimitSettings } from './limits/limits.js';
import { OPERATION_MODES, type OperationMode } from './operations/resolve-operation.js';
import { noSavedOperations, readSavedOperations, type SavedOperations } from './operations/saved-operations.js';
import { parseRoles, type RoleScopes } from './identity/roles.js';
import type { TokenIssuer } from './identity/token-issuers.js';
import { readVariables, type Environment, type VariableReader } from './read-variables.js';
import { downloadFirst, type FirstDownload } from './supergraph/download-first.js';
import type { Supergraph } from './supergraph/parse-supergraph.js';
import { readGraph } from './supergraph/read-graph.js';
import { isAddress, readPlace } from './supergraph/supergraph-place.js';
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
  /** Read again when their files change. Production needs no `token` where other issuers speak for the callers. */
  readonly keys: { readonly token?: KeySet | undefined; readonly service: KeySet; readonly internal: KeySet };
  /** Beside the development and the service issuer. */
  readonly issuers: readonly TokenIssuer[];
  readonly limits: LimitSettings;
  readonly operations: { readonly mode: OperationMode; readonly saved: SavedOperations };
  /** Proxies whose `X-Forwarded-For` is believed: addresses, networks, or `loopback`, `linklocal`, `uniquelocal`. */
  readonly trustedProxies: readonly string[];
  /** Redis for what the processes of the gateway share; each is alone without. */
  readonly redisUrl: string | undefined;
  /** How long a client may take to send one request, headers and body, in milliseconds. */
  readonly receiveDeadlineMs: number;
  /** How long one request may take in all, in milliseconds. */
  readonly requestDeadlineMs: number;
  /** Identical queries of one caller that are under way are executed once. */
  readonly shareIdentical: boolean;
  /** End when the process that started this one is gone. */
  readonly exitWithParent: boolean;
  /** After a stop was asked for: time for load balancers to see that `/ready` says no, before new connections are refused. */
  readonly drainDelayMs: number;
  /** After that: time for requests in flight to finish, before their connections are cut. */
  readonly stopDeadlineMs: number;
  /** Where `/metrics` is served, on a port of its own. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Base address of the OTLP collector that traces go to. */
  readonly otlpEndpoint: string | undefined;
  /** Where it is recorded which clients use which parts of the graph, and how often a file is written. */
  readonly usage: { readonly folder: string; readonly seconds: number } | undefined;
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
  const place = readPlace(environment.REDSAIL_SUPERGRAPH?.trim() ?? '');
  return isAddress(place.at) ? readConfig(environment, await downloadFirst(place)) : readConfig(environment);
}

/**
 * The environment as one frozen object; docs of the variables: gateway/server/README.md.
 * @param downloaded what stands at the address that REDSAIL_SUPERGRAPH names, if it is one
 * @throws {StartupProblem} naming every variable that is wrong
 */
export function readConfig(environment: Environment = process.env, downloaded?: FirstDownload): GatewayConfig {
  const read = readVariables(environment);
  const production = environment.NODE_ENV === 'production';
  const roles = readRoles(read);
  const issuers = readIssuers(read, roles);
  const config = {
    production,
    host: readHost(read, 'HOST', 'localhost'),
    port: read.whole('PORT', 4000, { min: 0, max: 65_535 }),
    logLevel: read.choice('REDSAIL_LOG_LEVEL', 'info', LOG_LEVELS),
    ...readGraph(read, { environment, schema: join(repositoryRoot, 'schema'), downloaded }),
    roles,
    issuers,
    keys: readKeys(read, { production, hasIssuers: issuers.length > 0, data: join(repositoryRoot, '.redsail') }),
    limits: readLimitSettings(read),
    operations: readOperations(read),
    trustedProxies: readTrustedProxies(read),
    redisUrl: readRedisUrl(read),
    receiveDeadlineMs: readDeadline(read, 'REDSAIL_RECEIVE_DEADLINE_MS', 15_000),
    requestDeadlineMs: readDeadline(read, 'REDSAIL_REQUEST_DEADLINE_MS', 30_000),
    shareIdentical: read.choice('REDSAIL_SHARE_IDENTICAL', 'on', ['on', 'off'] as const) === 'on',
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
    ...readTelemetry(read),
    explorerAssets: join(packageRoot, 'dist/explorer/assets'),
  };
  read.finish();
  const { keys, operations, trustedProxies, resilience, subgraphs } = config;
  for (const part of [keys, operations, trustedProxies, resilience, subgraphs, ...subgraphs]) Object.freeze(part);
  return Object.freeze(config) as GatewayConfig;
}

/** `localhost` listens on 127.0.0.1 and ::1, so that http://localhost works whichever a browser tries first. */
function readHost(read: VariableReader, variable: string, fallback: string): string {
  const host = read.text(variable, fallback);
  if (/^[A-Za-z0-9.:_-]+$/.test(host)) return host;
  return read.complain(variable, '主机名或 IP 地址', 'a host name or an IP address', JSON.stringify(host), fallback);
}

/** In production one per processor, counted as a container allows them; in a development set-up one. */
function readProcesses(read: VariableReader, production: boolean): number {
  const given = read.text('REDSAIL_PROCESSES', production ? 'auto' : '1');
  if (given === 'auto') return availableParallelism();
  if (/^\d{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= 256) return Number(given);
  return read.complain('REDSAIL_PROCESSES', ' auto 或 1 到 256 的整数', 'auto or a whole number from 1 to 256', JSON.stringify(given), 1);
}

const readDeadline = (read: VariableReader, variable: string, fallback: number): number =>
  read.whole(variable, fallback, { min: 1, max: 600_000 });

const readRoles = (read: VariableReader): RoleScopes | undefined =>
  read.file(
    'REDSAIL_ROLES',
    read.text('REDSAIL_ROLES', join(repositoryRoot, 'schema/roles.yaml')),
    { zh: '角色与权限表的文件', en: 'a file with the scopes of each role' },
    parseRoles,
  );

function readOperations(read: VariableReader): GatewayConfig['operations'] {
  const mode = read.choice('REDSAIL_OPERATIONS', 'off', OPERATION_MODES);
  const folder = read.text('REDSAIL_OPERATIONS_FOLDER', join(repositoryRoot, 'schema/operations'));
  try {
    return { mode, saved: readSavedOperations(folder) };
  } catch (error) {
    const came = `${JSON.stringify(folder)} (${(error as Error).message.split('\n')[0]})`;
    const expected = { zh: '已保存操作的文件夹', en: 'a folder of saved operations' };
    return { mode, saved: read.complain('REDSAIL_OPERATIONS_FOLDER', expected.zh, expected.en, came, noSavedOperations) };
  }
}

function readTrustedProxies(read: VariableReader): string[] {
  const given = read.text('REDSAIL_TRUSTED_PROXIES', '').split(',');
  const proxies = given.map((each) => each.trim()).filter(Boolean);
  const odd = proxies.find((proxy) => !isProxy(proxy));
  if (odd === undefined) return proxies;
  const expected = { zh: '以逗号分隔的地址或网段', en: 'addresses or networks, separated by commas, such as 10.0.0.0/8,loopback' };
  return read.complain('REDSAIL_TRUSTED_PROXIES', expected.zh, expected.en, JSON.stringify(odd), []);
}

function isProxy(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const width = [0, 0, 0, 0, 32, 0, 128][isIP(address)] ?? 0;
  if (width === 0) return ['loopback', 'linklocal', 'uniquelocal'].includes(text);
  return more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= width));
}

/** A password may stand in it, so what came is not repeated. */
function readRedisUrl(read: VariableReader): string | undefined {
  const given = read.text('REDIS_URL', undefined);
  if (given === undefined || (URL.canParse(given) && /^rediss?:$/.test(new URL(given).protocol))) return given;
  return read.complain(
    'REDIS_URL',
    ' redis 或 rediss 地址',
    'a redis or rediss URL, such as redis://127.0.0.1:6379',
    '另一种文本 · another text',
    undefined,
  );
}

/** Nothing of it is there unless it is asked for: nothing listens beside the graph, nothing goes out, nothing is recorded. */
function readTelemetry(read: VariableReader): Pick<GatewayConfig, 'metrics' | 'otlpEndpoint' | 'usage'> {
  const port = read.whole('REDSAIL_METRICS_PORT', 0, { min: 0, max: 65_535 });
  const host = readHost(read, 'REDSAIL_METRICS_HOST', '127.0.0.1');
  const endpoint = read.text('OTEL_EXPORTER_OTLP_ENDPOINT', undefined);
  const folder = read.text('REDSAIL_USAGE', undefined);
  const seconds = read.whole('REDSAIL_USAGE_SECONDS', 300, { min: 1, max: 86_400 });
  return {
    metrics: port === 0 ? undefined : Object.freeze({ host, port }),
    otlpEndpoint: endpoint === undefined ? undefined : read.url('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint),
    usage: folder === undefined ? undefined : Object.freeze({ folder: resolve(folder), seconds }),
  };
}
