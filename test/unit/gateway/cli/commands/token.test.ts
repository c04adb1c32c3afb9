import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifiedClaims } from '../stand-in/claims.js';
import { commandLine, type Said } from '../stand-in/command-line.js';

const NOW = '2026-03-01T04:00:00Z';
const data = mkdtempSync(join(tmpdir(), 'redsail-token-'));
const token = (...words: string[]): Promise<Said> => commandLine(['token', ...words], { environment: { REDSAIL_DATA: data }, now: NOW });

const claimsOf = (text: string): Promise<unknown> =>
  verifiedClaims(text, data, 'token', { issuer: 'redsail-development', audience: 'redsail-gateway', currentDate: new Date(NOW) });

describe('redsail token', () => {
  it('prints a token that the development key verifies, and nothing else', async () => {
    const { code, out, err } = await token('--role', 'auditor');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await claimsOf(out)).toEqual({
      iss: 'redsail-development',
      aud: 'redsail-gateway',
      sub: 'dev:auditor',
      roles: ['auditor'],
      organ: null,
      division: null,
      jti: expect.stringMatching(/^[0-9a-f-]{36}$/),
      iat: Date.parse(NOW) / 1000,
      exp: Date.parse(NOW) / 1000 + 12 * 3600,
    });
  });

  it('carries division, organ, subject and hours', async () => {
    const words = [
      '--role',
      'community-secretary',
      '--division',
      '590102001000',
      '--organ',
      'ZZ-001',
      '--subject',
      'dev:li',
      '--hours',
      '0.5',
    ];
    expect(await claimsOf((await token(...words)).out)).toMatchObject({
      division: '590102001',
      organ: 'ZZ-001',
      sub: 'dev:li',
      exp: Date.parse(NOW) / 1000 + 1800,
    });
  });

  it('lists the roles when the role is unknown', async () => {
    const { code, out, err } = await token('--role', 'mayor');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('there is no role "mayor"; there are:');
    expect(err).toMatch(/^ {2}organization-officer +组织部干部/m);
    expect(err).not.toMatch(/^ +service /m);
  });

  it('refuses the role by which departments speak to each other', async () => {
    expect(await token('--role', 'service')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no token is issued for it') });
  });

  it.each([
    ['--division', '59010'],
    ['--hours', '0'],
    ['--hours', 'many'],
    ['--hours', '1e9'],
  ])('refuses %s %s', async (flag, value) => {
    expect(await token('--role', 'auditor', flag, value)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(`${flag} is wrong`),
    });
  });

  it('issues nothing in production', async () => {
    const environment = { REDSAIL_DATA: data, NODE_ENV: 'production' };
    expect(await commandLine(['token', '--role', 'auditor'], { environment })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('NODE_ENV=production'),
    });
  });
});
