import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../../subgraphs/kit/src/config.js';
import { garden } from '../../../support/garden/garden.js';

const folder = mkdtempSync(join(tmpdir(), 'redsail-config-'));
const configOf = (environment: Record<string, string>) => readConfig(garden, { REDSAIL_DATA: folder, ...environment });

test('without wishes a department logs from info on and traces nothing', () => {
  expect(configOf({})).toMatchObject({ logLevel: 'info', otlpEndpoint: undefined });
  expect(configOf({ REDSAIL_LOG_LEVEL: '', OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toMatchObject({ logLevel: 'info', otlpEndpoint: undefined });
});

test('wishes are read', () => {
  const environment = { REDSAIL_LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
  expect(configOf(environment)).toMatchObject({ logLevel: 'debug', otlpEndpoint: 'http://collector:4318' });
});

test.each([
  ['REDSAIL_LOG_LEVEL', 'loud', /REDSAIL_LOG_LEVEL：应为以下之一：debug.*expected one of debug.*"loud"/],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', /OTEL_EXPORTER_OTLP_ENDPOINT：应为 http.*"collector:4318"/],
])('%s=%s is refused by name', (variable, value, complaint) => {
  expect(() => configOf({ [variable]: value })).toThrow(complaint);
});

test('an empty variable is one that is not set: nothing listens elsewhere for it', () => {
  const names = ['SUBGRAPH_HOST', 'GATEWAY_URL', 'GARDEN_DATABASE_URL', 'GARDEN_PORT', 'REDSAIL_ASK_DEADLINE_MS'];
  const plain = ({ host, gatewayUrl, databaseUrl, port, askDeadlineMs }: ReturnType<typeof configOf>) => [
    host,
    gatewayUrl,
    databaseUrl,
    port,
    askDeadlineMs,
  ];
  expect(plain(configOf(Object.fromEntries(names.map((name) => [name, '']))))).toEqual(plain(configOf({})));
});

test('a department with a hyphen in its name has variables that a shell can set, as the gateway calls them', () => {
  const config = readConfig({ ...garden, name: 'kitchen-garden' }, { REDSAIL_DATA: folder, KITCHEN_GARDEN_PORT: '4711' });
  expect([config.port, config.databaseVariable]).toEqual([4711, 'KITCHEN_GARDEN_DATABASE_URL']);
});

describe('in production', () => {
  const readers = {
    REDSAIL_INTERNAL_KEY: (environment: Record<string, string>) => configOf(environment).internalKeys(),
    REDSAIL_SERVICE_KEY: (environment: Record<string, string>) => configOf(environment).serviceKeys(),
    REDSAIL_PERSONAL_KEY: (environment: Record<string, string>) => configOf(environment).vault(),
    REDSAIL_IDENTITY_KEY: (environment: Record<string, string>) => configOf(environment).vault(),
  };
  const made = join(folder, 'keys');
  const office = join(folder, 'office');
  const files = {
    REDSAIL_INTERNAL_KEY: 'internal.jwk',
    REDSAIL_SERVICE_KEY: 'service.jwk',
    REDSAIL_PERSONAL_KEY: 'personal.key',
    REDSAIL_IDENTITY_KEY: 'identity.key',
  };
  const all = Object.keys(files) as (keyof typeof files)[];
  const production = {
    NODE_ENV: 'production',
    ...Object.fromEntries(all.map((variable) => [variable, join(office, files[variable])])),
  };
  beforeAll(() => {
    for (const read of Object.values(readers)) read({});
    cpSync(made, office, { recursive: true });
  });

  test.each(all)('%s is a file outside of the folder of development keys', (variable) => {
    expect(() => readers[variable](production)).not.toThrow();
    const refused = new RegExp(`^${variable}：.*expected a key file outside of the folder of development keys`);
    expect(() => readers[variable]({ ...production, [variable]: '' })).toThrow(refused);
    expect(() => readers[variable]({ ...production, [variable]: join(made, files[variable]) })).toThrow(refused);
  });
});
