import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Counters } from '../telemetry/counters.js';
import { answerPlugin } from './answer-plugin.js';
import type { FederatedGateway } from './federated-gateway.js';
import { formatError } from './format-error.js';
import { stringifyResult } from './answer/written-json.js';
import type { RequestContext } from './request-context.js';

/** Apollo Server with everything off that reports, shows a page of its own or explains bugs to strangers. */
export const createApolloServer = (gateway: FederatedGateway, counters: Counters, production: boolean): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    gateway,
    formatError,
    stringifyResult: (result) => stringifyResult(result),
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    // The process owns its signals: main.ts stops the parts in order.
    stopOnTerminationSignals: false,
    plugins: [
      answerPlugin(counters),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
