import type { GraphQLSchema } from 'graphql';
import type { OperationAccessCheck } from '../identity/operation-access.js';
import type { FederatedGateway } from './federated-gateway.js';
import { shapeByOriginal } from './shape-by-original.js';

type Executor = NonNullable<Awaited<ReturnType<FederatedGateway['load']>>['executor']>;

/**
 * Executes what the caller may ask for of an operation, and nothing of it when it holds a command that the caller may not give. The rest
 * is null in the answer, one error a missing scope. A reduced operation has a plan of its own.
 */
export function authorisedExecution(execute: Executor, authorise: OperationAccessCheck, schema: () => GraphQLSchema): Executor {
  return async (request) => {
    const { document, operationName, context, queryHash } = request;
    const { variables } = request.request;
    const access = authorise(document, request.request.operationName, context.principal, variables);
    if (access.variant === '') return execute(request);
    if (access.refused) return { data: null, errors: access.errors };
    const answer = await execute({ ...request, document: access.document, queryHash: `${queryHash} ${access.variant}` });
    const { data, errors = [] } = answer;
    const shaping = { schema: schema(), document, operationName, variables, hidden: access.hidden };
    return { ...answer, ...(data && { data: shapeByOriginal(data, shaping) }), errors: [...access.errors, ...errors] };
  };
}
