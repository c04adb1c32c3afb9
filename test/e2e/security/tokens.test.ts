import { DEVELOPMENT_ISSUER, GATEWAY_AUDIENCE, SERVICE_ISSUER } from '@redsail/contract';
import { SignJWT, UnsecuredJWT } from 'jose';
import { newKey, signingKeys } from '../../unit/gateway/server/stand-in/gateway.js';
import { token } from '../../unit/gateway/server/stand-in/tokens.js';
import { attack, useTarget } from './attack.js';

const target = useTarget();
const claims = { roles: ['integrator'], sub: 'forger' };

/** The token is refused before the operation is looked at, and no subgraph is asked. */
async function show(authorization: string) {
  const asked = () => target.town.organizations.seen.length;
  const before = asked();
  const answer = await target.post({ query: '{ regions { name } }' }, { authorization });
  expect(asked()).toBe(before);
  expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  return answer;
}

describe('a token', () => {
  attack('signed with a key of one’s own', '401 UNAUTHENTICATED', async () =>
    show(`Bearer ${await token('integrator', { key: newKey() })}`),
  );
  attack('that has expired', '401 UNAUTHENTICATED', async () =>
    show(`Bearer ${await token('integrator', { expires: new Date(Date.now() - 60_000) })}`),
  );
  attack('that never expires', '401 UNAUTHENTICATED', async () => show(`Bearer ${await token('integrator', { expires: null })}`));
  attack('of the algorithm “none”', '401 UNAUTHENTICATED', () =>
    show(`Bearer ${new UnsecuredJWT(claims).setIssuer(DEVELOPMENT_ISSUER).setAudience(GATEWAY_AUDIENCE).setExpirationTime('1m').encode()}`),
  );
  attack('of HS256, signed with the public key as if it were a secret', '401 UNAUTHENTICATED', async () => {
    const forged = new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).setIssuer(DEVELOPMENT_ISSUER).setAudience(GATEWAY_AUDIENCE);
    const secret = Buffer.from(signingKeys.token.x, 'base64url');
    return show(`Bearer ${await forged.setExpirationTime('1m').sign(secret)}`);
  });
  attack('of an issuer that nobody knows', '401 UNAUTHENTICATED', async () =>
    show(`Bearer ${await token('integrator', { issuer: 'https://evil.example' })}`),
  );
  attack('that names another issuer than its key’s', '401 UNAUTHENTICATED', async () =>
    show(`Bearer ${await token('integrator', { issuer: SERVICE_ISSUER })}`),
  );
  attack('made for somebody else', '401 UNAUTHENTICATED', async () =>
    show(`Bearer ${await token('integrator', { audience: 'redsail-subgraph' })}`),
  );
  attack('with the role of a department, from the issuer of people', '401 UNAUTHENTICATED', async () =>
    show(`Bearer ${await token('service')}`),
  );
  attack('with a role that does not exist', '401 UNAUTHENTICATED', async () => show(`Bearer ${await token('emperor')}`));
  attack('whose claims were changed after it was signed', '401 UNAUTHENTICATED', async () => {
    const [head, , signature] = (await token('integrator')).split('.');
    const payload = Buffer.from(
      JSON.stringify({ ...claims, iss: DEVELOPMENT_ISSUER, aud: GATEWAY_AUDIENCE, exp: 9_999_999_999, roles: ['organization-officer'] }),
    );
    return show(`Bearer ${head}.${payload.toString('base64url')}.${signature}`);
  });
  attack('that is 10 KB of dots', '401 UNAUTHENTICATED', () => show(`Bearer ${'.'.repeat(10_000)}`));
  attack('sent as Basic', '401 UNAUTHENTICATED', () => show('Basic YWRtaW46YWRtaW4='));
});

attack('a token in the address instead of the header', '200; not read', async () => {
  target.log.length = 0;
  const secret = await token('organization-officer');
  const answer = await target.send({
    method: 'GET',
    path: `/graphql?query={__typename}&access_token=${secret}`,
    headers: { 'apollo-require-preflight': '1' },
  });
  expect(target.log.join('')).toContain('"roles":["public"]');
  expect(target.log.join('')).not.toContain(secret);
  return answer;
});
