import type { FastifyInstance } from 'fastify';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The connections that clients keep for their next request. */
export interface KeptConnections {
  /**
   * Resolves when those that were used a moment ago have ended, or that moment is over. A client under way sends its next request the moment it
   * has read an answer: a connection that is closed just then takes a request along that nobody will answer.
   */
  untilUsed(): Promise<void>;
}

/** How long a client may take from an answer to its next request, and still be waited for. */
const MOMENT_MS = 500;
const LOOK_MS = 10;

export function watchKeptConnections(server: FastifyInstance): KeptConnections {
  const answeredAt = new Map<Socket, number>();
  server.addHook('onResponse', (request, _reply, done) => {
    const { socket } = request.raw;
    if (!socket.destroyed) {
      if (!answeredAt.has(socket)) socket.once('close', () => answeredAt.delete(socket));
      answeredAt.set(socket, performance.now());
    }
    done();
  });
  return {
    async untilUsed() {
      const now = performance.now();
      const recent = [...answeredAt].filter(([, at]) => now - at < MOMENT_MS).map(([socket]) => socket);
      while (performance.now() - now < MOMENT_MS && recent.some((socket) => answeredAt.has(socket))) await pause(LOOK_MS);
    },
  };
}
