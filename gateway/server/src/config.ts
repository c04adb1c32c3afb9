import type { KeySet } from '@redsail/contract';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readIssuers, readKeys } from './identity/identity-variables.js';
import { parseRoles, type RoleScopes } from './identity/roles.js';
import type { TokenIssuer } from './identity/token-issuers.js';
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
  /** Read again when their files change. Production needs no `token` where other issuers speak for the callers. */
  readonly keys: { readonly token?: KeySet | undefined; readonly service: KeySet; readonly internal: KeySet };
  /** Beside the development and the service issuer. */
  readonly issuers: readonly TokenIssuer[];
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
 * The environment as one frozen object; docs of the variables: gateway/server/README.md.
 * @throws {StartupProblem} naming every variable that is wrong
 */
export function readConfig(environment: Environment = process.env): GatewayConfig {
  const read = readVariables(environment);
  const production = environment.NODE_ENV === 'production';
  const roles = readRoles(read);
  const issuers = readIssuers(read, roles);
  const config = {
    production,
    host: readHost(read),
    port: read.whole('PORT', 4000, { min: 0, max: 65_535 }),
    logLevel: read.choice('REDSAIL_LOG_LEVEL', 'info', LOG_LEVELS),
    ...readGraph(read),
    roles,
    issuers,
    keys: readKeys(read, { production, hasIssuers: issuers.length > 0, data: join(repositoryRoot, '.redsail') }),
    requestDeadlineMs: readDeadline(read, 'REDSAIL_REQUEST_DEADLINE_MS', 30_000),
    exitWithParent: environment.REDSAIL_EXIT_WITH_PARENT === '1',
    drainDelayMs: read.whole('REDSAIL_DRAIN_DELAY_MS', 0, { min: 0, max: 300_000 }),
    stopDeadlineMs: read.whole('REDSAIL_STOP_DEADLINE_MS', 10_000, { min: 0, max: 300_000 }),
    explorerAssets: join(packageRoot, 'dist/explorer/assets'),
  };
  read.finish();
  for (const part of [config.keys, config.subgraphs, ...config.subgraphs]) Object.freeze(part);
  return Object.freeze(config) as GatewayConfig;
}

/** `localhost` listens on 127.0.0.1 and ::1, so that http://localhost works whichever a browser tries first. */
function readHost(read: VariableReader): string {
  const host = read.text('HOST', 'localhost');
  if (/^[A-Za-z0-9.:_-]+$/.test(host)) return host;
  return read.complain('HOST', '主机名或 IP 地址', 'a host name or an IP address', JSON.stringify(host), 'localhost');
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

const readRoles = (read: VariableReader): RoleScopes | undefined =>
  read.file(
    'REDSAIL_ROLES',
    read.text('REDSAIL_ROLES', join(repositoryRoot, 'schema/roles.yaml')),
    { zh: '角色与权限表的文件', en: 'a file with the scopes of each role' },
    parseRoles,
  );
