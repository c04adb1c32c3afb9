import { createServer, request as send, Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** `SOUND` passes everything on; `SLOW` holds every answer back; `GARBAGE` answers with something else. */
export type Illness = 'SOUND' | 'SLOW' | 'GARBAGE';

export interface IllProxy {
  illness: Illness;
  stop(): Promise<void>;
}

const SLOW_MS = 2_000;
const GARBAGE = ['<html>502 Bad Gateway</html>', '{"data":', '{"data":{"region":17}}', '[]', '{"hello":"world"}'];

/** Stands between the gateway and one department, for the harm that a signal cannot do. A connection that fails behind it fails before it. */
export async function startIllProxy(port: number, target: () => string): Promise<IllProxy> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  let answered = 0;

  const passOn = (request: IncomingMessage, response: ServerResponse): void => {
    const { port: targetPort } = new URL(target());
    const { method, url: path, headers } = request;
    const onward = send({ host: '127.0.0.1', port: targetPort, method, path, headers, agent }, async (reply) => {
      reply.on('error', () => response.destroy());
      if (proxy.illness === 'SLOW') await pause(SLOW_MS);
      response.writeHead(reply.statusCode!, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  };
  const server = createServer((request, response) => {
    if (proxy.illness !== 'GARBAGE' || request.url === '/ready') return passOn(request, response);
    answered += 1;
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(GARBAGE[answered % GARBAGE.length]);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));

  const proxy: IllProxy = {
    illness: 'SOUND',
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
  return proxy;
}
