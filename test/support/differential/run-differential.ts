import { parse, validate } from 'graphql';
import { compareAnswers, isLost, type Difference } from './answers/compare-answers.js';
import { judge } from './answers/judge.js';
import { startBothGateways, type Answer, type BothGateways, type Operation, type Sent } from './both-gateways.js';
import { digest } from './digest.js';
import type { FederatedGraph, SmallGraph } from './federated-graph.js';
import { randomOperation } from './operations/random-operation.js';
import { smallerOperations } from './operations/smaller-operations.js';
import { keysAreMissing } from './witness/missing-keys.js';
import { replay } from './witness/replay.js';
import { createWitness } from './witness/witness.js';
import type { Weather } from './weather.js';

export interface Course {
  readonly graph: FederatedGraph;
  readonly operations: number;
  readonly seed: number;
  /** Goes on until so many operations differ. */
  readonly failures?: number;
}

export interface Summary {
  readonly operations: number;
  /** Answers with errors, so that a course in which nothing fails is seen. */
  readonly partial: number;
  /** Operations that stock failed to execute at all (see the table of differences). */
  readonly lostByStock: number;
  /** Answers in which ours differs from stock and has the witness on its side. */
  readonly better: number;
  readonly fetches: { readonly stock: number; readonly ours: number };
}

const STEPS_OF_SHRINKING = 600;

/**
 * Runs operations drawn from the seed through both gateways and compares the answers.
 * @throws at the first that differ, with the smallest operation that still does
 */
export async function runDifferential({ graph, operations, seed, failures = 1 }: Course): Promise<Summary> {
  const gateways = await startBothGateways(graph);
  const both: Parties = {
    ...gateways,
    witness: isSmall(graph) ? createWitness(graph, gateways.apiSchema) : undefined,
    lacksKeys: isSmall(graph) ? keysAreMissing(graph) : undefined,
  };
  const summary = { operations: 0, partial: 0, lostByStock: 0, better: 0, fetches: { stock: 0, ours: 0 } };
  const reports: string[] = [];
  try {
    for (let number = 0; number < operations; number += 1) {
      const operation = randomOperation(both.apiSchema, graph, digest(seed, graph.name, number));
      const weather = graph.weathers(digest(seed, graph.name, number));
      const { differences, better, stock, ours, fetches } = await tryBoth(both, operation, weather);
      if (differences.length > 0) reports.push(await report(both, operation, weather, { graph: graph.name, seed, number }));
      if (reports.length >= failures) break;
      summary.operations += 1;
      if (stock.errors || ours.errors) summary.partial += 1;
      if (better) summary.better += 1;
      if (isLost(stock)) summary.lostByStock += 1;
      summary.fetches.stock += fetches.stock;
      summary.fetches.ours += fetches.ours;
    }
  } finally {
    await both.stop();
  }
  if (reports.length > 0) throw new Error(reports.join('\n\n'));
  return summary;
}

const isSmall = (graph: FederatedGraph): graph is SmallGraph => 'sources' in graph;

/** The witness knows the small graphs only. */
type Parties = BothGateways & {
  readonly witness: ReturnType<typeof createWitness> | undefined;
  readonly lacksKeys: ((sent: Sent) => boolean) | undefined;
};

interface Tried {
  readonly differences: readonly Difference[];
  /** They differ, and the witness agrees with ours. */
  readonly better: boolean;
  readonly stock: Answer;
  readonly ours: Answer;
  readonly witness: Answer | undefined;
  readonly fetches: { readonly stock: number; readonly ours: number };
}

export async function tryBoth(
  { stock, ours, witness, lacksKeys, apiSchema }: Parties,
  operation: Operation,
  weather: Weather,
): Promise<Tried> {
  const [first, second] = await Promise.all([stock.ask(operation, weather), ours.ask(operation, weather)]);
  const differences = compareAnswers(first.answer, second.answer);
  const hear = () => (witness ? witness(operation, weather) : replay(apiSchema, operation, first.answer));
  const third = differences.length > 0 ? await hear() : undefined;
  const misplanned = second.sent.some((sent) => lacksKeys?.(sent));
  const isConditional = second.sent.some(({ query }) => /@(skip|include)\b/.test(query));
  const judged = third ? judge(differences, first.answer, second.answer, third, isConditional) : differences;
  // Without its key a record is another one for the subgraph: whose fields fail is chance.
  const standing = judged.filter(({ about }) => !(misplanned && about === 'errors of subgraphs'));
  return {
    differences: standing,
    better: differences.length > 0 && standing.length === 0,
    stock: first.answer,
    ours: second.answer,
    witness: third?.answer,
    fetches: { stock: first.sent.length, ours: second.sent.length },
  };
}

async function report(
  both: Parties,
  operation: Operation,
  weather: Weather,
  origin: { graph: string; seed: number; number: number },
): Promise<string> {
  const small = await shrink(both, operation, weather);
  const { differences, stock, ours, witness } = await tryBoth(both, small, weather);
  return [
    `stock and ours answer differently: graph ${origin.graph}, operation ${origin.number} of seed ${origin.seed} (REDSAIL_DIFFERENTIAL_SEED=${origin.seed}), ${weather.words}`,
    ...differences.map((difference) => `  ${difference.about} ${difference.words}`),
    small.text,
    `variables ${JSON.stringify(small.variables)}`,
    `stock ${JSON.stringify(stock)}`,
    `ours  ${JSON.stringify(ours)}`,
    `the witness ${JSON.stringify(witness)}`,
  ].join('\n');
}

/** Takes the first smaller operation that still differs, and begins again with it. */
async function shrink(both: Parties, operation: Operation, weather: Weather): Promise<Operation> {
  let small = operation;
  let left = STEPS_OF_SHRINKING;
  for (;;) {
    const smaller = await firstDiffering(smallerOperations(small));
    if (!smaller) return small;
    small = smaller;
  }

  async function firstDiffering(candidates: Iterable<Operation>): Promise<Operation | undefined> {
    for (const candidate of candidates) {
      if (left <= 0) return undefined;
      if (validate(both.apiSchema, parse(candidate.text)).length > 0) continue;
      left -= 1;
      if ((await tryBoth(both, candidate, weather)).differences.length > 0) return candidate;
    }
    return undefined;
  }
}
