import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Answers in place of GraphQL. `request` has been read. */
export type Misbehaviour = (response: ServerResponse, request: SeenRequest) => void;

export interface SubgraphDefinition {
  readonly name: string;
  readonly sdl: string;
  /** Resolvers get `{ headers }` as context. */
  readonly resolvers: Record<string, Record<string, unknown>>;
}

export interface StandInSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly url: string;
  /** The GraphQL requests it got, in order. */
  readonly seen: SeenRequest[];
  /** Set: it answers so, from the next request on. */
  misbehaviour: Misbehaviour | undefined;
  ready: boolean;
  /** Ends it as a process ends: connections break. */
  stop(): Promise<void>;
}

/** A real subgraph over HTTP, small, and as bad as a test wants it. */
export async function startSubgraph({ name, sdl, resolvers }: SubgraphDefinition): Promise<StandInSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const server = createServer((request, response) => void answer(request, response));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/ready') {
      response.writeHead(subgraph.ready ? 200 : 503).end('{}');
      return;
    }
    const { query, variables } = JSON.parse(await readBody(request)) as { query: string; variables: Record<string, unknown> };
    const seen = { headers: request.headers, query, variables };
    subgraph.seen.push(seen);
    if (subgraph.misbehaviour) {
      subgraph.misbehaviour(response, seen);
      return;
    }
    const result = await graphql({ schema, source: query, variableValues: variables, contextValue: { headers: request.headers } });
    sendJson(response, 200, result);
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const subgraph: StandInSubgraph = {
    name,
    sdl,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    seen: [],
    misbehaviour: undefined,
    ready: true,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return subgraph;
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
