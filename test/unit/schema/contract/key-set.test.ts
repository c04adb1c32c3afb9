import { fixedKeySet, KEY_FILE_LOOK_MS, KEY_FILE_STALE_MS, openKeyFile, parseKeys } from '@redsail/contract';
import type { JsonWebKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const key = (kid: string) => ({ kty: 'OKP', crv: 'Ed25519', x: kid, kid });
const names = (keys: readonly JsonWebKey[]) => keys.map(({ kid }) => kid);

let folder: string;
let file: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redsail-keys-'));
  file = join(folder, 'keys.jwk');
  now = 1_000_000;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As whoever rotates keys does it: in one step. */
function put(content: unknown, path = file): void {
  writeFileSync(`${path}.aside`, typeof content === 'string' ? content : JSON.stringify(content));
  renameSync(`${path}.aside`, path);
}
const open = (more = {}) => openKeyFile(file, { now: () => now, ...more });

describe('the keys of a file', () => {
  test('are one JWK, or those of a JWKS, the first of which signs', () => {
    put(key('a'));
    expect(names(open().keys())).toEqual(['a']);
    put({ keys: [key('b'), key('a')] });
    const set = open();
    expect([names(set.keys()), set.signingKey().kid]).toEqual([['b', 'a'], 'b']);
  });

  test('are those of a folder, the name that sorts last first; other files do not count', () => {
    const keys = join(folder, 'keys');
    mkdirSync(keys);
    for (const day of ['2026-01-01', '2026-03-01']) writeFileSync(join(keys, `${day}.jwk`), JSON.stringify(key(day)));
    writeFileSync(join(keys, 'readme.txt'), 'not a key');
    const set = openKeyFile(keys, { now: () => now });
    expect(names(set.keys())).toEqual(['2026-03-01', '2026-01-01']);
    writeFileSync(join(keys, '2026-04-01.jwk'), JSON.stringify(key('2026-04-01')));
    expect(set.refresh()).toBe(true);
    expect(set.signingKey().kid).toBe('2026-04-01');
  });

  test('are read again when the file has changed, within a second, and say so by another version', () => {
    put(key('a'));
    const set = open();
    const version = set.version();
    put({ keys: [key('b'), key('a')] });
    now += KEY_FILE_LOOK_MS - 1;
    expect([names(set.keys()), set.version() === version]).toEqual([['a'], true]);
    now += 1;
    expect([names(set.keys()), set.version() === version]).toEqual([['b', 'a'], false]);
  });

  test('are read again at once when somebody asks, and no version is spent on a file that stayed', () => {
    put(key('a'));
    const set = open();
    expect(set.refresh()).toBe(false);
    put(key('b'));
    expect(set.refresh()).toBe(true);
    expect(names(set.keys())).toEqual(['b']);
  });

  test('go on for a while when the file is broken or gone, and one complaint is made of it', () => {
    put(key('a'));
    const problems: string[] = [];
    const set = open();
    set.onProblem((message) => problems.push(message));
    put('{ "keys": [');
    for (const step of [KEY_FILE_LOOK_MS, KEY_FILE_LOOK_MS]) {
      now += step;
      expect(names(set.keys())).toEqual(['a']);
    }
    expect(problems).toEqual(['不是 JSON · not JSON']);
    now += KEY_FILE_STALE_MS;
    expect([set.keys(), set.version(), set.signingKey().kid]).toEqual([[], 0, 'a']);
    put(key('b'));
    now += KEY_FILE_LOOK_MS;
    expect(names(set.keys())).toEqual(['b']);
  });

  test('are held to what they are for, at first and later', () => {
    put(key('a'));
    const admit = (one: object) => {
      if ('d' in one) return one;
      throw new Error('the private half is missing');
    };
    expect(() => open({ admit })).toThrow('the private half is missing');
    put({ ...key('a'), d: 'secret' });
    const set = open({ admit });
    put(key('b'));
    set.refresh();
    expect(set.signingKey().kid).toBe('a');
  });
});

test.each([
  ['no JSON, without quoting it', 'top secret', /^不是 JSON · not JSON$/],
  ['no key', '{"a":1}', /neither a JWK nor a JWKS/],
  ['no keys', '{"keys":[]}', /neither a JWK nor a JWKS/],
  ['two keys of one name', JSON.stringify({ keys: [key('a'), key('a')] }), /kid each/],
  ['two keys of which one has no name', JSON.stringify({ keys: [key('a'), { kty: 'OKP' }] }), /kid each/],
])('a file with %s is refused', (_, text, complaint) => {
  expect(() => parseKeys(text)).toThrow(complaint);
});

test('a file that is not there is refused when it is opened', () => {
  expect(() => open()).toThrow(/ENOENT/);
});

test('a fixed set never changes', () => {
  const set = fixedKeySet(key('a'), key('b'));
  expect([names(set.keys()), set.signingKey().kid, set.refresh(), set.version()]).toEqual([['a', 'b'], 'a', false, 1]);
});
