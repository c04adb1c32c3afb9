// The clients: so many connections, each with one request in flight.
import { isDeepStrictEqual } from 'node:util';
import { Client } from 'undici';
import { answerMessages } from './process-channel.ts';
import type { LoadResult, LoadSpec } from './specs.ts';
import { stamp } from './stamp.ts';

/** One in so many answers is read and compared whole. */
const COMPARED = 50;
let sent = 0;

async function run({ port, connections, seconds, body, headers, identical, expected }: LoadSpec): Promise<LoadResult> {
  const [before, after] = identical ? [body, ''] : (body.split(stamp(0)) as [string, string]);
  const latencies: number[] = [];
  let compared = 0;
  let length = -1;
  const from = performance.now();
  const until = from + seconds * 1000;

  const compare = (status: number, chunks: readonly Buffer[], bytes: number) => {
    const text = Buffer.concat(chunks).toString();
    if (status !== 200) throw new Error(`HTTP ${status}: ${text.slice(0, 2_000)}`);
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    if (errors || !isDeepStrictEqual(data, expected)) throw new Error(`a wrong answer: ${text.slice(0, 2_000)}`);
    compared += 1;
    length = bytes;
  };
  const once = (client: Client): Promise<void> =>
    new Promise((resolve, reject) => {
      const number = (sent += 1);
      const mark = identical ? stamp(0) : stamp(number);
      const started = performance.now();
      const chunks: Buffer[] = [];
      let bytes = 0;
      let status = 0;
      const options = {
        method: 'POST' as const,
        path: '/graphql',
        headers: { ...headers, 'x-bench-request': mark },
        body: identical ? body : before + mark + after,
      };
      client.dispatch(options, {
        onRequestStart: () => {},
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: (_controller, chunk) => {
          chunks.push(chunk);
          bytes += chunk.length;
        },
        onResponseEnd: () => {
          latencies.push(performance.now() - started);
          try {
            // An answer of another length is another answer.
            if (status !== 200 || bytes !== length || number % COMPARED === 0) compare(status, chunks, bytes);
            resolve();
          } catch (error) {
            reject(error as Error);
          }
        },
        onResponseError: (_controller, error) => reject(error),
      });
    });
  const keepAsking = async () => {
    const client = new Client(`http://127.0.0.1:${port}`);
    try {
      while (performance.now() < until) await once(client);
    } finally {
      await client.destroy();
    }
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));

  const took = (performance.now() - from) / 1000;
  const sorted = Float64Array.from(latencies).sort();
  const at = (p: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))]!;
  return { requests: sorted.length, seconds: took, p50: at(0.5), p99: at(0.99), compared };
}

answerMessages({
  run: (spec: LoadSpec) => run(spec).catch((error: Error) => ({ failed: error.message })),
});
