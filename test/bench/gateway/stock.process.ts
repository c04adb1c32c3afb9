// The stock gateway: Apollo Server over @apollo/gateway as its documentation has it, behind the same HTTP front as ours.
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { ApolloGateway } from '@apollo/gateway';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify } from 'fastify';
import { answerMessages, instructions } from './process-channel.ts';
import type { StockSpec } from './specs.ts';

const { supergraphFile, port } = instructions<StockSpec>();
let plan: unknown = null;
const quiet = { debug: () => {}, info: () => {}, warn: console.warn, error: console.error };
const server = fastify();
const apollo = new ApolloServer({
  gateway: new ApolloGateway({
    supergraphSdl: readFileSync(supergraphFile, 'utf8'),
    logger: quiet,
    experimental_didResolveQueryPlan: ({ queryPlan }) => {
      plan = queryPlan;
    },
  }),
  introspection: false,
  includeStacktraceInErrorResponses: false,
  logger: quiet,
  plugins: [fastifyApolloDrainPlugin(server)],
});
await apollo.start();
server.route({ url: '/graphql', method: ['GET', 'POST'], handler: fastifyApolloHandler(apollo) });
await server.listen({ host: '127.0.0.1', port });
answerMessages({ plan: () => plan });
