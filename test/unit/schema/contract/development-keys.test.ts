import { developmentKey, developmentKeyFile, parseKeys, rotateKeys } from '@redsail/contract';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redsail-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const kids = (file: string) => parseKeys(readFileSync(file, 'utf8')).map(({ kid }) => kid);

test('a development key is made once, for its owner alone, and never in production', () => {
  const keys = join(folder, 'keys');
  const made = developmentKey(keys, 'token', false);
  expect(developmentKey(keys, 'token', false)).toEqual(made);
  expect(statSync(developmentKeyFile(keys, 'token', false)).mode & 0o777).toBe(0o600);
  expect(() => developmentKeyFile(keys, 'token', true)).toThrow(/NODE_ENV=production/);
});

test('a new key goes in front, so many earlier ones stay, and nothing is left lying about', () => {
  const file = developmentKeyFile(folder, 'internal', false);
  const [first] = kids(file);
  const second = rotateKeys(file, 'internal', 2);
  expect(second).toEqual({ added: expect.stringMatching(/^internal-/), kept: [first] });
  const third = rotateKeys(file, 'internal', 1);
  expect(kids(file)).toEqual([third.added, second.added]);
  expect(developmentKey(folder, 'internal', false).kid).toBe(third.added);
  expect(rotateKeys(file, 'internal', 0).kept).toEqual([]);
  expect([kids(file).length, statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([1, 0o600, ['internal.jwk']]);
});

test('public halves alone are not rotated: nobody could sign', () => {
  const file = join(folder, 'public.jwk');
  writeFileSync(file, '{"kty":"OKP","crv":"Ed25519","x":"a","kid":"a"}');
  expect(() => rotateKeys(file, 'token', 1)).toThrow(/no private keys/);
});
