import { fixedKeySet } from '@redsail/contract';
import { createHmac } from 'node:crypto';
import { createTokenVerifier, type TokenVerifier } from '../../../../../gateway/server/src/identity/verify-token.js';
import { newKey, roles, signingKeys } from '../stand-in/gateway.js';
import { serviceToken, token } from '../stand-in/tokens.js';

const now = new Date('2026-03-01T08:00:00Z');
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const bearer = (jwt: string) => `Bearer ${jwt}`;

const keys = { token: fixedKeySet({ ...signingKeys.token }), service: fixedKeySet({ ...signingKeys.service }) };
let verify: TokenVerifier;
beforeAll(async () => {
  verify = createTokenVerifier({ keys, roles, clock: () => now });
});

/** A token of which header or payload was written by hand. */
function handmade(header: object, payload: object, sign: (text: string) => string = () => ''): string {
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${sign(text)}`;
}
const honestClaims = {
  iss: 'redsail-development',
  aud: 'redsail-gateway',
  sub: 'dev:organization-officer',
  roles: ['organization-officer'],
  exp: at(60).getTime() / 1000,
};

describe('who a caller is', () => {
  test('without a token: the public, with the scopes of its role', async () => {
    expect(await verify(undefined)).toEqual({
      subject: 'public',
      organ: null,
      roles: ['public'],
      scopes: ['region:read'],
      division: null,
      person: null,
    });
  });

  test('with a development token: its subject, roles and division, and the scopes of its roles', async () => {
    const jwt = await token('organization-officer', { expires: at(60), claims: { division: '590102', organ: 'ZZB', person: 'p-1' } });
    expect(await verify(bearer(jwt))).toEqual({
      subject: 'dev:organization-officer',
      organ: 'ZZB',
      roles: ['organization-officer'],
      scopes: ['region:read', 'party:write'],
      division: '590102',
      person: 'p-1',
    });
  });

  test('with several roles: the scopes of all, each once', async () => {
    const jwt = await token('', { expires: at(60), claims: { roles: ['organization-officer', 'integrator'] } });
    expect((await verify(bearer(jwt))).scopes).toEqual(['region:read', 'party:write', 'person:count']);
  });

  test('with a token of a department: the service role', async () => {
    const jwt = await serviceToken('service', { expires: at(60) });
    expect(await verify(bearer(jwt))).toMatchObject({ subject: 'service:organizations', roles: ['service'], scopes: ['person:count'] });
  });

  test.each<[string | string[], string[]]>([
    [
      ['person:count', 'person:write'],
      ['region:read', 'person:count'],
    ],
    ['region:read party:write', ['region:read']],
    [[], ['region:read']],
  ])('scopes written into a token narrow what its roles give, down to the public’s, and widen nothing: %j', async (scopes, left) => {
    const jwt = await token('integrator', { expires: at(60), claims: { scopes } });
    expect((await verify(bearer(jwt))).scopes).toEqual(left);
  });

  test('a clock a few seconds apart is forgiven', async () => {
    await expect(verify(bearer(await token('integrator', { expires: at(-4) })))).resolves.toBeDefined();
  });
});

describe('a token is refused', () => {
  const cases: [string, () => string | Promise<string>, RegExp][] = [
    ['when it has expired', () => token('integrator', { expires: at(-6) }), /已过期/],
    ['when it never expires', () => token('integrator', { expires: null }), /"exp"/],
    ['when another key signed it', () => token('integrator', { expires: at(60), key: newKey() }), /签名不符/],
    ['when it is for another audience', () => token('integrator', { expires: at(60), audience: 'redsail-subgraph' }), /"aud"/],
    ['when its issuer is not known', () => token('integrator', { expires: at(60), issuer: 'somebody' }), /签发者不受信任/],
    ['when it names an unknown role', () => token('emperor', { expires: at(60) }), /角色不存在/],
    ['when it names no role', () => token('', { expires: at(60), claims: { roles: [] } }), /roles/],
    ['when its roles are no list', () => token('', { expires: at(60), claims: { roles: 'integrator' } }), /roles/],
    ['when its division is no code', () => token('integrator', { expires: at(60), claims: { division: "59' or 1=1" } }), /division/],
    ['when its person is no text', () => token('integrator', { expires: at(60), claims: { person: 7 } }), /person/],
    ['when its scopes are no words', () => token('integrator', { expires: at(60), claims: { scopes: [1] } }), /scopes/],
    ['when it speaks for the public', () => token('integrator', { expires: at(60), claims: { sub: 'public' } }), /"sub"/],
    ['when it speaks for a department', () => token('integrator', { expires: at(60), claims: { sub: 'service:personnel' } }), /"sub"/],
    ['when it begins later', () => token('integrator', { expires: at(600), claims: { nbf: at(300).getTime() / 1000 } }), /"nbf"/],
    ['when the development issuer grants the service role', () => token('service', { expires: at(60) }), /无权授予/],
    ['when a department grants itself an officer', () => serviceToken('organization-officer', { expires: at(60) }), /无权授予/],
    ['when the token key signs for a department', () => serviceToken('service', { expires: at(60), key: signingKeys.token }), /签名不符/],
    ['when it claims to need no signature', () => handmade({ alg: 'none' }, honestClaims), /算法不被接受|无法读取/],
    [
      'when the public key is passed off as an HMAC secret',
      () =>
        handmade({ alg: 'HS256' }, honestClaims, (text) =>
          createHmac('sha256', Buffer.from(signingKeys.token.x, 'base64url')).update(text).digest('base64url'),
        ),
      /算法不被接受/,
    ],
    ['when it is no JWT', () => 'hello', /不是 JWT/],
    ['when its payload is no JSON', () => 'e30.aGVsbG8.e30', /不是 JWT/],
  ];
  test.each(cases)('%s', async (_, make, reason) => {
    await expect(verify(bearer(await make()))).rejects.toThrow(reason);
  });

  test('when a claim was changed after signing', async () => {
    const [header, payload, signature] = (await token('integrator', { expires: at(60) })).split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['organization-officer'] })).toString('base64url');
    await expect(verify(bearer(`${header}.${forged}.${signature}`))).rejects.toThrow(/签名不符/);
  });

  test.each(['Basic YTpi', 'Bearer', 'Bearer ', '', 'Bearer a b'])('when the header is "%s"', async (header) => {
    await expect(verify(header)).rejects.toThrow(/Bearer/);
  });
});
