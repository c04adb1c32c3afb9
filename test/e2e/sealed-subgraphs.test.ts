import { DevelopmentKey, developmentKey, GATEWAY_ISSUER, PRINCIPAL_HEADER, SUBGRAPH_AUDIENCE } from '@redsail/contract';
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { join } from 'node:path';
import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { DEPARTMENTS, type Department } from '../support/built-program.js';
import { useStack } from '../support/stack.js';

const SCOPES = ['region:read', 'organization:read', 'party:read', 'livelihood:read', 'person:read', 'journal:read'];
const CLAIMS = { sub: 'forger', organ: null, roles: ['organization-officer'], scopes: SCOPES, division: null };

const QUESTIONS = {
  _service: { query: '{ _service { sdl } }' },
  _entities: {
    query: 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
    variables: { of: [{ __typename: 'Region', code: '370211007006' }] },
  },
  plain: { query: '{ __typename }' },
};
type Question = keyof typeof QUESTIONS;

interface Minted {
  readonly key: JsonWebKey;
  readonly issuer?: string;
  readonly audience?: string;
  readonly secondsLeft?: number;
}

async function mint({ key, issuer = GATEWAY_ISSUER, audience = SUBGRAPH_AUDIENCE, secondsLeft = 60 }: Minted): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { sub, ...claims } = CLAIMS;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt(now - 60)
    .setExpirationTime(now + secondsLeft)
    .sign(await importJWK(key as Parameters<typeof importJWK>[0], 'EdDSA'));
}

describe('a subgraph', () => {
  const stack = useStack();
  const key = (name: DevelopmentKey): JsonWebKey => developmentKey(join(stack.folder, 'keys'), name, false);
  const call = async (part: Department | 'gateway', question: Question, headers: Record<string, string>) => {
    const answer = await fetch(stack.url(part), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(QUESTIONS[question]),
    });
    return {
      status: answer.status,
      body: (await answer.json()) as { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] },
    };
  };
  const unauthenticated = { status: 401, body: { errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }] } };

  const forgeries: Readonly<Record<string, () => Promise<Record<string, string>>>> = {
    'without a Principal': async () => ({}),
    'with an empty one': async () => ({ [PRINCIPAL_HEADER]: '' }),
    'with one that is no token': async () => ({ [PRINCIPAL_HEADER]: JSON.stringify(CLAIMS) }),
    'with one that nobody signed': async () => ({
      [PRINCIPAL_HEADER]: new UnsecuredJWT(CLAIMS)
        .setIssuer(GATEWAY_ISSUER)
        .setAudience(SUBGRAPH_AUDIENCE)
        .setExpirationTime('1m')
        .encode(),
    }),
    'with one signed by a stranger': async () => ({
      [PRINCIPAL_HEADER]: await mint({ key: generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) }),
    }),
    'with one that has run out': async () => ({ [PRINCIPAL_HEADER]: await mint({ key: key(DevelopmentKey.INTERNAL), secondsLeft: -1 }) }),
    'with one made for somebody else': async () => ({
      [PRINCIPAL_HEADER]: await mint({ key: key(DevelopmentKey.INTERNAL), audience: 'redsail-gateway' }),
    }),
    'with one of another issuer': async () => ({
      [PRINCIPAL_HEADER]: await mint({ key: key(DevelopmentKey.INTERNAL), issuer: 'redsail-service' }),
    }),
    'with one signed by a department': async () => ({ [PRINCIPAL_HEADER]: await mint({ key: key(DevelopmentKey.SERVICE) }) }),
    'with a caller’s own token': async () => {
      const token = await stack.token('organization-officer');
      return { [PRINCIPAL_HEADER]: token, authorization: `Bearer ${token}` };
    },
  };

  describe.each(DEPARTMENTS)('%s', (department) => {
    it.each(Object.keys(forgeries))('refuses a call %s with 401, whatever it asks', async (name) => {
      const headers = await forgeries[name]!();
      for (const question of Object.keys(QUESTIONS) as Question[])
        expect(await call(department, question, headers)).toEqual(unauthenticated);
      for (const path of ['/graphql?query={__typename}', '/status']) {
        expect((await fetch(new URL(path, stack.url(department)), { headers })).status).toBe(401);
      }
    });

    it('answers the gateway’s own, and tells anybody that it lives and is ready', async () => {
      const headers = { [PRINCIPAL_HEADER]: await mint({ key: key(DevelopmentKey.INTERNAL) }) };
      for (const question of Object.keys(QUESTIONS) as Question[]) {
        expect(await call(department, question, headers)).toMatchObject({ status: 200, body: { data: expect.anything() } });
      }
      for (const path of ['/live', '/ready']) expect((await fetch(new URL(path, stack.url(department)))).status).toBe(200);
    });
  });

  it('is shut off by the gateway too: it neither passes a Principal on nor answers for a subgraph', async () => {
    const headers = { [PRINCIPAL_HEADER]: await mint({ key: key(DevelopmentKey.INTERNAL) }) };
    for (const question of ['_service', '_entities'] as const) {
      const { status, body } = await call('gateway', question, headers);
      expect({ status, code: body.errors?.[0]?.extensions.code, data: body.data }).toEqual({
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    }
    const answer = await fetch(stack.url('gateway'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ persons(first: 1) { totalCount } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { persons: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('or a token of the wrong issuer: the gateway answers 401', async () => {
    for (const name of [DevelopmentKey.INTERNAL, DevelopmentKey.SERVICE]) {
      const authorization = `Bearer ${await mint({ key: key(name), issuer: 'redsail-development', audience: 'redsail-gateway' })}`;
      expect(await call('gateway', 'plain', { authorization })).toMatchObject({
        status: 401,
        body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      });
    }
  });
});
