import type { SubgraphEndpoint } from '../config.js';
import type { CalmClient } from './calm-client.js';

export interface ClientsOptions {
  /** The subgraphs of the first supergraph. */
  readonly endpoints: readonly SubgraphEndpoint[];
  /** @throws when nothing tells the address of that subgraph */
  readonly endpointOf: (subgraph: string) => SubgraphEndpoint;
  readonly createClient: (endpoint: SubgraphEndpoint) => CalmClient;
  /** No operation lives longer, in milliseconds: what an old supergraph named is not called any more after that. */
  readonly requestDeadlineMs: number;
}

/** The clients of the subgraphs, as supergraphs come and go. */
export interface SubgraphClients {
  /** The client of a subgraph that a supergraph in use names, or named until a moment ago. */
  get(subgraph: string): CalmClient | undefined;
  /** Those of the supergraph that is being served. */
  current(): readonly CalmClient[];
  /** Makes those of a supergraph that is to be tried. @throws when the address of one is not known */
  prepare(subgraphs: readonly string[]): void;
  /** These are served from now on; the others end when the operations that may still need them are over. */
  keep(subgraphs: readonly string[]): void;
  close(): Promise<void>;
}

export function createSubgraphClients(options: ClientsOptions): SubgraphClients {
  const clients = new Map(options.endpoints.map((endpoint) => [endpoint.name, options.createClient(endpoint)]));
  const leaving = new Map<string, NodeJS.Timeout>();
  let kept: readonly string[] = options.endpoints.map(({ name }) => name);

  const leave = (name: string): void => {
    const client = clients.get(name)!;
    const close = (): void => {
      leaving.delete(name);
      clients.delete(name);
      void client.close();
    };
    leaving.set(name, setTimeout(close, options.requestDeadlineMs).unref());
  };
  const stay = (name: string): void => {
    clearTimeout(leaving.get(name));
    leaving.delete(name);
  };

  return {
    get: (name) => clients.get(name),
    current: () => kept.map((name) => clients.get(name)!),
    prepare(names) {
      const missing = names.filter((name) => !clients.has(name)).map((name) => options.endpointOf(name));
      for (const endpoint of missing) clients.set(endpoint.name, options.createClient(endpoint));
    },
    keep(names) {
      kept = names;
      for (const name of clients.keys()) {
        if (names.includes(name)) stay(name);
        else if (!leaving.has(name)) leave(name);
      }
    },
    async close() {
      for (const name of leaving.keys()) stay(name);
      await Promise.all([...clients.values()].map((client) => client.close()));
    },
  };
}
