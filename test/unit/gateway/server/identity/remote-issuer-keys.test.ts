import { generateKeyPairSync } from 'node:crypto';
import type { JWK } from 'jose';
import { COOLDOWN_MS, remoteIssuerKeys } from '../../../../../gateway/server/src/identity/remote-issuer-keys.js';

const jwk = (kid: string): JWK => ({ ...generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }), kid }) as JWK;
const [a, b] = [jwk('a'), jwk('b')];
const FRESH = 60_000;
const STALE = 600_000;

let now: number;
let asked: number;
let answer: JWK[] | Error;
let problems: string[];
beforeEach(() => {
  [now, asked, answer, problems] = [1_000_000, 0, [a], []];
});

const make = () =>
  remoteIssuerKeys({
    async load() {
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    now: () => now,
    freshMs: FRESH,
    staleMs: STALE,
    onProblem: (message) => problems.push(message),
  });
const found = async (keys: ReturnType<typeof make>, kid: string) => (await keys.find({ alg: 'EdDSA', kid })).length;

test('the issuer is asked when the first token comes, and once for all that come together', async () => {
  const keys = make();
  expect(asked).toBe(0);
  expect(await Promise.all([found(keys, 'a'), found(keys, 'a'), keys.version()])).toEqual([1, 1, 1]);
  expect([await found(keys, 'a'), asked]).toEqual([1, 1]);
});

test('a key that is not known yet is asked for at once, and not more often than the cooldown allows', async () => {
  const keys = make();
  await found(keys, 'a');
  answer = [b, a];
  expect([await found(keys, 'b'), asked]).toEqual([0, 1]);
  now += COOLDOWN_MS;
  expect([await found(keys, 'b'), asked]).toEqual([1, 2]);
  for (let at = 0; at < 5; at += 1) expect(await found(keys, 'stranger')).toBe(0);
  expect(asked).toBe(2);
});

test('a key that was removed counts until the keys are asked for again, and no longer', async () => {
  const keys = make();
  await found(keys, 'a');
  const version = await keys.version();
  answer = [b];
  now += FRESH - 20_000;
  expect([await found(keys, 'a'), await keys.version(), asked]).toEqual([1, version, 1]);
  now += 20_000;
  expect(await found(keys, 'a')).toBe(0);
  expect(await keys.version()).not.toBe(version);
});

test('before they are too old they are asked for in the background: nobody waits', async () => {
  const keys = make();
  await found(keys, 'a');
  answer = [b, a];
  now += FRESH * 0.9;
  expect([await found(keys, 'a'), asked]).toEqual([1, 2]);
});

test('an answer that says the same spends no version: what was verified stays remembered', async () => {
  const keys = make();
  const version = await keys.version();
  now += FRESH;
  expect([await keys.version(), asked]).toEqual([version, 2]);
});

test('while the issuer cannot be reached the last keys go on, for a bounded time; then they do not, and come back with it', async () => {
  const keys = make();
  await found(keys, 'a');
  answer = new Error('https://id.example: 无法取得 · cannot be reached (ECONNREFUSED)');
  now += STALE - 1;
  expect([await found(keys, 'a'), typeof (await keys.version())]).toEqual([1, 'number']);
  now += 1;
  expect([await found(keys, 'a'), await keys.version()]).toEqual([0, undefined]);
  expect(problems[0]).toMatch(/ECONNREFUSED/);
  answer = [a];
  now += COOLDOWN_MS;
  expect(await found(keys, 'a')).toBe(1);
});

test('an issuer that was never reached is asked again no more often than the cooldown allows', async () => {
  answer = new Error('down');
  const keys = make();
  for (let at = 0; at < 5; at += 1) expect(await found(keys, 'a')).toBe(0);
  expect(asked).toBe(1);
});

test('a key for another use, another algorithm, or a shared secret signs nothing', async () => {
  answer = [
    { ...a, kid: 'enc', use: 'enc' },
    { ...a, kid: 'alg', alg: 'RS256' },
    { kty: 'oct', k: 'AAAA', kid: 'oct' },
  ];
  const keys = make();
  expect([await found(keys, 'enc'), await found(keys, 'alg'), await found(keys, 'oct')]).toEqual([0, 0, 0]);
});
