import { buildSchema, Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { compileObject } from '../../../../../../gateway/server/src/execution/answer/answer-shape.js';
import { writeAnswer, type WrittenAnswer } from '../../../../../../gateway/server/src/execution/answer/write-answer.js';
import { compilePlan, type CompiledPlan } from '../../../../../../gateway/server/src/execution/plan/compile-plan.js';
import { readTypes } from '../../../../../../gateway/server/src/execution/plan/types.js';
import type { Json } from '../../../../../../gateway/server/src/execution/run/read-place.js';
import { createRun, type Run } from '../../../../../../gateway/server/src/execution/run/run.js';

/** A fetch of a plan; what it asks for is all that matters here. */
export const fetchNode = (subgraph: string, operation: string, more: Partial<FetchNode> = {}): FetchNode => ({
  kind: 'Fetch',
  serviceName: subgraph,
  operation,
  operationName: undefined,
  operationKind: 'query' as never,
  ...more,
});

export const planOf = (node: PlanNode, sdl = ''): CompiledPlan =>
  compilePlan({ kind: 'QueryPlan', node }, readTypes(parse(sdl || 'scalar None')));

/** A run whose layers a test lays itself, with whatever texts. */
export const newRun = (variables: Json = {}): Run => ({
  ...createRun(variables, variables, { unavailable: new Set() } as never, true),
  isPlain: false,
});

export interface Answered extends Omit<WrittenAnswer, 'data'> {
  readonly data: unknown;
}

/** The answer to a query whose one fetch brought that data. */
export function answerOf(sdl: string, query: string, data: unknown, variables: Json = {}): Answered {
  const plan = planOf(fetchNode('only', query), sdl);
  const run = newRun(variables);
  run.layers[0] = new Map([[run.root, data as Json]]);
  return answerOfRun(sdl, query, plan, run, variables);
}

export function answerOfRun(sdl: string, query: string, plan: CompiledPlan, run: Run, conditions: Json = {}): Answered {
  const schema = buildSchema(sdl);
  const document = parse(query);
  const fragments = document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION);
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)!;
  const context = {
    schema,
    fetches: plan.fetches,
    types: readTypes(parse(sdl)),
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    allowedFragments: new Map<string, FragmentDefinitionNode>(),
    hidden: new Set<string>(),
    conditions,
  };
  const shape = compileObject(context, schema.getQueryType()!, { asked: [operation.selectionSet], allowed: undefined }, plan.root);
  const { data, ...rest } = writeAnswer(run, plan, shape, {});
  return { data: data.toJSON(), ...rest };
}
