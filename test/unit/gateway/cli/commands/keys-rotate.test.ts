import { developmentKey, developmentKeyFile, parseKeys, type DevelopmentKey } from '@redsail/contract';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifiedClaims } from '../stand-in/claims.js';
import { commandLine, type Said } from '../stand-in/command-line.js';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'redsail-rotate-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const run = (words: string[], more: Record<string, string> = {}): Promise<Said> =>
  commandLine(words, { environment: { REDSAIL_DATA: data, ...more } });
const rotate = (...words: string[]) => run(['keys', 'rotate', ...words]);
const kids = (name: DevelopmentKey) =>
  parseKeys(readFileSync(developmentKeyFile(join(data, 'keys'), name, false), 'utf8')).map(({ kid }) => kid);

describe('redsail keys rotate', () => {
  it('puts a new key before the others and says which still verify', async () => {
    const [first] = kids('internal');
    const { code, out } = await rotate('--internal');
    const [second, ...rest] = kids('internal');
    expect({ code, rest }).toEqual({ code: 0, rest: [first] });
    expect(out).toBe(`internal: ${String(second)} · 仍有效 · still good: ${String(first)}`);
  });

  it('keeps two earlier keys unless told otherwise', async () => {
    for (let times = 0; times < 4; times += 1) await rotate('--service');
    expect(kids('service')).toHaveLength(3);
    expect((await rotate('--service', '--keep', '0')).out).toContain('no earlier key is good any more');
    expect(kids('service')).toHaveLength(1);
  });

  it('rotates several at once, and leaves those that were not named', async () => {
    const [internal] = kids('internal');
    expect((await rotate('--token', '--service')).out.split('\n')).toHaveLength(2);
    expect([kids('token').length, kids('service').length, kids('internal')]).toEqual([2, 2, [internal]]);
  });

  it('makes the next token be signed with the new key', async () => {
    await rotate('--token');
    writeFileSync(join(data, 'keys', 'newest.jwk'), JSON.stringify(developmentKey(join(data, 'keys'), 'token', false)));
    const { out } = await run(['token', '--role', 'auditor', '--person', 'p-1', '--scopes', 'journal:read,region:read']);
    expect(await verifiedClaims(out, data, 'newest', { issuer: 'redsail-development' })).toMatchObject({
      roles: ['auditor'],
      person: 'p-1',
      scopes: ['journal:read', 'region:read'],
    });
  });

  it('rotates the file that the environment names', async () => {
    const file = developmentKeyFile(join(data, 'safe'), 'internal', false);
    expect((await run(['keys', 'rotate', '--internal'], { REDSAIL_INTERNAL_KEY: file, NODE_ENV: 'production' })).code).toBe(0);
    expect(parseKeys(readFileSync(file, 'utf8'))).toHaveLength(2);
  });

  it.each<[string, string[], Record<string, string>, number, string]>([
    ['without a name', [], {}, 2, 'name one of --internal, --token, --service'],
    ['to keep no number', ['--token', '--keep', 'all'], {}, 2, '--keep is wrong'],
    ['development keys in production', ['--token'], { NODE_ENV: 'production' }, 2, 'REDSAIL_TOKEN_KEY is wrong'],
    ['a file that is not there', ['--token'], { REDSAIL_TOKEN_KEY: '/nowhere.jwk' }, 1, 'cannot be rotated'],
  ])('refuses %s', async (_, words, environment, code, complaint) => {
    expect(await run(['keys', 'rotate', ...words], environment)).toMatchObject({ code, err: expect.stringContaining(complaint) });
  });
});
