import { request as sendRequest, type ClientRequest } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { createLog } from '../../../gateway/server/src/telemetry/log.js';
import type { GatewayConfig } from '@redsail/gateway';
import { gatewayConfig, startGateway, type RunningGateway } from '../../unit/gateway/server/stand-in/gateway.js';
import { startTown, type Town } from '../../unit/gateway/server/stand-in/town.js';

/** What an attack got: the status, and the code of the first error if there was one. */
export interface Outcome {
  readonly status: number;
  readonly code?: string | undefined;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * One row of the table in docs/security.md, and one test: `name` and `got` stand in the table word for word, and `got` begins with the
 * status and the code that really came.
 */
export function attack(name: string, got: string, run: () => Promise<Outcome>): void {
  test(`${name} → ${got}`, async () => {
    const { status, code } = await run();
    expect([status, code].filter(Boolean).join(' ')).toBe(got.split(';')[0]);
  });
}

export interface Target {
  readonly town: Town;
  readonly gateway: RunningGateway;
  /** What the gateway has logged. */
  readonly log: string[];
  /** Sends one GraphQL request as JSON. */
  post(body: unknown, headers?: Record<string, string>): Promise<Outcome>;
  query(query: string, token?: string): Promise<Outcome>;
  send(options: {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string | AsyncIterable<string>;
  }): Promise<Outcome>;
  /** Writes to a bare socket, and reads until the gateway closes it. */
  raw(text: string): Promise<Outcome>;
}

/** A gateway over HTTP, as in production, in front of three small departments. After each test it still has to serve. */
export function useTarget(changes: Partial<GatewayConfig> = {}): Target {
  const target = { log: [] as string[] } as { -readonly [Key in keyof Target]: Target[Key] };
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      target.log.push(chunk.toString());
      done();
    },
  });

  beforeAll(async () => {
    target.town = await startTown();
    target.gateway = await startGateway(gatewayConfig(target.town, { production: true, ...changes }), {
      log: createLog('debug', destination),
    });
  });
  afterEach(async () => {
    expect((await target.gateway.ask('{ region(code: "01") { name } }')).data).toEqual({ region: { name: '第01街道' } });
  });
  afterAll(async () => {
    await target.gateway.stop();
    await target.town.stop();
  });

  target.send = ({ method = 'POST', path = '/graphql', headers = {}, body }) =>
    new Promise((resolve, reject) => {
      let answered = false;
      const request = sendRequest(`${target.gateway.address}${path}`, { method, headers }, (response) => {
        answered = true;
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve(outcome(response.statusCode!, text, response.headers)));
        response.on('error', reject);
      });
      // A gateway that refuses before the end closes the connection, which may reach the sender while it writes.
      request.on('error', (error: NodeJS.ErrnoException) => (answered ? undefined : reject(error)));
      void write(request, body, () => answered);
    });
  target.post = (body, headers = {}) =>
    target.send({ headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  target.query = (query, token) => target.post({ query }, token ? { authorization: `Bearer ${token}` } : {});
  target.raw = (text) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(target.gateway.address);
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let said = '';
      socket.on('data', (chunk) => (said += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(outcome(Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1]), said.slice(said.indexOf('\r\n\r\n')), {})));
    });
  return target;
}

async function write(request: ClientRequest, body: string | AsyncIterable<string> = '', isAnswered: () => boolean): Promise<void> {
  if (typeof body === 'string') {
    request.end(body);
    return;
  }
  for await (const chunk of body) {
    if (isAnswered() || request.destroyed) return;
    request.write(chunk);
  }
  request.end();
}

function outcome(status: number, text: string, headers: Outcome['headers']): Outcome {
  const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return { status, code: errors?.[0]?.extensions.code, text, headers };
}
