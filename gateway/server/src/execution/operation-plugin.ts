import type { ApolloServerPlugin } from '@apollo/server';
import type { AutomaticQueries } from '../operations/automatic-queries.js';
import type { RequestContext } from './request-context.js';

/** What was prepared before Apollo Server (prepare-operation.ts) and is finished inside it. */
export const operationPlugin = (automatic: AutomaticQueries): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      // The text is valid by now: a store of texts that nobody can execute would be a gift to whoever fills it.
      async didResolveOperation({ contextValue: { operation } }) {
        if (operation?.registers) await automatic.keep(operation.registers.hash, operation.registers.text);
      },
      async willSendResponse({ response, contextValue: { operation } }) {
        if (!operation?.price || response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        result.extensions = { ...result.extensions, cost: operation.price };
      },
    };
  },
});
