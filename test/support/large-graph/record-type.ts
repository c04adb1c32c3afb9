import { seededRandom, wholeBelow } from '../seeded-random.js';

export interface LargeGraphSizes {
  /** At least 2. */
  readonly subgraphs: number;
  /** Entities, a multiple of `subgraphs`; each subgraph has an enum, an interface and two inputs besides. */
  readonly types: number;
  readonly operations: number;
  /** The same numbers give the same graph, to the letter. */
  readonly seed: number;
}

/** One entity of the generated graph. */
export interface RecordType {
  /** `Record0417` */
  readonly name: string;
  /** The number of the subgraph that owns it. */
  readonly owner: number;
  /** The two types that it relates to, by number; both belong to other subgraphs. */
  readonly next: number;
  readonly other: number;
  /** The subgraph that adds a field to it. */
  readonly contributor: number | undefined;
  /** It can be looked up by `code` as well as by `id`. */
  readonly hasCode: boolean;
  /** It has the interface of its subgraph. */
  readonly isEntry: boolean;
}

const CONTRIBUTION_EVERY = 10;
const CODE_EVERY = 3;
const ENTRIES_OF_A_SUBGRAPH = 5;

/**
 * The entities: number i belongs to subgraph i mod n. It relates to number i + 1, which makes one chain through all subgraphs and types, and to
 * any type of another subgraph. @throws when the sizes do not fit each other
 */
export function recordTypes({ subgraphs, types, seed }: LargeGraphSizes): readonly RecordType[] {
  if (!(subgraphs >= 2)) throw new Error(`expected at least 2 subgraphs, came ${subgraphs}`);
  if (!(types >= subgraphs) || types % subgraphs !== 0) throw new Error(`expected types in a multiple of ${subgraphs}, came ${types}`);
  const random = seededRandom(seed);
  const anotherThan = (subgraph: number): number => (subgraph + 1 + wholeBelow(random, subgraphs - 1)) % subgraphs;
  const typeOf = (subgraph: number): number => subgraph + subgraphs * wholeBelow(random, types / subgraphs);
  const digits = String(types - 1).length;
  return Array.from({ length: types }, (_, number) => {
    const owner = number % subgraphs;
    return {
      name: `Record${String(number).padStart(digits, '0')}`,
      owner,
      next: (number + 1) % types,
      other: typeOf(anotherThan(owner)),
      contributor: number % CONTRIBUTION_EVERY === 0 ? anotherThan(owner) : undefined,
      hasCode: number % CODE_EVERY === 0,
      isEntry: number < ENTRIES_OF_A_SUBGRAPH * subgraphs,
    };
  });
}
