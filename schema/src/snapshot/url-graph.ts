import { ExitCode } from '../exit-code.js';
import type { Bilingual } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { badStatus, credentialsInUrl } from './address-messages.js';
import { ask, shownUrl, type Limits } from './ask.js';
import type { FoundGraph } from './found-graph.js';
import { introspect } from './introspect.js';
import { withoutValues, type Header } from './read-headers.js';
import { apiAlone, apiFromIntrospection, readSchemaText } from './schema-text.js';

export interface UrlOptions {
  readonly headers: readonly Header[];
  /** Where the reader stands, absolute. */
  readonly reader: string;
  readonly limits?: Limits | undefined;
}

const LIMITS: Limits = { seconds: 30, megabytes: 50 };

/** What a server for GraphQL says to a GET without a query. */
const ASKS_FOR_A_QUERY: ReadonlySet<number> = new Set([400, 405, 406, 415]);

/**
 * The graph behind an address: a supergraph or API schema as text; or what a GraphQL endpoint (its path ends in /graphql, or it answers a GET with a page
 * for people or not at all) tells when it is introspected.
 * @throws Refusal (usage)
 */
export async function readUrlGraph(address: string, { headers, reader, limits = LIMITS }: UrlOptions): Promise<FoundGraph> {
  const url = new URL(address);
  const shown = shownUrl(url);
  const origin = { title: shown, url: shown, reader };
  try {
    if (url.username || url.password) throw new Refusal(ExitCode.USAGE, [credentialsInUrl(shown)]);
    const introspected = async () => apiAlone(apiFromIntrospection(await introspect({ url, headers, limits }), origin), origin);
    if (/\/graphql\/?$/.test(url.pathname)) return await introspected();
    const { ok, status, type, text } = await ask({
      url,
      headers,
      limits,
      accept: 'application/graphql, text/plain, application/json, */*;q=0.5',
    });
    const isPage = ok && (type.includes('html') || text.trimStart().startsWith('<'));
    if (isPage || ASKS_FOR_A_QUERY.has(status)) return await introspected();
    if (!ok) throw new Refusal(ExitCode.USAGE, [badStatus(shown, status)]);
    return await readSchemaText(text, origin);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const silent = ({ zh, en }: Bilingual): Bilingual => ({ zh: withoutValues(zh, headers), en: withoutValues(en, headers) });
    throw new Refusal(
      error.exitCode,
      error.problems.map((problem) => ({ ...problem, what: silent(problem.what), mend: problem.mend && silent(problem.mend) })),
    );
  }
}
