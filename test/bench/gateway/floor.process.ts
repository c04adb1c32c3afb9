// The floor: the same HTTP front and the same fetches in the same order, and then an answer that was ready before. What no gateway can undercut.
import { fastify } from 'fastify';
import { Pool } from 'undici';
import { answerMessages, instructions } from './process-channel.ts';
import type { FetchTree, FloorScore, FloorSpec } from './specs.ts';

const { port } = instructions<FloorSpec>();
let tree: FetchTree | null = null;
let answer = '';
const pools = new Map<string, Pool>();
const headers = { 'content-type': 'application/json', accept: 'application/json' };

function fetchOnce(url: string, body: string): Promise<void> {
  const { origin, pathname } = new URL(url);
  const known = pools.get(origin);
  const pool = known ?? new Pool(origin, { connections: 128 });
  if (!known) pools.set(origin, pool);
  return new Promise((resolve, reject) => {
    pool.dispatch(
      { method: 'POST', path: pathname, headers, body },
      {
        onRequestStart: () => {},
        onResponseStart: () => {},
        onResponseData: () => {},
        onResponseEnd: () => resolve(),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

async function walk(node: FetchTree): Promise<void> {
  if (node.kind === 'fetch') return fetchOnce(node.url, node.body);
  if (node.kind === 'parallel') return void (await Promise.all(node.nodes.map(walk)));
  for (const each of node.nodes) await walk(each);
}

const server = fastify();
server.post('/graphql', async (_request, reply) => {
  await walk(tree!);
  return reply.header('content-type', 'application/json; charset=utf-8').send(answer);
});
await server.listen({ host: '127.0.0.1', port });
answerMessages({
  play: (told: FloorScore) => {
    ({ tree, answer } = told);
  },
});
