import { ErrorCode } from '@redsail/contract';
import { getVariableValues, GraphQLError, type ExecutionResult } from 'graphql';
import type { SubgraphCaller } from '../subgraphs/subgraph-caller.js';
import { writeAnswer } from './answer/write-answer.js';
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
  openCalls: SubgraphCaller,
): Promise<ExecutionResult> {
  const { operation, plan } = prepared;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (errors) return { errors: errors.map(asBadInput) };

  const run = createRun(variables, coerced, context, prepared.isShareable);
  context.findings.isShareable = prepared.isShareable;
  context.findings.use = prepared.use;
  if (plan.step) await runPlan(run, plan.step, await openCalls(context));
  const shape = prepared.shapeFor(coerced);
  const { data: written, outages, misfits } = writeAnswer(run, plan, shape, introspect(prepared, schema, variables, coerced));
  const all = [...run.errors, ...misfitErrors(misfits, run.errors), ...outageErrors(outages, context.unavailable)];
  const data = written as unknown as Record<string, unknown>;
  return all.length > 0 ? { data, errors: all } : { data };
}

const asBadInput = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions: { code: ErrorCode.BAD_USER_INPUT } });
