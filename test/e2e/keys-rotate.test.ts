import { DevelopmentKey, developmentKey } from '@redsail/contract';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { developmentToken } from '../../gateway/cli/src/identity/development-token.js';
import { useStack } from '../support/stack.js';

const QUESTION = `{
  partyOrganizations(first: 2) { nodes { code memberCounts { full } } }
  persons(first: 1) { totalCount }
  livelihoodProgrammes(first: 1) { totalCount }
}`;
/** Refused for want of a member, and only after the branch was asked for: by a token that the department signs itself. */
const COMMAND = `mutation ($branch: ID!) {
  joinTemporaryBranch(input: { member: "nobody", branch: $branch, reason: "换密钥" }) { userErrors { code } }
}`;

describe('keys are rotated under traffic', () => {
  const stack = useStack();
  let branch = '';
  const stop = new AbortController();
  const refused: string[] = [];
  let answered = 0;

  /** Signed with the newest key at the time. */
  const freshToken = (subject: string) =>
    developmentToken(
      developmentKey(join(stack.folder, 'keys'), DevelopmentKey.TOKEN, false) as Parameters<typeof developmentToken>[0],
      { role: 'organization-officer', subject, organ: null, division: null, hours: 1 },
      new Date(),
    );
  const ask = async (token: string, query: string, variables: object = {}) => {
    const response = await fetch(stack.url('gateway'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, body: (await response.json()) as { data?: Record<string, any>; errors?: unknown[] } };
  };

  const caller = async (name: string): Promise<void> => {
    for (let turn = 0; !stop.signal.aborted; turn += 1) {
      // Another subject each time, so that every request is signed anew for the subgraphs.
      const token = await freshToken(`dev:${name}-${turn}`);
      const isCommand = turn % 3 === 2;
      const { status, body } = await ask(token, isCommand ? COMMAND : QUESTION, isCommand ? { branch } : {});
      const codes = isCommand ? body.data?.joinTemporaryBranch?.userErrors?.map(({ code }: { code: string }) => code) : [];
      const isSound = status === 200 && !body.errors && (!isCommand || String(codes) === 'UNKNOWN_REFERENCE');
      if (isSound) answered += 1;
      else refused.push(JSON.stringify({ turn, status, codes, errors: body.errors }));
    }
  };

  /** Until so many more requests were answered: each rotation meets some before it, across it and after it. */
  const untilAnswered = async (more: number): Promise<void> => {
    for (const enough = answered + more; answered < enough && refused.length === 0;) await pause(20);
  };

  it('each of the three in turn, twice, and no request is refused', async () => {
    branch = (await stack.ask('{ partyOrganizations(first: 1) { nodes { code } } }')).partyOrganizations.nodes[0].code as string;
    const callers = ['a', 'b', 'c', 'd'].map(caller);
    try {
      for (const key of ['--internal', '--token', '--service', '--internal', '--service', '--token']) {
        await untilAnswered(40);
        expect(await stack.run('redsail', 'keys', 'rotate', key)).toMatchObject({ code: 0 });
      }
      await untilAnswered(80);
    } finally {
      stop.abort();
      await Promise.all(callers);
    }
    expect(refused.slice(0, 5)).toEqual([]);
    expect(answered).toBeGreaterThan(300);
  });

  it('a key that is dropped ends the tokens it signed, soon and without a restart', async () => {
    const before = await freshToken('dev:before');
    expect((await ask(before, QUESTION)).status).toBe(200);
    expect(await stack.run('redsail', 'keys', 'rotate', '--token', '--keep', '0')).toMatchObject({ code: 0 });
    let { status } = await ask(before, QUESTION);
    for (let tries = 0; status === 200 && tries < 50; tries += 1) {
      await pause(100);
      ({ status } = await ask(before, QUESTION));
    }
    expect(status).toBe(401);
    expect((await ask(await freshToken('dev:after'), QUESTION)).status).toBe(200);
  });
});
