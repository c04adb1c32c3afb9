import { request } from 'undici';

export interface Download {
  readonly text: string;
  readonly etag: string | undefined;
}

/** A supergraph of a hundred departments has some megabytes. */
const MOST_BYTES = 32 * 1024 * 1024;
const DEADLINE_MS = 10_000;

/**
 * The text at an address, or null when the server says that it is still the one with this ETag.
 * @throws when there is none within ten seconds; the message tells no address
 */
export async function download(url: string, etag?: string, deadlineMs = DEADLINE_MS): Promise<Download | null> {
  const headers = { accept: 'application/graphql, text/plain;q=0.9, */*;q=0.1', ...(etag === undefined ? {} : { 'if-none-match': etag }) };
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    const reply = await request(url, { headers, signal });
    if (reply.statusCode === 200) {
      const { etag: given } = reply.headers;
      return { text: await readBounded(reply.body), etag: typeof given === 'string' ? given : undefined };
    }
    // What is left of it has to be read, or its connection is lost.
    await reply.body.dump();
    if (reply.statusCode === 304 && etag !== undefined) return null;
    throw new Error(`HTTP ${reply.statusCode}`);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(signal.aborted ? `${deadlineMs} ms 内无应答 · no answer within ${deadlineMs} ms` : (code ?? message), { cause: error });
  }
}

async function readBounded(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error(`超过 ${MOST_BYTES} 字节 · more than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
