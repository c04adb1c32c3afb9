import { isUtf8 } from 'node:buffer';
import type { Dispatcher } from 'undici';
import type { Octets } from './octets.js';

export interface SubgraphReply {
  readonly status: number;
  readonly text: Octets;
}

/** The answer was not whole in time. */
export class DeadlinePassed extends Error {
  constructor() {
    super('the deadline has passed');
    this.name = 'DeadlinePassed';
  }
}

/** What is no UTF-8 has no place in an answer: its bytes are replaced, as a decoder would. */
const octetsOf = (bytes: Buffer): Octets => (isUtf8(bytes) ? bytes : Buffer.from(bytes.toString('utf8'), 'utf8')).toString('latin1');

/**
 * One request and its whole answer. Undici's dispatch is used as it is: its `request` and `fetch` make a stream, an abort signal and promises
 * of their own for each call, which cost more than the call.
 *
 * @param patienceMs from queueing to the last byte
 * @throws {DeadlinePassed}, or what undici says of a connection that cannot be made or breaks
 */
export function exchange(
  dispatcher: Dispatcher,
  options: Pick<Dispatcher.DispatchOptions, 'path' | 'method' | 'headers' | 'body'>,
  patienceMs: number,
): Promise<SubgraphReply> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let isOver = false;
    const chunks: Buffer[] = [];
    const giveUp = () => {
      end();
      const error = new DeadlinePassed();
      controller?.abort(error);
      reject(error);
    };
    const timer = setTimeout(giveUp, patienceMs);
    const end = () => {
      isOver = true;
      clearTimeout(timer);
    };
    dispatcher.dispatch(options as Dispatcher.DispatchOptions, {
      onRequestStart(given) {
        controller = given;
        // It waited for a connection until nobody waited for it any more.
        if (isOver) given.abort(new DeadlinePassed());
      },
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        if (isOver) return;
        end();
        resolve({ status, text: octetsOf(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)) });
      },
      onResponseError(_controller, error) {
        if (isOver) return;
        end();
        reject(error);
      },
    });
  });
}
