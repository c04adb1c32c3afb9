import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { auditServer } from 'graphql-http';
import { gatewayConfig, startGateway, type RunningGateway } from '../stand-in/gateway.js';
import { startTown, type Town } from '../stand-in/town.js';

let town: Town;
let gateway: RunningGateway;
let stock: ApolloServer;
let stockUrl: string;
beforeAll(async () => {
  town = await startTown();
  gateway = await startGateway(gatewayConfig(town));
  stock = new ApolloServer({ typeDefs: 'type Query { hello: String }', resolvers: { Query: { hello: () => 'world' } } });
  ({ url: stockUrl } = await startStandaloneServer(stock, { listen: { port: 0, host: '127.0.0.1' } }));
});
afterAll(async () => {
  await gateway.stop();
  await stock.stop();
  await town.stop();
});

/** What the audit of GraphQL over HTTP has to say of a server, beside what it likes: `warn 5A70`, with its words. */
async function remarks(url: string): Promise<Map<string, string>> {
  // The audit asks by GET as a browser of the same site would; servers that keep forgeries out want to be told so.
  const fetchFn = (address: string, init: RequestInit = {}) =>
    fetch(address, { ...init, headers: { ...(init.headers as Record<string, string>), 'apollo-require-preflight': '1' } });
  const results = await auditServer({ url, fetchFn });
  expect(results.length).toBeGreaterThan(50);
  const remarked = results.filter(({ status }) => status !== 'ok');
  return new Map(remarked.map((result) => [`${result.status} ${result.id}`, `${result.name}: ${'reason' in result ? result.reason : ''}`]));
}

test('the server audit of graphql-http finds no error, and nothing to warn of that it does not find in a stock Apollo Server', async () => {
  const own = await remarks(`${gateway.address}/graphql`);
  const others = await remarks(stockUrl);
  expect([...own].filter(([key]) => key.startsWith('error'))).toEqual([]);
  expect([...own].filter(([key]) => !others.has(key))).toEqual([]);
  const words = (found: Map<string, string>) => [...found.keys()].join(', ') || 'none';
  process.stdout.write(`graphql-http audit: gateway: ${words(own)}; stock Apollo Server: ${words(others)}\n`);
});
