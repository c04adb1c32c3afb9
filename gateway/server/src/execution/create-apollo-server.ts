import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Counters } from '../telemetry/counters.js';
import { libraryLog, type Logger } from '../telemetry/log.js';
import { answerPlugin } from './answer-plugin.js';
import type { FederatedGateway } from './federated-gateway.js';
import { formatError } from './format-error.js';
import { answerBytes } from './answer/written-json.js';
import type { RequestContext } from './request-context.js';

/** Apollo Server with everything off that reports, shows a page of its own or explains bugs to strangers. */
export const createApolloServer = (
  gateway: FederatedGateway,
  counters: Counters,
  production: boolean,
  { plugins = [], log }: { readonly plugins?: readonly ApolloServerPlugin<RequestContext>[]; readonly log?: Logger } = {},
): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    ...(log ? { logger: libraryLog(log) } : {}),
    gateway,
    formatError,
    // Apollo Server hands on what it is given; http/execute-over-http.ts sends it.
    stringifyResult: (result) => answerBytes(result) as unknown as string,
    // Who may ask for the schema is decided by who asks, in http/prepare-operation.ts; likewise texts are found by their hash before.
    introspection: true,
    hideSchemaDetailsFromClientErrors: production,
    persistedQueries: false,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // The process owns its signals: main.ts stops the parts in order.
    stopOnTerminationSignals: false,
    plugins: [
      answerPlugin(counters),
      ...plugins,
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
