import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfig } from '../../../../gateway/server/src/config.js';
import { defaultLimits } from '../../../../gateway/server/src/limits/limits.js';
import { folder, history, sdl, sound, supergraph, write } from './stand-in/sound-environment.js';

const issuers = (changes: object): string =>
  JSON.stringify({
    issuers: [
      { issuer: 'hall', audience: 'redsail', jwks: 'https://id.example/keys', algorithms: ['ES256'], mayGrant: ['auditor'], ...changes },
    ],
  });
function badOperations(): string {
  mkdirSync(join(folder, 'operations/portal'), { recursive: true });
  write('operations/portal/bad.graphql', '{ a');
  return join(folder, 'operations');
}
const complaint = (environment: Record<string, string>): string => {
  try {
    readConfig({ ...sound, ...environment });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('an environment without wishes', () => {
  test('gives the defaults, frozen', () => {
    const config = readConfig(sound);
    expect(config).toMatchObject({
      production: false,
      host: 'localhost',
      port: 4000,
      logLevel: 'info',
      drainDelayMs: 0,
      stopDeadlineMs: 10_000,
      metrics: undefined,
      otlpEndpoint: undefined,
      usage: undefined,
      supergraphOrigin: { path: supergraph, pollMs: 10_000 },
      resilience: { retryPercent: 20, breakerFailures: 5, breakerOpenMs: 1_000 },
      processes: 1,
      limits: defaultLimits,
      operations: { mode: 'off' },
      trustedProxies: [],
      redisUrl: undefined,
      receiveDeadlineMs: 15_000,
    });
    expect(config.subgraphs).toEqual([
      { name: 'organizations', url: 'http://127.0.0.1:4001/graphql', deadlineMs: 10_000 },
      { name: 'rider-stations', url: 'http://127.0.0.1:4009/graphql', deadlineMs: 10_000 },
    ]);
    const parts = [config, config.keys, config.subgraphs, config.subgraphs[0], config.limits, config.operations, config.trustedProxies];
    expect(parts.every(Object.isFrozen)).toBe(true);
  });

  test('makes the development keys, and keeps the private half only of its own', () => {
    const { keys } = readConfig(sound);
    expect(readdirSync(join(folder, 'data/keys')).sort()).toEqual(['internal.jwk', 'service.jwk', 'token.jwk']);
    const privateHalves = [keys.internal, keys.token, keys.service].map((set) => set!.keys().map(({ d }) => Boolean(d)));
    expect(privateHalves).toEqual([[true], [false], [false]]);
  });
});

test('wishes are read: addresses and deadlines by the name of the subgraph', () => {
  const config = readConfig({
    ...sound,
    PORT: '8080',
    HOST: '0.0.0.0',
    ORGANIZATIONS_URL: 'https://org.example/graphql',
    REDSAIL_SUBGRAPH_DEADLINE_MS: '3000',
    RIDER_STATIONS_DEADLINE_MS: '500',
  });
  expect(config).toMatchObject({ port: 8080, host: '0.0.0.0' });
  expect(config.subgraphs).toEqual([
    { name: 'organizations', url: 'https://org.example/graphql', deadlineMs: 3_000 },
    { name: 'rider-stations', url: 'http://127.0.0.1:4009/graphql', deadlineMs: 500 },
  ]);
});

test('metrics have a port when they are wished for, on this machine unless told otherwise; traces have an endpoint', () => {
  expect(readConfig({ ...sound, REDSAIL_METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  const { metrics, otlpEndpoint } = readConfig({
    ...sound,
    REDSAIL_METRICS_PORT: '9464',
    REDSAIL_METRICS_HOST: '0.0.0.0',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
  });
  expect([metrics, otlpEndpoint]).toEqual([{ host: '0.0.0.0', port: 9464 }, 'http://collector:4318/']);
});

test('use is recorded in a folder when it is wished for, every five minutes unless told otherwise', () => {
  expect(readConfig({ ...sound, REDSAIL_USAGE: '/var/lib/redsail/usage' }).usage).toEqual({
    folder: '/var/lib/redsail/usage',
    seconds: 300,
  });
  const { usage } = readConfig({ ...sound, REDSAIL_USAGE: 'usage', REDSAIL_USAGE_SECONDS: '3600' });
  expect(usage).toEqual({ folder: resolve('usage'), seconds: 3_600 });
  expect(readConfig({ ...sound, REDSAIL_USAGE: '', REDSAIL_USAGE_SECONDS: '60' }).usage).toBeUndefined();
});

test('wishes about clients are read: saved operations, proxies, Redis, limits', () => {
  mkdirSync(join(folder, 'saved/portal'), { recursive: true });
  write('saved/portal/a.graphql', '{ a }');
  const config = readConfig({
    ...sound,
    REDSAIL_OPERATIONS: 'only',
    REDSAIL_OPERATIONS_FOLDER: join(folder, 'saved'),
    REDSAIL_TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32 ,loopback,203.0.113.7',
    REDIS_URL: 'redis://:secret@127.0.0.1:6379/2',
    REDSAIL_LIMIT_COST: '500 warn',
  });
  expect(config.operations.mode).toBe('only');
  expect([...config.operations.saved.byText.values()]).toEqual([{ name: 'portal/a', text: '{ a }' }]);
  expect(config.trustedProxies).toEqual(['10.0.0.0/8', '2001:db8::/32', 'loopback', '203.0.113.7']);
  expect(config.redisUrl).toBe('redis://:secret@127.0.0.1:6379/2');
  expect(config.limits.cost).toEqual({ limit: 500, mode: 'warn' });
});

describe('a wrong value is answered with the variable, what was expected and what came, in both languages', () => {
  test.each([
    ['PORT', '70000', /PORT: 应为 0 到 65535 的整数，实为 "70000" · expected a whole number from 0 to 65535, got "70000"/],
    ['PORT', '80a', /PORT.*"80a"/],
    ['PORT', '-1', /PORT.*"-1"/],
    ['HOST', 'my host', /HOST: 应为主机名.*"my host"/],
    ['REDSAIL_LOG_LEVEL', 'loud', /REDSAIL_LOG_LEVEL.*debug \| info.*"loud"/],
    ['ORGANIZATIONS_URL', 'localhost:4001', /ORGANIZATIONS_URL: 应为 http.*"localhost:4001"/],
    ['ORGANIZATIONS_URL', 'ftp://x/', /ORGANIZATIONS_URL.*"ftp:\/\/x\/"/],
    ['RIDER_STATIONS_DEADLINE_MS', '10s', /RIDER_STATIONS_DEADLINE_MS.*"10s"/],
    ['REDSAIL_SUBGRAPH_DEADLINE_MS', '0', /REDSAIL_SUBGRAPH_DEADLINE_MS.*"0"/],
    ['REDSAIL_METRICS_PORT', 'on', /REDSAIL_METRICS_PORT.*"on"/],
    ['REDSAIL_USAGE_SECONDS', '0', /REDSAIL_USAGE_SECONDS: .*1 (到|to) 86400.*"0"/],
    ['REDSAIL_METRICS_HOST', 'a b', /REDSAIL_METRICS_HOST: 应为主机名.*"a b"/],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318', /OTEL_EXPORTER_OTLP_ENDPOINT.*"collector:4318"/],
    ['REDSAIL_STOP_DEADLINE_MS', '1.5', /REDSAIL_STOP_DEADLINE_MS.*"1.5"/],
    ['REDSAIL_SUPERGRAPH', '/nowhere.graphql', /REDSAIL_SUPERGRAPH: 应为已合成的超图.*\/nowhere\.graphql.*no such file/],
    ['REDSAIL_SUPERGRAPH', write('cut.graphql', 'type Query { a: '), /REDSAIL_SUPERGRAPH.*cut\.graphql.*Syntax Error/],
    ['REDSAIL_SUPERGRAPH', write('plain.graphql', sdl('a')), /REDSAIL_SUPERGRAPH.*plain\.graphql.*not a composed supergraph/],
    ['REDSAIL_SUPERGRAPH', folder, /REDSAIL_SUPERGRAPH.*EISDIR/],
    ['REDSAIL_SUPERGRAPH', join(folder, 'history.yaml'), /REDSAIL_SUPERGRAPH: 应为已合成的超图文件、版本历史.*no such file/],
    ['REDSAIL_SUPERGRAPH', `${history('pins')}#3`, /REDSAIL_SUPERGRAPH.*history\.yaml#3.*there is no version 3, only 1 to 2/],
    ['REDSAIL_SUPERGRAPH', `${history('gone')}#1`, /REDSAIL_SUPERGRAPH.*the file of version 1 cannot be read \(ENOENT\)/],
    ['REDSAIL_SUPERGRAPH', history('edited', 'type Query { a: Int }'), /REDSAIL_SUPERGRAPH.*the file of version 2 has the hash/],
    ['REDSAIL_SUPERGRAPH_POLL_MS', '1', /REDSAIL_SUPERGRAPH_POLL_MS.*"1"/],
    ['REDSAIL_RETRY_PERCENT', '21', /REDSAIL_RETRY_PERCENT: 应为 0 到 20 的整数/],
    ['REDSAIL_BREAKER_FAILURES', 'never', /REDSAIL_BREAKER_FAILURES.*"never"/],
    ['REDSAIL_BREAKER_OPEN_MS', '0', /REDSAIL_BREAKER_OPEN_MS.*"0"/],
    ['REDSAIL_PROCESSES', 'many', /REDSAIL_PROCESSES: 应为 auto 或 1 到 256 的整数，实为 "many"/],
    ['REDSAIL_PROCESSES', '0', /REDSAIL_PROCESSES.*"0"/],
    ['REDSAIL_LIMIT_DEPTH', 'deep', /REDSAIL_LIMIT_DEPTH: 应为上限和方式.*"deep"/],
    ['REDSAIL_OPERATIONS', 'some', /REDSAIL_OPERATIONS.*off \| log \| only.*"some"/],
    ['REDSAIL_OPERATIONS_FOLDER', badOperations(), /REDSAIL_OPERATIONS_FOLDER: 应为已保存操作的文件夹.*portal\/bad\.graphql.*Syntax Error/],
    ['REDSAIL_TRUSTED_PROXIES', '10.0.0.0/8,my-proxy', /REDSAIL_TRUSTED_PROXIES.*addresses or networks.*"my-proxy"/],
    ['REDSAIL_TRUSTED_PROXIES', '10.0.0.0/64', /REDSAIL_TRUSTED_PROXIES.*"10\.0\.0\.0\/64"/],
    ['REDIS_URL', 'localhost', /REDIS_URL: 应为 redis.*a redis or rediss URL/],
    ['REDSAIL_RECEIVE_DEADLINE_MS', '0', /REDSAIL_RECEIVE_DEADLINE_MS.*"0"/],
    ['REDSAIL_SUBGRAPHS', write('bad.yaml', 'subgraphs: [{ name: a }]'), /REDSAIL_SUBGRAPHS.*entry 1 lacks/],
    ['REDSAIL_ROLES', write('roles.yaml', 'public: everything'), /REDSAIL_ROLES.*public/],
    ['REDSAIL_TOKEN_KEY', write('odd.jwk', '{"kty":"RSA"}'), /REDSAIL_TOKEN_KEY.*not an Ed25519 key/],
    ['REDSAIL_TOKEN_ISSUERS', '/nowhere.yaml', /REDSAIL_TOKEN_ISSUERS: 应为令牌签发者清单文件.*\/nowhere\.yaml.*no such file/],
    [
      'REDSAIL_TOKEN_ISSUERS',
      write('hmac.yaml', issuers({ algorithms: ['HS256'] })),
      /REDSAIL_TOKEN_ISSUERS.*issuers\[0\]\.algorithms.*"HS256"/,
    ],
    ['REDSAIL_TOKEN_ISSUERS', write('keyless.yaml', issuers({ jwks: 'nowhere.json' })), /REDSAIL_TOKEN_ISSUERS.*no such file/],
    ['REDSAIL_INTERNAL_KEY', write('no.jwk', 'secret'), /REDSAIL_INTERNAL_KEY.*Ed25519 JWK/],
  ])('%s=%s', (variable, value, expected) => {
    expect(complaint({ [variable]: value })).toMatch(expected);
  });

  test('several at once are all named', () => {
    expect(complaint({ PORT: 'x', HOST: ' ?', REDSAIL_LOG_LEVEL: 'y' }).split('\n')).toHaveLength(3);
  });

  test('a password in an address is not repeated', () => {
    expect(complaint({ ORGANIZATIONS_URL: 'http://root:hunter2@db/' })).not.toContain('hunter2');
  });

  test('a password in a Redis address is not repeated either', () => {
    expect(complaint({ REDIS_URL: 'http://:hunter2@db:6379' })).toMatch(/^REDIS_URL((?!hunter2).)*$/);
  });

  test('a key file that is no key is not repeated', () => {
    expect(complaint({ REDSAIL_INTERNAL_KEY: write('secret.jwk', '{"kty":"OKP","crv":"Ed25519","d":"topsecret"}') })).not.toContain(
      'topsecret',
    );
  });

  test('a subgraph of the supergraph that has no address anywhere is named by its variable', () => {
    expect(complaint({ REDSAIL_SUBGRAPHS: write('empty.yaml', 'subgraphs: []') })).toMatch(/ORGANIZATIONS_URL[\s\S]*RIDER_STATIONS_URL/);
  });
});

describe('the number of processes', () => {
  test('auto is one per processor', () => {
    expect(readConfig({ ...sound, REDSAIL_PROCESSES: 'auto' }).processes).toBe(availableParallelism());
  });

  test('a number is taken as it is', () => {
    expect(readConfig({ ...sound, REDSAIL_PROCESSES: '3' }).processes).toBe(3);
  });
});

describe('in production', () => {
  test('development keys are refused: each of the three is named', () => {
    const text = complaint({ NODE_ENV: 'production' });
    expect(text).toMatch(/REDSAIL_TOKEN_KEY[\s\S]*REDSAIL_SERVICE_KEY[\s\S]*REDSAIL_INTERNAL_KEY/);
  });

  test('a development key is refused even when it is named', () => {
    readConfig(sound);
    expect(complaint({ NODE_ENV: 'production', REDSAIL_TOKEN_KEY: join(folder, 'data/keys/token.jwk') })).toMatch(/REDSAIL_TOKEN_KEY/);
  });

  test('keys from files are taken, public halves where nothing is signed', () => {
    mkdirSync(join(folder, 'safe'), { recursive: true });
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const half = write('safe/public.jwk', JSON.stringify(publicKey.export({ format: 'jwk' })));
    const whole = write('safe/private.jwk', JSON.stringify(privateKey.export({ format: 'jwk' })));
    const environment = { NODE_ENV: 'production', REDSAIL_TOKEN_KEY: half, REDSAIL_SERVICE_KEY: half, REDSAIL_INTERNAL_KEY: whole };
    expect(complaint(environment)).toBe('');
    expect(complaint({ ...environment, REDSAIL_INTERNAL_KEY: half })).toMatch(/REDSAIL_INTERNAL_KEY.*private half/);
  });
});

test('in production callers may have issuers of their own instead of a key of ours', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const half = write('service.jwk', JSON.stringify(publicKey.export({ format: 'jwk' })));
  const whole = write('internal.jwk', JSON.stringify(privateKey.export({ format: 'jwk' })));
  const config = readConfig({
    ...sound,
    NODE_ENV: 'production',
    REDSAIL_SERVICE_KEY: half,
    REDSAIL_INTERNAL_KEY: whole,
    REDSAIL_TOKEN_ISSUERS: write('issuers.yaml', issuers({})),
  });
  expect(config.issuers).toMatchObject([{ issuer: 'hall', keys: { url: 'https://id.example/keys' } }]);
  expect(config.keys.token).toBeUndefined();
});

test('nothing calls home: reporting is off whatever the machine says', () => {
  expect(process.env.APOLLO_TELEMETRY_DISABLED).toBe('1');
  expect(process.env.APOLLO_KEY).toBeUndefined();
});
