import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { useStack } from '../support/stack.js';

/** The saved operations of the portal, each with the role it is asked with. */
const PORTAL = {
  community: undefined,
  towns: 'supervision-officer',
  'towns-zh': 'supervision-officer',
  'temporary-branch': 'organization-officer',
  'talent-card': 'organization-officer',
} as const;
const textOf = (name: string) => readFileSync(new URL(`../../schema/operations/portal/${name}.graphql`, import.meta.url), 'utf8');

describe('a gateway that answers saved operations only', () => {
  const stack = useStack({ environment: { REDSAIL_OPERATIONS: 'only' } });

  async function post(body: object, role?: string) {
    const headers = { 'content-type': 'application/json', ...(role ? { authorization: `Bearer ${await stack.token(role)}` } : {}) };
    const response = await fetch(stack.url('gateway'), { method: 'POST', headers, body: JSON.stringify(body) });
    return {
      status: response.status,
      ...((await response.json()) as { data?: Record<string, unknown>; errors?: { extensions: object }[] }),
    };
  }

  it.each(Object.entries(PORTAL))('answers %s by the hash of its file, and by its text, whole', async (name, role) => {
    const text = textOf(name);
    const sha256Hash = createHash('sha256').update(text).digest('hex');
    const byHash = await post({ extensions: { persistedQuery: { version: 1, sha256Hash } } }, role);
    expect(byHash).toEqual({ status: 200, data: expect.any(Object) });
    expect(Object.values(byHash.data!).every((field) => field !== null)).toBe(true);
    expect(await post({ query: text }, role)).toEqual(byHash);
  });

  it.each([undefined, 'organization-officer', 'system-administrator'])('refuses any other text, whoever asks (%s)', async (role) => {
    const refused = { status: 403, errors: [{ extensions: { code: 'OPERATION_NOT_SAVED' } }] };
    expect(await post({ query: '{ regions(first: 1) { nodes { name } } }' }, role)).toMatchObject(refused);
    expect(await post({ query: 'mutation { draftTemporaryBranch(input: {}) { userErrors { code } } }' }, role)).toMatchObject(refused);
  });
});
