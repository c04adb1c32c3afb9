import { join, resolve, sep } from 'node:path';
import { DevelopmentKey, developmentKeyFile, openKeyFile, type KeySet } from '@redsail/contract';
import { keyFile } from './protect/key-file.js';
import { keysOfFile } from './protect/master-keys.js';
import { Vault } from './protect/vault.js';
import type { Subgraph } from './serve/subgraph.js';

// Nothing calls home. Apollo Server looks at these when it is constructed, and an account named by the environment of the machine would
// switch its reporting on (and end a department that is asked to report its schema): here, as in the gateway.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
for (const variable of ['APOLLO_KEY', 'APOLLO_GRAPH_REF', 'APOLLO_GRAPH_ID', 'APOLLO_GRAPH_VARIANT', 'APOLLO_SCHEMA_REPORTING']) {
  delete process.env[variable];
}

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything a department's program takes from its environment, read once. */
export interface Config {
  readonly name: string;
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly databaseVariable: string;
  readonly gatewayUrl: string;
  readonly askDeadlineMs: number;
  readonly production: boolean;
  readonly logLevel: LogLevel;
  /** Base address of the OTLP collector that traces go to. */
  readonly otlpEndpoint: string | undefined;
  /** Where `/metrics` is served, on a port of its own. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** End when the process that started this one is gone. */
  readonly exitWithParent: boolean;
  /** Tell progress in lines for a program instead of a person. */
  readonly progress: boolean;
  readonly sample: { readonly scale: number; readonly seed: number };
  /** The gateway's keys, public halves do: every one of them verifies. */
  readonly internalKeys: () => KeySet;
  /** This department's own keys: the newest signs. */
  readonly serviceKeys: () => KeySet;
  readonly vault: () => Vault;
}

/** A wrong value in the environment: the variable, what was expected, what came. */
export class ConfigProblem extends Error {
  constructor(variable: string, zh: string, en: string, got: string) {
    super(`${variable}：${zh}，收到 "${got}" · ${variable}: ${en}, got "${got}"`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** `red-sail` → `RED_SAIL`: what a department's own variables begin with, here, in the gateway and in the command line. */
export const variablePrefix = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/**
 * An unset variable and an empty one are the same, as in the gateway: compose files and shells leave empty ones behind.
 * @throws ConfigProblem at the first wrong value
 */
export function readConfig(subgraph: Subgraph, env: Environment = process.env): Config {
  const prefix = variablePrefix(subgraph.name);
  const { folder } = subgraph;
  const data = resolve(env.REDSAIL_DATA || join(folder, '..', '..', '.redsail'));
  const production = env.NODE_ENV === 'production';
  const databaseVariable = `${prefix}_DATABASE_URL`;
  const keys = join(data, 'keys');
  /** The file that the environment names. Development keys, found where they are made, are none in production, named or not. */
  const named = (variable: string): string | undefined => {
    const given = env[variable] ? resolve(env[variable]) : undefined;
    if (production && (given === undefined || given.startsWith(keys + sep))) throw developmentKeyRefused(variable, given ?? '');
    return given;
  };
  const keySet = (variable: string, name: DevelopmentKey) => () =>
    openKeys(variable, named(variable) ?? developmentKeyFile(keys, name, production));
  const secret = <T>(read: (path: string, variable: string, make: boolean) => T, variable: string, name: string): T => {
    const given = named(variable);
    return read(given ?? join(keys, name), variable, given === undefined);
  };
  return Object.freeze({
    name: subgraph.name,
    folder,
    host: env.SUBGRAPH_HOST || '127.0.0.1',
    port: integer(env, `${prefix}_PORT`, subgraph.port, 1, 65535),
    databaseUrl: env[databaseVariable] || `sqlite:${join(data, `${subgraph.name}.sqlite`)}`,
    databaseVariable,
    gatewayUrl: url(env, 'GATEWAY_URL', 'http://127.0.0.1:4000/graphql'),
    askDeadlineMs: integer(env, 'REDSAIL_ASK_DEADLINE_MS', 5000, 1, 600_000),
    production,
    logLevel: logLevel(env),
    otlpEndpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ? url(env, 'OTEL_EXPORTER_OTLP_ENDPOINT', '') : undefined,
    metrics: metrics(env, prefix),
    exitWithParent: env.REDSAIL_EXIT_WITH_PARENT === '1',
    progress: env.REDSAIL_PROGRESS === '1',
    sample: { scale: decimal(env, 'REDSAIL_SAMPLE_SCALE', 1, 0, 100), seed: integer(env, 'REDSAIL_SAMPLE_SEED', 59, 0, 4294967295) },
    internalKeys: keySet('REDSAIL_INTERNAL_KEY', DevelopmentKey.INTERNAL),
    serviceKeys: keySet('REDSAIL_SERVICE_KEY', DevelopmentKey.SERVICE),
    vault: () =>
      new Vault(secret(keysOfFile, 'REDSAIL_PERSONAL_KEY', 'personal.key'), secret(keyFile, 'REDSAIL_IDENTITY_KEY', 'identity.key')),
  });
}

const developmentKeyRefused = (variable: string, got: string): ConfigProblem =>
  new ConfigProblem(
    variable,
    'NODE_ENV=production 时应为开发密钥目录之外的密钥文件',
    'expected a key file outside of the folder of development keys, for NODE_ENV=production',
    got,
  );

function integer(env: Environment, variable: string, otherwise: number, low: number, high: number): number {
  const text = env[variable];
  if (text === undefined || text === '') return otherwise;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= low && value <= high))
    throw new ConfigProblem(variable, `应为${low}至${high}的整数`, `expected an integer from ${low} to ${high}`, text);
  return value;
}

function decimal(env: Environment, variable: string, otherwise: number, low: number, high: number): number {
  const text = env[variable];
  if (text === undefined || text === '') return otherwise;
  const value = /^\d{1,4}(\.\d{1,4})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= low && value <= high))
    throw new ConfigProblem(variable, `应为${low}至${high}的数`, `expected a number from ${low} to ${high}`, text);
  return value;
}

function url(env: Environment, variable: string, otherwise: string): string {
  const text = env[variable] || otherwise;
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new ConfigProblem(variable, '应为 http(s) 地址', 'expected an http(s) URL', text);
  return text;
}

function metrics(env: Environment, prefix: string): Config['metrics'] {
  const port = integer(env, `${prefix}_METRICS_PORT`, 0, 0, 65535);
  return port === 0 ? undefined : Object.freeze({ host: env.REDSAIL_METRICS_HOST || '127.0.0.1', port });
}

function logLevel(env: Environment): LogLevel {
  const variable = 'REDSAIL_LOG_LEVEL';
  const text = env[variable] || 'info';
  const found = LOG_LEVELS.find((level) => level === text);
  if (!found)
    throw new ConfigProblem(variable, `应为以下之一：${LOG_LEVELS.join(' | ')}`, `expected one of ${LOG_LEVELS.join(' | ')}`, text);
  return found;
}

function openKeys(variable: string, path: string): KeySet {
  try {
    return openKeyFile(resolve(path));
  } catch (error) {
    const { message } = error as Error;
    throw new ConfigProblem(variable, `应为 JWK 或 JWKS 文件（${message}）`, `expected a file with a JWK or a JWKS (${message})`, path);
  }
}
