import { createServer } from 'node:net';
import { badInput, wrongVariable } from '../problem.js';
import type { Part } from './part.js';

/** @throws Problem naming the variable when a port is asked for twice or is in use */
export async function requireFreePorts(parts: readonly Part[]): Promise<void> {
  for (const [index, part] of parts.entries()) {
    const other = parts.slice(0, index).find(({ port }) => port === part.port);
    if (other) {
      const came = `${part.port} (= ${other.portVariable})`;
      throw wrongVariable(part.portVariable, { zh: '各部件互不相同的端口', en: 'a port of its own' }, came);
    }
  }
  for (const part of parts) for (const host of listenedOn(part.host)) await requireFreePort({ ...part, host });
}

/** A name that stands for both loopback addresses is listened on at both. */
const listenedOn = (host: string): string[] => (host === 'localhost' ? ['127.0.0.1', '::1'] : [host]);

function requireFreePort({ host, port, portVariable }: Part): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1.
      if (host === '::1' && error.code === 'EADDRNOTAVAIL') resolve();
      else reject(portProblem(error, host, port, portVariable));
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

function portProblem(error: NodeJS.ErrnoException, host: string, port: number, variable: string): Error {
  const free = { zh: '空闲端口', en: 'a free port' };
  if (error.code === 'EADDRINUSE') return wrongVariable(variable, free, `${port} (已被占用 · in use)`);
  if (error.code === 'EACCES') return wrongVariable(variable, free, `${port} (无权监听 · not permitted)`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return wrongVariable('HOST', { zh: '本机地址', en: 'an address of this machine' }, JSON.stringify(host));
  return badInput(`${variable}=${port} 无法监听：${error.message}`, `${variable}=${port} cannot be listened on: ${error.message}`);
}
