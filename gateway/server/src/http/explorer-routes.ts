import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { explorerPage } from '../explorer/explorer-page.js';

/**
 * Forbids the page every foreign origin: the bundle is whole, and nothing that finds its way into it may fetch more.
 * The editor sets styles from script, hence 'unsafe-inline' for styles alone; its icons are data.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/`: the explorer, for browsers. `/explorer/*`: what it is made of. */
export async function addExplorerRoutes(server: FastifyInstance, assets: string): Promise<void> {
  server.get('/', async (_request, reply) =>
    reply
      .header('content-security-policy', CONTENT_SECURITY_POLICY)
      .header('referrer-policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(explorerPage),
  );
  await server.register(fastifyStatic, { root: assets, prefix: '/explorer/', index: false, preCompressed: true });
}
