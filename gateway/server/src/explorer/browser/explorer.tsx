import './monaco-workers.js';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { exampleQueries } from '../example-queries.js';
import { askGateway } from './ask-gateway.js';

const headersTemplate = `{
  // 令牌(可不填) · token (may stay empty):
  // npx -y pnpm redsail token --role organization-officer
  "Authorization": "Bearer "
}`;

// Tokens are never written to the browser's storage: a shared desk must not keep one.
createRoot(document.getElementById('explorer')!).render(
  <GraphiQL
    fetcher={askGateway}
    defaultTabs={exampleQueries.map((query) => ({ query, headers: headersTemplate }))}
    defaultHeaders={headersTemplate}
    defaultEditorToolsVisibility="headers"
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
  >
    <GraphiQL.Logo>红帆 · Redsail</GraphiQL.Logo>
  </GraphiQL>,
);
