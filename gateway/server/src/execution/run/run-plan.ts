import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { CompiledFetch, Step } from '../plan/compile-plan.js';
import type { Represent } from '../plan/compile-representation.js';
import { answeredNameOf } from '../plan/plan-names.js';
import { SubgraphUnavailable } from '../../subgraphs/subgraph-unavailable.js';
import type { SubgraphAnswer } from '../../subgraphs/read-answer.js';
import type { SubgraphCall } from '../../subgraphs/subgraph-caller.js';
import { collectRepresentations } from './collect-representations.js';
import { JointQuestion } from './joint-question.js';
import type { Json } from './read-place.js';
import { FetchedLayer } from './fetched-layer.js';
import { Representations } from './representations.js';
import { requestBody } from './request-body.js';
import type { Layer, Run } from './run.js';
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
  const targets = targetsOf(run, fetch.path);
  if (!fetch.represent) {
    const asked = new Map<Json, number>();
    for (const target of targets) asked.set(target, 0);
    return asked.size > 0 ? settle(run, fetch, asked, ask(run, fetch, undefined, call)) : undefined;
  }
  if (fetch.hasTwins) return runJoint(run, fetch, fetch.represent, targets, call);
  const representations = new Representations();
  const positions = collectRepresentations(run, fetch.represent, targets, representations);
  return positions.size > 0 ? settle(run, fetch, positions, ask(run, fetch, representations, call)) : undefined;
}

/** A fetch that asks what others ask. */
function runJoint(
  run: Run,
  fetch: CompiledFetch,
  represent: Represent,
  targets: Iterable<Json>,
  call: SubgraphCall,
): Promise<void> | undefined {
  const question = (run.questions[fetch.question] ??= new JointQuestion(run.isShareable));
  const positions = collectRepresentations(run, represent, targets, question.representations);
  if (positions.size === 0) return undefined;
  if (question.knows(positions.values())) {
    run.layers[fetch.index] = new FetchedLayer(positions, question.brought, true);
    return undefined;
  }
  const { first, answer } = question.ask((representations) => ask(run, fetch, representations, call));
  return settle(run, fetch, positions, answer, { first, brought: question.brought });
}

function ask(run: Run, fetch: CompiledFetch, representations: Representations | undefined, call: SubgraphCall): Promise<SubgraphAnswer> {
  const { subgraph, isQuery, names, objects, outputRewrites } = fetch;
  const texts = representations?.texts;
  // What is changed afterwards may be shared with nobody.
  const isShared = run.isShareable && outputRewrites.length === 0;
  const answer = call({ subgraph, body: requestBody(run, fetch, texts), isQuery, isShared, names, objects, entities: texts?.length });
  return outputRewrites.length === 0 ? answer : answer.then((given) => rewritten(given, fetch));
}

function rewritten(answer: SubgraphAnswer, { represent, outputRewrites }: CompiledFetch): SubgraphAnswer {
  for (const rewrite of outputRewrites) rewrite(represent ? answer.data?._entities : answer.data);
  return answer;
}

/**
 * @param asked the position among the entities, of every object that the fetch is about
 * @param joint where the entities of a joint question stand, and from which position on they are this answer's
 */
async function settle(
  run: Run,
  fetch: CompiledFetch,
  asked: Map<Json, number>,
  asking: Promise<SubgraphAnswer>,
  joint?: { readonly first: number; readonly brought: JointQuestion['brought'] },
): Promise<void> {
  const { subgraph, index } = fetch;
  let answer: SubgraphAnswer;
  try {
    answer = await asking;
  } catch (error) {
    if (!(error instanceof SubgraphUnavailable)) throw error;
    run.failed[index] = subgraph;
    run.context.unavailable.add(subgraph);
    run.context.observer.unavailable(subgraph, error.reason);
    run.context.log.warn({ subgraph, reason: error.reason, detail: error.detail }, 'subgraph unavailable');
    // Some of the entities may have been known.
    if (joint) run.layers[index] = new FetchedLayer(asked, joint.brought, true);
    return;
  }
  for (const error of answer.errors) addError(run, fetch, asked, error, joint?.first ?? 0);
  if (!answer.isPlain) run.isPlain = false;
  run.layers[index] = joint ? new FetchedLayer(asked, joint.brought, true) : layerOf(fetch, asked, answer.data);
}

function layerOf({ represent }: CompiledFetch, asked: Map<Json, number>, data: SubgraphAnswer['data']): Layer {
  const brought = represent ? (data?._entities as (Json | null)[] | null | undefined) : [data];
  return brought ? new FetchedLayer(asked, brought, false) : new Map([...asked.keys()].map((object) => [object, null]));
}

const answeredStep = (step: string | number): string | number => (typeof step === 'string' ? answeredNameOf(step) : step);

/**
 * A subgraph's error at its place in the answer: at each place, where the entity stands at several.
 * @param first the position of the first entity of the answer
 */
function addError(run: Run, fetch: CompiledFetch, asked: ReadonlyMap<Json, number>, error: GraphQLFormattedError, first: number): void {
  const { message, path, extensions = {} } = error;
  if (!path) {
    run.errors.push(new GraphQLError(message, { extensions }));
    return;
  }
  const [root, position, ...inside] = path;
  const isEntity = fetch.represent !== null && root === '_entities' && typeof position === 'number';
  const places = pathsOf(run, fetch.path, (object) => (isEntity ? asked.get(object) === first + position : asked.has(object)));
  const rest = isEntity ? inside : fetch.represent ? [] : path;
  for (const place of places) run.errors.push(new GraphQLError(message, { path: [...place, ...rest.map(answeredStep)], extensions }));
}
