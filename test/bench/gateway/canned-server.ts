import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { CannedAnswer } from './canned-answers.ts';

const END_OF_HEAD = Buffer.from('\r\n\r\n');
const READY = Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');

/**
 * The least HTTP that the gateways of the bench speak: keep-alive, a head, a body of stated length, one request in flight a connection. node:http would cost several times as
 * much, and on two cores what the subgraphs take is missing elsewhere.
 */
export async function serveCanned(
  port: number,
  delayMs: number,
  answerOf: (body: string) => CannedAnswer | Promise<CannedAnswer>,
  onCall: (answer: CannedAnswer, body: string) => void,
): Promise<Server> {
  const respond = async (socket: Socket, body: string) => {
    // Ready checks have no body.
    if (body === '') return socket.write(READY);
    const known = answerOf(body);
    const answer = known instanceof Promise ? await known : known;
    onCall(answer, body);
    if (delayMs > 0) setTimeout(() => socket.write(answer.bytes), delayMs);
    else socket.write(answer.bytes);
  };
  const server = createServer({ noDelay: true }, (socket) => {
    let held: Buffer | null = null;
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      held = held ? Buffer.concat([held, chunk]) : chunk;
      for (;;) {
        const headEnd = held.indexOf(END_OF_HEAD);
        if (headEnd < 0) return;
        const length = bodyLength(held.toString('latin1', 0, headEnd));
        const end: number = headEnd + 4 + length;
        if (held.length < end) return;
        void respond(socket, held.toString('utf8', headEnd + 4, end));
        if (held.length === end) {
          held = null;
          return;
        }
        held = held.subarray(end);
      }
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function bodyLength(head: string): number {
  const found = /\r\ncontent-length: *(\d+)/i.exec(head);
  if (found) return Number(found[1]);
  if (/\r\ntransfer-encoding:/i.test(head)) throw new Error(`the canned subgraphs read no chunked requests:\n${head}`);
  return 0;
}
