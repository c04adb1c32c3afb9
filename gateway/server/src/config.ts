import { DevelopmentKey, developmentKey } from '@redsail/contract';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEd25519Key, type Ed25519Key } from './identity/ed25519-key.js';
import { parseRoles, type RoleScopes } from './identity/roles.js';
import { readVariables, type Environment, type VariableReader } from './read-variables.js';
import { parseSubgraphList } from './subgraphs/subgraph-list.js';
import { parseSupergraph, type Supergraph } from './supergraph/parse-supergraph.js';

// Nothing calls home. @apollo/gateway and @apollo/server look at these when they are constructed, and an account named by the
// environment of the machine would switch their reporting on: hence here, in the module that everything else imports first.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
for (const variable of ['APOLLO_KEY', 'APOLLO_GRAPH_REF', 'APOLLO_GRAPH_ID', 'APOLLO_GRAPH_VARIANT', 'APOLLO_SCHEMA_REPORTING']) {
  delete process.env[variable];
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export interface SubgraphEndpoint {
  readonly name: string;
  readonly url: string;
  /** How long one call may take, from queueing to the last byte, in milliseconds. */
  readonly deadlineMs: number;
}

export interface GatewayConfig {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly supergraph: Supergraph;
  readonly subgraphs: readonly SubgraphEndpoint[];
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
  /** Where `/metrics` is served, on a port of its own. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Base address of the OTLP collector that traces go to. */
  readonly otlpEndpoint: string | undefined;
  /** The bundled explorer page. */
  readonly explorerAssets: string;
}

// This file stands one level below its package both as source (src/) and as built (dist/).
const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const repositoryRoot = resolve(packageRoot, '../..');

/**
 * The environment as one frozen object; docs of the variables: gateway/server/README.md.
 * @throws {StartupProblem} naming every variable that is wrong
 */
export function readConfig(environment: Environment = process.env): GatewayConfig {
  const read = readVariables(environment);
  const production = environment.NODE_ENV === 'production';
  const config = {
    production,
    host: readHost(read, 'HOST', 'localhost'),
    port: read.whole('PORT', 4000, { min: 0, max: 65_535 }),
    logLevel: read.choice('REDSAIL_LOG_LEVEL', 'info', LOG_LEVELS),
    ...readGraph(read),
    roles: read.file(
      'REDSAIL_ROLES',
      read.text('REDSAIL_ROLES', join(repositoryRoot, 'schema/roles.yaml')),
      { zh: '角色与权限表的文件', en: 'a file with the scopes of each role' },
      parseRoles,
    ),
    keys: readKeys(read, production),
    requestDeadlineMs: readDeadline(read, 'REDSAIL_REQUEST_DEADLINE_MS', 30_000),
    exitWithParent: environment.REDSAIL_EXIT_WITH_PARENT === '1',
    drainDelayMs: read.whole('REDSAIL_DRAIN_DELAY_MS', 0, { min: 0, max: 300_000 }),
    stopDeadlineMs: read.whole('REDSAIL_STOP_DEADLINE_MS', 10_000, { min: 0, max: 300_000 }),
    ...readTelemetry(read),
    explorerAssets: join(packageRoot, 'dist/explorer/assets'),
  };
  read.finish();
  for (const part of [config.keys, config.subgraphs, ...config.subgraphs]) Object.freeze(part);
  return Object.freeze(config) as GatewayConfig;
}

/** `localhost` listens on 127.0.0.1 and ::1, so that http://localhost works whichever a browser tries first. */
function readHost(read: VariableReader, variable: string, fallback: string): string {
  const host = read.text(variable, fallback);
  if (/^[A-Za-z0-9.:_-]+$/.test(host)) return host;
  return read.complain(variable, '主机名或 IP 地址', 'a host name or an IP address', JSON.stringify(host), fallback);
}

function readGraph(read: VariableReader): { supergraph: Supergraph | undefined; subgraphs: SubgraphEndpoint[] } {
  const supergraph = read.file(
    'REDSAIL_SUPERGRAPH',
    read.text('REDSAIL_SUPERGRAPH', join(repositoryRoot, 'schema/published/supergraph.graphql')),
    { zh: '已合成的超图文件', en: 'a file with a composed supergraph' },
    parseSupergraph,
  );
  const defaults = read.file(
    'REDSAIL_SUBGRAPHS',
    read.text('REDSAIL_SUBGRAPHS', join(repositoryRoot, 'schema/subgraphs.yaml')),
    { zh: '子图清单文件', en: 'a file that lists the subgraphs' },
    parseSubgraphList,
  );
  const deadlineMs = readDeadline(read, 'REDSAIL_SUBGRAPH_DEADLINE_MS', 10_000);
  const subgraphs = (supergraph?.subgraphs ?? []).map((name) => {
    const prefix = name.toUpperCase().replaceAll('-', '_');
    return {
      name,
      url: read.url(`${prefix}_URL`, defaults?.get(name) ?? ''),
      deadlineMs: readDeadline(read, `${prefix}_DEADLINE_MS`, deadlineMs),
    };
  });
  return { supergraph, subgraphs };
}

const readDeadline = (read: VariableReader, variable: string, fallback: number): number =>
  read.whole(variable, fallback, { min: 1, max: 600_000 });

/** Neither is there unless it is asked for: nothing listens beside the graph, and nothing goes out. */
function readTelemetry(read: VariableReader): Pick<GatewayConfig, 'metrics' | 'otlpEndpoint'> {
  const port = read.whole('REDSAIL_METRICS_PORT', 0, { min: 0, max: 65_535 });
  const host = readHost(read, 'REDSAIL_METRICS_HOST', '127.0.0.1');
  const endpoint = read.text('OTEL_EXPORTER_OTLP_ENDPOINT', undefined);
  return {
    metrics: port === 0 ? undefined : Object.freeze({ host, port }),
    otlpEndpoint: endpoint === undefined ? undefined : read.url('OTEL_EXPORTER_OTLP_ENDPOINT', endpoint),
  };
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
