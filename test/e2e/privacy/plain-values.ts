import type { SamplePerson } from '@redsail/district';

export interface PlainValues {
  /** The names, phone and id numbers that stand in a text, each once. */
  in(text: string): string[];
}

const RUNS_OF_DIGITS = /\d{11}(?:\d{6}[\dX])?/g;
const RUNS_OF_HAN = /[\p{Script=Han}·]{2,}/gu;

/** Looks for people by what only they are called. A text may be a whole database, so it is gone through once, whatever the number of people. */
export function plainValues(people: readonly Pick<SamplePerson, 'name' | 'phone' | 'residentId'>[]): PlainValues {
  const names = new Set(people.map(({ name }) => name));
  const lengths = [...new Set([...names].map(({ length }) => length))];
  const numbers = new Set(people.flatMap(({ phone, residentId }) => [phone, residentId]));
  return {
    in(text) {
      const found = new Set<string>();
      for (const [run] of text.matchAll(RUNS_OF_DIGITS)) {
        // A phone number may begin an id number's worth of digits, and the other way round.
        for (let at = 0; at + 11 <= run.length; at++) {
          for (const length of [11, 18]) if (numbers.has(run.slice(at, at + length))) found.add(run.slice(at, at + length));
        }
      }
      for (const [run] of text.matchAll(RUNS_OF_HAN)) {
        for (const length of lengths) {
          for (let at = 0; at + length <= run.length; at++)
            if (names.has(run.slice(at, at + length))) found.add(run.slice(at, at + length));
        }
      }
      return [...found];
    },
  };
}
