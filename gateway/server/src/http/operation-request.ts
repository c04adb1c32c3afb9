import type { FastifyRequest } from 'fastify';
import type { Wanted } from '../operations/resolve-operation.js';

/** The parts of a GraphQL request over HTTP, whichever way they came; not yet looked at, hence unknown. */
export interface OperationRequest extends Wanted {
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

type Parts = Readonly<Record<string, unknown>>;

/**
 * undefined: it is no GraphQL request, which Apollo Server will say in its own words. An address is taken apart as Apollo Server does it:
 * what is looked at here is what is executed there.
 */
export function readOperationRequest(request: FastifyRequest): OperationRequest | 'batch' | undefined {
  const { method, body } = request;
  if (method === 'GET') {
    const search = searchOf(request);
    if (new Set(search.keys()).size < [...search.keys()].length) return undefined;
    const { variables, extensions, ...rest } = Object.fromEntries(search);
    return { ...rest, variables: parsed(variables), extensions: parsed(extensions) };
  }
  if (Array.isArray(body)) return 'batch';
  return isParts(body) ? body : undefined;
}

/** Puts the text that was found in the place of what named it, so that the rest of the way sees an ordinary request. */
export function writeOperationText(request: FastifyRequest, text: string): void {
  if (request.method !== 'GET') {
    const { id: _, extensions, ...body } = request.body as Parts;
    request.body = { ...body, query: text, ...(isParts(extensions) ? { extensions: unnamed(extensions) } : {}) };
    return;
  }
  const search = searchOf(request);
  const extensions = parsed(search.get('extensions') ?? undefined);
  search.delete('id');
  search.set('query', text);
  if (isParts(extensions)) search.set('extensions', JSON.stringify(unnamed(extensions)));
  request.raw.url = `/graphql?${search.toString()}`;
}

const searchOf = ({ raw }: FastifyRequest): URLSearchParams => new URL(raw.url ?? '', 'http://localhost').searchParams;

const isParts = (value: unknown): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value);

const unnamed = ({ persistedQuery: _, ...others }: Parts): Parts => others;

/** What is no JSON is refused by Apollo Server, before anything is executed. */
function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
