import { PRINCIPAL_HEADER, REQUEST_ID_HEADER } from '@redsail/contract';
import type { RequestContext } from '../execution/request-context.js';
import type { PrincipalSigner } from '../identity/sign-principal.js';
import { createUnderWay, type UnderWay } from '../under-way.js';
import type { Octets } from './octets.js';
import { readAnswer, type SubgraphAnswer } from './read-answer.js';
import type { SubgraphClient } from './subgraph-client.js';

export interface SubgraphRequest {
  readonly subgraph: string;
  /** The GraphQL request as JSON. */
  readonly body: Octets;
  readonly isQuery: boolean;
  /** Whether the answer may be given to others who ask the same at the same time: nobody changes it. */
  readonly isShared: boolean;
  /** Response names of the root fields that are asked for. */
  readonly names: readonly string[];
  /** Those of them that are objects, or lists of objects. */
  readonly objects: readonly string[];
  /** How many representations are sent; undefined when it is no `_entities` request. */
  readonly entities: number | undefined;
}

/** @throws {SubgraphUnavailable} when no usable answer came */
export type SubgraphCall = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/** Opens the calls of one request: they carry its signed Principal. */
export type SubgraphCaller = (context: RequestContext) => Promise<SubgraphCall>;

/** Who shares: the signed token of a principal, or a single request, whose calls end by a deadline of its own. */
type Asker = string | RequestContext;

export interface SubgraphCallerOptions {
  readonly clientOf: (subgraph: string) => SubgraphClient;
  readonly signPrincipal: PrincipalSigner;
  /** Told of every reply, before it is read. */
  readonly onAnswer?: (() => void) | undefined;
}

/**
 * Carries the fetches of plans to the subgraphs: the caller's signed Principal and the request id go with them, and nothing else of the
 * client's request does. Identical queries of one principal that are under way to a subgraph are sent once, and the answer is shared as it
 * is: nothing in the execution changes an answer.
 */
export function createSubgraphCaller({ clientOf, signPrincipal, onAnswer }: SubgraphCallerOptions): SubgraphCaller {
  /** By subgraph. */
  const underWay = new Map<string, UnderWay<Asker, SubgraphAnswer>>();

  const send = async (
    { requestId, deadlineAt, observer }: RequestContext,
    principal: string,
    request: SubgraphRequest,
  ): Promise<SubgraphAnswer> => {
    const { subgraph, body, isQuery, names, objects, entities } = request;
    const headers = { [PRINCIPAL_HEADER]: principal, [REQUEST_ID_HEADER]: requestId, ...observer.headers };
    const reply = await clientOf(subgraph).post({ body, headers, isQuery, deadlineAt });
    onAnswer?.();
    return readAnswer(reply, { subgraph, names, objects, entities });
  };

  const share = (context: RequestContext, principal: string, asker: Asker, request: SubgraphRequest): Promise<SubgraphAnswer> => {
    const { subgraph, body } = request;
    let ofSubgraph = underWay.get(subgraph);
    if (!ofSubgraph) underWay.set(subgraph, (ofSubgraph = createUnderWay()));
    return ofSubgraph.find(asker, body) ?? ofSubgraph.keep(asker, body, send(context, principal, request));
  };

  return async (context) => {
    const principal = await signPrincipal(context.principal);
    const asker = context.isHurried ? context : principal;
    return (request) =>
      request.isQuery && request.isShared ? share(context, principal, asker, request) : send(context, principal, request);
  };
}
