import { parse, validate } from 'graphql';
import { compareAnswers, isLost } from './answers/compare-answers.js';
import { startBothGateways, type Answer, type BothGateways, type Operation } from './both-gateways.js';
import { digest } from './digest.js';
import type { FederatedGraph } from './federated-graph.js';
import { randomOperation } from './operations/random-operation.js';
import { smallerOperations } from './operations/smaller-operations.js';
import { brokenFields, fairWeather, outage, type Weather } from './weather.js';

export interface Course {
  readonly graph: FederatedGraph;
  readonly operations: number;
  readonly seed: number;
}

export interface Summary {
  readonly operations: number;
  /** Answers with errors, so that a course in which nothing fails is seen. */
  readonly partial: number;
  /** Operations that stock failed to execute at all (see the table of differences). */
  readonly lostByStock: number;
  readonly fetches: { readonly stock: number; readonly ours: number };
}

const STEPS_OF_SHRINKING = 600;

/**
 * Runs operations drawn from the seed through both gateways and compares the answers.
 * @throws at the first that differ, with the smallest operation that still does
 */
export async function runDifferential({ graph, operations, seed }: Course): Promise<Summary> {
  const both = await startBothGateways(graph);
  const summary = { operations: 0, partial: 0, lostByStock: 0, fetches: { stock: 0, ours: 0 } };
  try {
    for (let number = 0; number < operations; number += 1) {
      const operation = randomOperation(both.apiSchema, graph, digest(seed, graph.name, number));
      const weather = weatherOf(graph, seed, number);
      const { differences, stock, ours, fetches } = await tryBoth(both, operation, weather);
      if (differences.length > 0) throw new Error(await report(both, operation, weather, { graph: graph.name, seed, number }));
      summary.operations += 1;
      if (stock.errors || ours.errors) summary.partial += 1;
      if (isLost(stock)) summary.lostByStock += 1;
      summary.fetches.stock += fetches.stock;
      summary.fetches.ours += fetches.ours;
    }
  } finally {
    await both.stop();
  }
  return summary;
}

/** Half of the operations in fair weather, the others with broken fields, with a subgraph unavailable, or with both. */
function weatherOf({ subgraphs }: FederatedGraph, seed: number, number: number): Weather {
  const dice = digest(seed, number, 'weather') % 8;
  const names = [...subgraphs.keys()];
  const unlucky = names[digest(seed, number, 'outage') % names.length]!;
  if (dice < 4) return fairWeather;
  if (dice < 6) return brokenFields(digest(seed, number, 'broken') % 1000, 12);
  return dice === 6 ? outage(unlucky) : brokenFields(digest(seed, number, 'broken') % 1000, 20, new Set([unlucky]));
}

interface Tried {
  readonly differences: readonly string[];
  readonly stock: Answer;
  readonly ours: Answer;
  readonly fetches: { readonly stock: number; readonly ours: number };
}

export async function tryBoth({ stock, ours }: BothGateways, operation: Operation, weather: Weather): Promise<Tried> {
  const [first, second] = await Promise.all([stock.ask(operation, weather), ours.ask(operation, weather)]);
  return {
    differences: compareAnswers(first.answer, second.answer),
    stock: first.answer,
    ours: second.answer,
    fetches: { stock: first.sent.length, ours: second.sent.length },
  };
}

async function report(
  both: BothGateways,
  operation: Operation,
  weather: Weather,
  origin: { graph: string; seed: number; number: number },
): Promise<string> {
  const small = await shrink(both, operation, weather);
  const { differences, stock, ours } = await tryBoth(both, small, weather);
  return [
    `stock and ours answer differently: graph ${origin.graph}, operation ${origin.number} of seed ${origin.seed} (REDSAIL_DIFFERENTIAL_SEED=${origin.seed}), ${weather.words}`,
    ...differences.map((difference) => `  ${difference}`),
    small.text,
    `variables ${JSON.stringify(small.variables)}`,
    `stock ${JSON.stringify(stock)}`,
    `ours  ${JSON.stringify(ours)}`,
  ].join('\n');
}

/** Takes the first smaller operation that still differs, and begins again with it. */
async function shrink(both: BothGateways, operation: Operation, weather: Weather): Promise<Operation> {
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
