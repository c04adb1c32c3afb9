// A gateway that answers only /ready. STAND_IN_GATEWAY: crash-at-serve.
import { createServer } from 'node:http';

if (process.env.STAND_IN_GATEWAY === 'crash-at-serve') {
  console.error('REDSAIL_SUPERGRAPH: not a supergraph');
  process.exit(1);
}
process.on('disconnect', () => process.exit(1));
process.channel?.unref();
process.on('SIGTERM', () => process.exit(0));
const ports = Object.entries(process.env).filter(([name]) => name === 'ORGANIZATIONS_PORT' || name === 'PERSONNEL_PORT');

createServer((request, response) => {
  Promise.all(ports.map(([, port]) => fetch(`http://127.0.0.1:${port}/ready`))).then(
    () => response.writeHead(200).end(JSON.stringify({ status: 'ready', version: '0.1.0' })),
    () => response.writeHead(503).end(JSON.stringify({ status: 'starting' })),
  );
}).listen(Number(process.env.PORT), process.env.HOST);
