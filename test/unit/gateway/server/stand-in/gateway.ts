import { fixedKeySet } from '@redsail/contract';
import { createGateway, type Gateway, type GatewayConfig, type GatewayParts } from '@redsail/gateway';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEd25519Key, type Ed25519Key } from '../../../../../gateway/server/src/identity/ed25519-key.js';
import { parseRoles } from '../../../../../gateway/server/src/identity/roles.js';
import { defaultLimits } from '../../../../../gateway/server/src/limits/limits.js';
import { noSavedOperations } from '../../../../../gateway/server/src/operations/saved-operations.js';
import { parseSupergraph } from '../../../../../gateway/server/src/supergraph/parse-supergraph.js';
import type { Town } from './town.js';

/** Private keys of a test's gateway; the config holds the public halves where the gateway only verifies. */
export const signingKeys = { token: newKey(), service: newKey(), internal: newKey() };

export function newKey(): Ed25519Key {
  return parseEd25519Key(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), 'private');
}

export const roles = parseRoles(`
public: [region:read]
organization-officer: [region:read, party:write]
integrator: [region:read, person:count]
service: [person:count]
`);

export function gatewayConfig(town: Town, changes: Partial<GatewayConfig> = {}): GatewayConfig {
  return {
    production: false,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
    supergraph: parseSupergraph(town.supergraphSdl),
    subgraphs: [town.organizations, town.personnel, town.livelihood].map(({ name, url }) => ({ name, url, deadlineMs: 10_000 })),
    roles,
    keys: {
      token: fixedKeySet({ ...parseEd25519Key({ ...signingKeys.token }, 'public') }),
      service: fixedKeySet({ ...parseEd25519Key({ ...signingKeys.service }, 'public') }),
      internal: fixedKeySet({ ...signingKeys.internal }),
    },
    issuers: [],
    limits: defaultLimits,
    operations: { mode: 'off', saved: noSavedOperations },
    trustedProxies: [],
    redisUrl: undefined,
    receiveDeadlineMs: 15_000,
    requestDeadlineMs: 30_000,
    shareIdentical: false,
    resilience: { retryPercent: 20, breakerFailures: 5, breakerOpenMs: 1_000 },
    processes: 1,
    worker: 1,
    exitWithParent: false,
    drainDelayMs: 0,
    stopDeadlineMs: 5_000,
    metrics: undefined,
    otlpEndpoint: undefined,
    usage: undefined,
    explorerAssets: explorerStandIn(),
    ...changes,
  };
}

export interface RunningGateway extends Gateway {
  readonly address: string;
  ask(query: string, options?: AskOptions): Promise<GraphqlAnswer>;
}

export interface AskOptions {
  readonly token?: string;
  readonly variables?: Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly data?: Record<string, any> | null;
  readonly errors?: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
  readonly extensions?: Record<string, unknown>;
}

export async function startGateway(config: GatewayConfig, parts?: GatewayParts): Promise<RunningGateway> {
  const gateway = await createGateway(config, parts);
  const address = await gateway.listen();
  const ask = async (query: string, { token, variables, headers = {} }: AskOptions = {}): Promise<GraphqlAnswer> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
  };
  return { ...gateway, address, ask };
}

/** The bundle is not built for unit tests; its routes are the same over any files. */
function explorerStandIn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
  writeFileSync(join(folder, 'explorer.js'), 'export {};\n');
  return folder;
}
