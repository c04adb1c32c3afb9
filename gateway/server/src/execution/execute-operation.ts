import { ErrorCode } from '@redsail/contract';
import { getVariableValues, GraphQLError, type ExecutionResult } from 'graphql';
import type { SubgraphCaller } from '../subgraphs/subgraph-caller.js';
import { completeAnswer } from './answer/complete-answer.js';
import { introspect } from './answer/introspect.js';
import { misfitErrors } from './answer/misfits.js';
import { outageErrors } from './answer/outages.js';
import type { Planning, PreparedOperation } from './prepare-operation.js';
import type { RequestContext } from './request-context.js';
import { runPlan } from './run/run-plan.js';
import { createRun } from './run/run.js';

/** Executes an operation that has been prepared: the fetches of its plan, then the answer, shaped once. */
export async function executeOperation(
  prepared: PreparedOperation,
  { schema }: Planning,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
  call: SubgraphCaller,
): Promise<ExecutionResult> {
  const { operation, plan } = prepared;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return { errors: errors.map(asBadInput) };

  const run = createRun(variables, coerced, context);
  if (plan.step) await runPlan(run, plan.step, call);
  const shape = prepared.shapeFor(coerced);
  const { data, outages, misfits } = completeAnswer(run, plan, shape, introspect(prepared, schema, variables, coerced));
  const all = [...run.errors, ...misfitErrors(misfits, run.errors), ...outageErrors(outages, context.unavailable)];
  return all.length > 0 ? { data, errors: all } : { data };
}

const asBadInput = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions: { code: ErrorCode.BAD_USER_INPUT } });
