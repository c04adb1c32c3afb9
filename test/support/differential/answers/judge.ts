import type { Answer } from '../both-gateways.js';
import type { Testimony } from '../witness/witness.js';
import { sortedErrors, type Difference } from './compare-answers.js';
import { differingValues, valueAt } from './differing-values.js';

/** Differences that remain when the third witness has been heard: wherever the witness says what ours says, ours is right. */
export function judge(
  differences: readonly Difference[],
  stock: Answer,
  ours: Answer,
  witness: Testimony,
  /** The plan asks for something under a condition of the client's: what requires it may be left out with it. */
  isConditional: boolean,
): Difference[] {
  return differences.filter((difference) => {
    switch (difference.about) {
      case 'data':
        return !(
          agrees(witness.answer.data, ours.data, difference.path) ||
          (isConditional && hasOnlyHoles(witness.answer.data, stock.data, ours.data, difference.path))
        );
      case 'errors of subgraphs':
        return !isPlacedRight(difference, stock, ours, witness);
      case 'missing values':
        return !isMissedRight(difference, ours, witness);
      default:
        return true;
    }
  });
}

const agrees = (witness: unknown, ours: unknown, path: readonly (string | number)[]): boolean =>
  differingValues(valueAt(witness, path), valueAt(ours, path)).length === 0;

/** Ours says nothing else than the witness, but for nulls; and stock, which executes the same plan, is not right there either. */
function hasOnlyHoles(witness: unknown, stock: unknown, ours: unknown, path: readonly (string | number)[]): boolean {
  const [right, given] = [valueAt(witness, path), valueAt(ours, path)];
  const holes = differingValues(right, given).every((difference) => valueAt(given, difference.path) === null);
  return holes && !agrees(witness, stock, path);
}

/**
 * `broken: Tug tug-1 name` stands where the witness met the record tug-1; an error that only stock has must be one that does not. For
 * errors in other words, the witness must have one at our place, and at a place that only stock tells none, or ours another.
 */
function isPlacedRight({ by, path }: Difference, stock: Answer, ours: Answer, { answer, records }: Testimony): boolean {
  const message = errorAt(by === 'ours' ? ours : stock, path)?.message;
  const [, whose] = /^broken: \S+ (\S+) \S+$/.exec(message ?? '') ?? [];
  const recordAt = (place: Path) => records.get(place.slice(0, -1).join('.'));
  const isMet = whose !== undefined && recordAt(path) === whose;
  const isTold = errorAt(answer, path) !== undefined;
  if (by === 'ours') return isMet || isTold || isToldElsewhere(path, answer, recordAt);
  if (whose === undefined) return !isTold || errorAt(ours, path) !== undefined;
  return !isMet || (!isTold && isToldUnderAnotherName(path, message, ours));
}

/**
 * A field that may not be null, asked for under two names (`id: tracks tracks`), fails: one is told, the one that the plan asks for first.
 * Ours tells the same failure of the same object, under the other name, and the object is null.
 */
function isToldUnderAnotherName(path: Path, message: string | undefined, { data, errors = [] }: Answer): boolean {
  const object = path.slice(0, -1);
  return (
    valueAt(data, object) == null &&
    errors.some((error) => error.message === message && error.path?.slice(0, -1).join('.') === object.join('.'))
  );
}

/**
 * Below a place that has become null graphql-js tells nothing. The witness has met a record there all the same: what it tells of the same
 * record where the same is asked of it holds there too.
 */
function isToldElsewhere(path: Path, { errors = [] }: Answer, recordAt: (place: Path) => string | undefined): boolean {
  const record = recordAt(path);
  return (
    record !== undefined &&
    errors.some((error) => error.path && withoutIndices(error.path) === withoutIndices(path) && recordAt(error.path) === record)
  );
}

type Path = readonly (string | number)[];
const withoutIndices = (path: Path): string => path.filter((step) => typeof step === 'string').join('.');

const errorAt = ({ errors = [] }: Answer, path: readonly (string | number)[]) =>
  errors.find((each) => each.path?.join('.') === path.join('.'));

/** A missing value that only ours tells is missing for the witness too; one that only stock tells is there, or missing for another reason. */
function isMissedRight({ by, path }: Difference, ours: Answer, { answer }: Testimony): boolean {
  const told = (answer.errors ?? []).some((error) => error.path?.join('.') === path.join('.'));
  if (by === 'ours') return told;
  return !told && (agrees(answer.data, ours.data, path) || sortedErrors(ours).missing.length === 0);
}
