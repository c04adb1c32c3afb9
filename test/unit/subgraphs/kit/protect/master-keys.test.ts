import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOfFile } from '../../../../../subgraphs/kit/src/protect/master-keys.js';
import { Vault } from '../../../../../subgraphs/kit/src/protect/vault.js';

const folder = mkdtempSync(join(tmpdir(), 'redsail-master-'));
const file = join(folder, 'personal.key');
const fresh = () => randomBytes(32).toString('hex');
const put = (text: string) => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};
const open = (make = false) => keysOfFile(file, 'REDSAIL_PERSONAL_KEY', make);
const ids = (keys: ReturnType<typeof open>, again = true) => keys.all(again).map(({ id }) => id);

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('a missing file is made in development and complained of otherwise; a wrong one always', () => {
  expect(() => open()).toThrow(/REDSAIL_PERSONAL_KEY.*does not exist/s);
  expect(ids(open(true))).toHaveLength(1);
  expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  put('not a key\n');
  expect(() => open()).toThrow(/REDSAIL_PERSONAL_KEY.*holds something else/s);
});

test('the first of several keys wraps, all unwrap', () => {
  const [old, recent] = [fresh(), fresh()];
  put(`${old}\n`);
  const before = new Vault(open(), Buffer.alloc(32)).newKey();
  put(`${recent}\n${old}\n`);
  const vault = new Vault(open(), Buffer.alloc(32));
  expect(vault.unwrap(before.wrapped).equals(before.key)).toBe(true);
  const again = vault.rewrap(before.wrapped);
  expect(again.startsWith(`${vault.masterId}.`)).toBe(true);
  expect(before.wrapped.startsWith(`${vault.masterId}.`)).toBe(false);
  put(`${recent}\n`);
  expect(new Vault(open(), Buffer.alloc(32)).unwrap(again).equals(before.key)).toBe(true);
  expect(() => new Vault(open(), Buffer.alloc(32)).unwrap(before.wrapped)).toThrow(/is not in the key file/);
});

test('a key that is added while the department serves is found at once by what it has wrapped', () => {
  const old = fresh();
  put(`${old}\n`);
  const serving = new Vault(open(), Buffer.alloc(32));
  put(`${fresh()}\n${old}\n`);
  const { wrapped, key } = new Vault(open(), Buffer.alloc(32)).newKey();
  expect(serving.unwrap(wrapped).equals(key)).toBe(true);
});

test('a file that is away or half written is no reason to forget the keys that are known', () => {
  put(`${fresh()}\n`);
  const keys = open();
  const known = ids(keys);
  put('0123');
  expect(ids(keys)).toEqual(known);
  rmSync(file);
  expect(ids(keys)).toEqual(known);
  put(`${fresh()}\n`);
  expect(ids(keys)).not.toEqual(known);
});
