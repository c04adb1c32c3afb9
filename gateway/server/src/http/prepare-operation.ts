import type { Principal } from '@redsail/contract';
import type { FastifyRequest } from 'fastify';
import { PUBLIC_ROLE } from '../identity/roles.js';
import type { Inspector } from '../limits/inspect-operation.js';
import type { Judge } from '../limits/judge.js';
import type { Refusal } from '../limits/refusal.js';
import { cost } from '../limits/rules/cost.js';
import { operationRefusal } from '../operations/operation-refusals.js';
import type { PreparedOperation } from '../operations/prepared-operation.js';
import { persistedQueryOf, type ResolvedOperation, type ResolveOperation } from '../operations/resolve-operation.js';
import { readOperationRequest, writeOperationText, type OperationRequest } from './operation-request.js';

/** Asks for the price of the operation in `extensions.cost`. */
export const COST_HEADER = 'x-redsail-cost';

export interface PrepareOptions {
  readonly resolve: ResolveOperation;
  readonly inspect: Inspector;
  readonly judge: Judge;
  /** Introspection is closed to the public. */
  readonly production: boolean;
}

export type PrepareOperation = (request: FastifyRequest, principal: Principal) => Promise<PreparedOperation | Refusal>;

/** From a request to an operation that may be executed: its text (saved, registered or sent), its static limits, its price. */
export function createPrepareOperation({ resolve, inspect, judge, production }: PrepareOptions): PrepareOperation {
  return async (request, principal) => {
    const notes = request.logNotes;
    const wanted = readOperationRequest(request);
    if (wanted === undefined) return {};
    if (wanted === 'batch') return operationRefusal('BATCH_REFUSED');
    const resolved = await resolve(wanted, principal, notes);
    if (resolved === undefined) return {};
    if ('status' in resolved) return resolved;
    if (resolved.text !== wanted.query || persistedQueryOf(wanted.extensions)) writeOperationText(request, resolved.text);

    const { findings, introspects, resolves, priceOf } = inspect(resolved.text);
    for (const { limit, found } of findings) {
      const refusal = judge.judge(limit, found, notes);
      if (refusal) return refusal;
    }
    if (introspects && production && isPublic(principal)) return operationRefusal('INTROSPECTION_REFUSED');
    const [operationName, variables] = named(wanted);
    if (!resolves(operationName)) return operationRefusal('OPERATION_RESOLUTION_FAILURE');
    const estimated = priceOf(operationName, variables);
    if (estimated !== undefined) {
      const refusal = judge.judge(cost, estimated, notes);
      if (refusal) return refusal;
    }
    const tellsPrice = estimated !== undefined && request.headers[COST_HEADER] !== undefined;
    return {
      ...(tellsPrice ? { price: { estimated, limit: judge.settings.cost.limit } } : {}),
      ...registration(resolved),
    };
  };
}

const NO_VARIABLES = Object.freeze({});

const named = ({ operationName, variables }: OperationRequest): [string | undefined, Readonly<Record<string, unknown>>] => [
  typeof operationName === 'string' && operationName !== '' ? operationName : undefined,
  typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : NO_VARIABLES,
];

const registration = ({ registers, text }: ResolvedOperation): Pick<PreparedOperation, 'registers'> =>
  registers === undefined ? {} : { registers: { hash: registers, text } };

const isPublic = ({ roles }: Principal): boolean => roles.every((role) => role === PUBLIC_ROLE);
