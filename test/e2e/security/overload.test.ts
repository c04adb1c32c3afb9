import { connect, type Socket } from 'node:net';
import { defaultLimits } from '../../../gateway/server/src/limits/limits.js';
import { sendJson } from '../../unit/gateway/server/stand-in/subgraph.js';
import { attack, useTarget } from './attack.js';

const target = useTarget({
  limits: { ...defaultLimits, concurrency: { limit: 2, mode: 'enforce' }, 'response-size': { limit: 500, mode: 'enforce' } },
});
const settled = (promise: Promise<unknown>) => promise.catch(() => {});

describe('more than there is room for', () => {
  attack('more requests at a time than the gateway works on', '503 OVERLOADED', async () => {
    const held: (() => void)[] = [];
    const both = new Promise<void>((resolve) => {
      target.town.livelihood.misbehaviour = (response) => {
        held.push(() => sendJson(response, 200, { data: { items: [] } }));
        if (held.length === 2) resolve();
      };
    });
    const first = [target.query('{ items { title } }'), target.query('{ items { no } }')];
    await both;
    const third = await target.query('{ strict }');
    target.town.livelihood.misbehaviour = undefined;
    for (const answer of held) answer();
    await Promise.all(first);
    expect(third.headers['retry-after']).toBe('1');
    return third;
  });

  attack('bodies that are sent slowly, more than there are places', '200; they take none', async () => {
    const { hostname, port } = new URL(target.gateway.address);
    const sockets: Socket[] = [];
    for (let at = 0; at < 5; at += 1) {
      const socket = connect(Number(port), hostname);
      sockets.push(socket);
      await new Promise<void>((resolve) =>
        socket.write('POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{', () =>
          resolve(),
        ),
      );
    }
    const answer = await target.query('{ strict }');
    for (const socket of sockets) socket.destroy();
    return answer;
  });

  attack('requests given up as soon as they are sent', '503 OVERLOADED; each keeps its place until its work is done', async () => {
    const held: (() => void)[] = [];
    const both = new Promise<void>((resolve) => {
      target.town.livelihood.misbehaviour = (response) => {
        held.push(() => sendJson(response, 200, { data: { items: [] } }));
        if (held.length === 2) resolve();
      };
    });
    const leaving = new AbortController();
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, signal: leaving.signal };
    const gone = ['title', 'no'].map((field) =>
      settled(fetch(`${target.gateway.address}/graphql`, { ...init, body: JSON.stringify({ query: `{ items { ${field} } }` }) })),
    );
    await both;
    leaving.abort();
    await Promise.all(gone);
    const answer = await target.query('{ strict }');
    target.town.livelihood.misbehaviour = undefined;
    for (const one of held) one();
    // The place is free once the work that nobody waits for is over.
    while ((await target.query('{ strict }')).status !== 200);
    return answer;
  });

  attack('an operation whose answer is larger than may be sent', '200 RESPONSE_TOO_LARGE; nothing of it', async () => {
    const answer = await target.query(
      '{ regions { name children { name children { name code id } } items { title region { name children { name } } } } }',
    );
    expect(answer.text).not.toContain('街道');
    return answer;
  });
});
