import { allocate } from '../random/allocate.js';
import type { Random } from '../random/random.js';
import { addDays } from './days.js';
import type { SampleStep } from './step.js';

/** One act of a life cycle, as a table says it. */
export interface Stage {
  act: string;
  to: string;
  /** days after the act before it, least and most */
  after: readonly [least: number, most: number];
  reason: string;
  /** the act is founded on a document of this office */
  office?: string;
}

/** Numbers documents by office and year, in the order in which they are asked for. */
export type DocumentNumbers = (office: string, day: string) => string;

/** @param place what the district's documents begin with, e.g. 红帆 */
export function documentNumbers(place: string): DocumentNumbers {
  const last = new Map<string, number>();
  return (office, day) => {
    const series = `${place}${office}〔${day.slice(0, 4)}〕`;
    const number = (last.get(series) ?? 0) + 1;
    last.set(series, number);
    return `${series}${number}号`;
  };
}

/** Dates the stages so that the last one took place on `lastOn`. */
export function datedSteps(stages: readonly Stage[], lastOn: string, random: Random, numbers: DocumentNumbers): SampleStep[] {
  const gaps = stages.map((stage) => random.integer(...stage.after));
  let before = gaps.slice(1).reduce((sum, gap) => sum + gap, 0);
  return stages.map((stage, index) => {
    if (index > 0) before -= gaps[index]!;
    const on = addDays(lastOn, -before);
    return { act: stage.act, to: stage.to, on, documentNo: stage.office ? numbers(stage.office, on) : null, reason: stage.reason };
  });
}

/** The first day on which an act was done; null when it was not. */
export const dayOf = (steps: readonly SampleStep[], act: string): string | null => steps.find((step) => step.act === act)?.on ?? null;

/**
 * The states of `count` records: in proportion to the weights, each occurring once at least, in random order.
 * @throws RangeError when there are fewer records than states
 */
export function dealStates<State extends string>(weights: Readonly<Record<State, number>>, count: number, random: Random): State[] {
  const states = Object.keys(weights) as State[];
  const counts = allocate(
    count,
    states.map((state) => weights[state]),
    1,
  );
  return random.shuffle(states.flatMap((state, index) => Array<State>(counts[index]!).fill(state)));
}
