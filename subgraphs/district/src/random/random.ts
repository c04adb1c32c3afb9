import { createHash } from 'node:crypto';

/** Random numbers that are the same for the same seed and name, on every machine. */
export interface Random {
  /** in [0, 1) */
  next(): number;
  /** a whole number, both ends included */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  /** one of a list that is not empty */
  pick<T>(list: readonly T[]): T;
  /** `count` different places of a list, in random order; the whole list when it is shorter */
  sample<T>(list: readonly T[], count: number): T[];
  /** a shuffled copy */
  shuffle<T>(list: readonly T[]): T[];
  /** one value of a table, as often as its weight says */
  weighted<T>(table: readonly (readonly [value: T, weight: number])[]): T;
}

/** A stream of its own for each name: drawing from one never shifts another. */
export function randomStream(seed: number, name: string): Random {
  return randomFrom(sfc32(createHash('sha256').update(`${seed}/${name}`).digest()));
}

/** Small fast counter (sfc32), which passes PractRand; Math.random cannot be seeded. */
function sfc32(state: Buffer): () => number {
  let a = state.readUInt32LE(0) | 0;
  let b = state.readUInt32LE(4) | 0;
  let c = state.readUInt32LE(8) | 0;
  let counter = 1;
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}

function randomFrom(next: () => number): Random {
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const shuffle = <T>(list: readonly T[]): T[] => partialShuffle([...list], list.length, next);
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('pick: expected a list with something in it');
      return list[Math.floor(next() * list.length)] as T;
    },
    sample: (list, count) => {
      const taken = Math.min(count, list.length);
      // Few out of many: drawing places costs less than copying the list.
      if (taken * 4 < list.length) return drawPlaces(list.length, taken, next).map((place) => list[place]!);
      return partialShuffle([...list], taken, next).slice(0, taken);
    },
    shuffle,
    weighted: <T>(table: readonly (readonly [T, number])[]): T => {
      let left = next() * table.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of table) {
        left -= weight;
        if (left < 0) return value;
      }
      return table[table.length - 1]![0];
    },
  };
}

function drawPlaces(length: number, count: number, next: () => number): number[] {
  const places = new Set<number>();
  while (places.size < count) places.add(Math.floor(next() * length));
  return [...places];
}

function partialShuffle<T>(list: T[], count: number, next: () => number): T[] {
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(next() * (list.length - place));
    [list[place], list[other]] = [list[other]!, list[place]!];
  }
  return list;
}
