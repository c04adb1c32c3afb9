// A gateway that answers only /ready: with yes when any department does. STAND_IN_GATEWAY: crash-at-serve.
import { createServer } from 'node:http';

if (process.env.STAND_IN_GATEWAY === 'crash-at-serve') {
  console.error('REDSAIL_SUPERGRAPH: not a supergraph');
  process.exit(1);
}
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
process.on('SIGTERM', () => process.exit(0));
const ports = [process.env.ORGANIZATIONS_PORT, process.env.PERSONNEL_PORT];

createServer((request, response) => {
  Promise.any(ports.map((port) => fetch(`http://127.0.0.1:${port}/ready`))).then(
    () => response.writeHead(200).end(JSON.stringify({ ready: true, version: '0.1.0' })),
    () => response.writeHead(503).end(JSON.stringify({ ready: false })),
  );
}).listen(Number(process.env.PORT), process.env.HOST);
