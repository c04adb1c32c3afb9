import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupProblem } from '../startup-problem.js';

export interface MetricsText {
  readonly contentType: string;
  metrics(): Promise<string>;
}

export interface MetricsServer {
  /** `http://127.0.0.1:9464/metrics` */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * `/metrics` for operators, on a port of its own: it tells how much is asked for, by operation, which is nobody's business who reaches the
 * graph. It answers nothing else.
 * @throws {StartupProblem} when it cannot listen there
 */
export async function serveMetrics(source: MetricsText, { host, port }: { host: string; port: number }): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    source.metrics().then(
      (text) => response.writeHead(200, { 'content-type': source.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await listen(server, host, port).catch((error: NodeJS.ErrnoException) => {
    throw new StartupProblem([
      {
        variable: error.code === 'EADDRINUSE' || error.code === 'EACCES' ? 'REDSAIL_METRICS_PORT' : 'REDSAIL_METRICS_HOST',
        expectedZh: '可监听的地址',
        expectedEn: 'an address that is free to listen on',
        came: `${host}:${port} (${error.code})`,
      },
    ]);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
