import dgram from 'node:dgram';
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';

/**
 * Loaded into a program before its own code (`--import`): writes each connection that it opens, and each datagram that it sends, as a line to
 * the file WATCHED_CONNECTIONS. At its end it writes which packages it has loaded that could send traces.
 */
const file = process.env.WATCHED_CONNECTIONS!;
const program = process.argv[1];
const tell = (line: object) => appendFileSync(file, `${JSON.stringify({ program, ...line })}\n`);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function watched(this: net.Socket, ...args: any[]) {
  // `net.connect` hands over the arguments it has put in order, as one list.
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const { host = 'localhost', port, path } = typeof first === 'object' ? first : { port: first, host: second };
  tell({ to: path ?? `${host}:${port}` });
  return connect.apply(this, args as never);
} as typeof connect;

const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function watched(this: dgram.Socket, ...args: any[]) {
  tell({ to: `udp ${args.filter((one) => typeof one === 'string' || typeof one === 'number').join(' ')}` });
  return send.apply(this, args as never);
} as typeof send;

process.on('exit', () => {
  const { cache } = createRequire(import.meta.url);
  const loaded = Object.keys(cache).flatMap((path) => /@opentelemetry\/(?:sdk|exporter)-trace[\w-]*/.exec(path) ?? []);
  tell({ loaded: [...new Set(loaded)] });
});
