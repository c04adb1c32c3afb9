import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CompiledFetch, Step } from '../plan/compile-plan.js';
import { SubgraphUnavailable } from '../../subgraphs/subgraph-unavailable.js';
import type { SubgraphAnswer } from '../../subgraphs/read-answer.js';
import type { SubgraphCall } from '../../subgraphs/subgraph-caller.js';
import { collectRepresentations } from './collect-representations.js';
import type { Json } from './read-place.js';
import type { Run } from './run.js';
import { pathsOf, targetsOf } from './targets.js';

/** Walks the plan. Afterwards the run knows what every fetch brought, or why it brought nothing; it never throws for a subgraph's sake. */
export function runPlan(run: Run, step: Step, call: SubgraphCall): Promise<void> | undefined {
  switch (step.kind) {
    case 'fetch':
      return runFetch(run, step.fetch, call);
    case 'sequence':
      return runSequence(run, step.steps, call);
    case 'parallel': {
      const running = step.steps.map((one) => runPlan(run, one, call)).filter((one) => one !== undefined);
      return running.length > 1 ? Promise.all(running).then(() => undefined) : running[0];
    }
    case 'condition': {
      const branch = run.conditions[step.variable] === true ? step.whenTrue : step.whenFalse;
      return branch ? runPlan(run, branch, call) : undefined;
    }
  }
}

async function runSequence(run: Run, steps: readonly Step[], call: SubgraphCall): Promise<void> {
  for (const step of steps) await runPlan(run, step, call);
}

function runFetch(run: Run, fetch: CompiledFetch, call: SubgraphCall): Promise<void> | undefined {
  const { represent, path } = fetch;
  if (represent) {
    const { positions, representations } = collectRepresentations(run, represent, targetsOf(run, path));
    return representations.length > 0 ? send(run, fetch, positions, representations, call) : undefined;
  }
  const asked = new Map<Json, number>();
  for (const target of targetsOf(run, path)) asked.set(target, 0);
  return asked.size > 0 ? send(run, fetch, asked, undefined, call) : undefined;
}

/** @param asked the position among the representations, of every object that the fetch is about */
async function send(
  run: Run,
  fetch: CompiledFetch,
  asked: Map<Json, number>,
  representations: readonly string[] | undefined,
  call: SubgraphCall,
): Promise<void> {
  const { subgraph, isQuery, index } = fetch;
  // What is changed afterwards may be shared with nobody.
  const isShared = run.isShareable && fetch.outputRewrites.length === 0;
  let answer: SubgraphAnswer;
  try {
    answer = await call({
      subgraph,
      body: bodyOf(run, fetch, representations),
      isQuery,
      isShared,
      names: fetch.names,
      entities: representations?.length,
    });
  } catch (error) {
    if (!(error instanceof SubgraphUnavailable)) throw error;
    run.failed[index] = subgraph;
    run.context.unavailable.add(subgraph);
    run.context.observer.unavailable(subgraph, error.reason);
    run.context.log.warn({ subgraph, reason: error.reason, detail: error.detail }, 'subgraph unavailable');
    return;
  }
  for (const error of answer.errors) addError(run, fetch, asked, error);
  const entities = representations ? (answer.data?._entities as (Json | null)[] | undefined) : undefined;
  for (const rewrite of fetch.outputRewrites) rewrite(representations ? entities : answer.data);
  // The map of positions becomes the layer: there may be thousands of objects.
  const layer = asked as Map<Json, unknown> as Map<Json, Json | null>;
  asked.forEach((position, target) => void layer.set(target, representations ? (entities?.[position] ?? null) : answer.data));
  run.layers[index] = layer;
}

function bodyOf(run: Run, { head, variables }: CompiledFetch, representations: readonly string[] | undefined): string {
  let text = head;
  let separator = '';
  for (const name of variables) {
    const value = run.variables[name];
    if (value === undefined) continue;
    text += `${separator}${JSON.stringify(name)}:${JSON.stringify(value)}`;
    separator = ',';
  }
  return representations ? `${text}${separator}"representations":[${representations.join(',')}]}}` : `${text}}}`;
}

/** A subgraph's error at its place in the answer: at each place, where the entity stands at several. */
function addError(run: Run, fetch: CompiledFetch, asked: ReadonlyMap<Json, number>, error: GraphQLFormattedError): void {
  const { message, path, extensions = {} } = error;
  if (!path) {
    run.errors.push(new GraphQLError(message, { extensions }));
    return;
  }
  const [first, position, ...inside] = path;
  const isEntity = fetch.represent !== null && first === '_entities' && typeof position === 'number';
  const places = pathsOf(run, fetch.path, (object) => (isEntity ? asked.get(object) === position : asked.has(object)));
  const rest = isEntity ? inside : fetch.represent ? [] : path;
  for (const place of places) run.errors.push(new GraphQLError(message, { path: [...place, ...rest], extensions }));
}
