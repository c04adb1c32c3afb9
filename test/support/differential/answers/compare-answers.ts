import { ErrorCode } from '@redsail/contract';
import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from '../both-gateways.js';
import { differingValues, valueAt } from './differing-values.js';

type Path = readonly (string | number)[];

export interface Difference {
  readonly about: 'data' | 'unavailable subgraphs' | 'errors of subgraphs' | 'missing values' | 'unfounded paths';
  readonly words: string;
}

/**
 * What our answer has that stock's has not, or the other way round; nothing for equal answers. What may differ, and why, stands in the
 * table of differences (README.md).
 */
export function compareAnswers(stock: Answer, ours: Answer): Difference[] {
  if (isLost(stock)) return [];
  const { subgraphs, missing } = sortedErrors(ours);
  const fromStock = (stock.errors ?? []).filter((error) => !isUnavailable(error));
  return [
    ...about('data', differingValues(stock.data, ours.data)),
    ...about('unavailable subgraphs', compareSets(unavailable(stock), unavailable(ours))),
    ...about('errors of subgraphs', compareSets(paths(fromStock), paths(subgraphs))),
    ...about('missing values', compareMissing(stock, ours, missing)),
    ...about('unfounded paths', unfoundedPaths(ours)),
  ];
}

/** Stock's executor or planner broke down over the operation: there is nothing to compare with. */
export const isLost = ({ data, errors = [] }: Answer): boolean =>
  data === undefined && errors.some(({ path, extensions }) => path === undefined && BREAKDOWNS.includes(String(extensions?.code)));
const BREAKDOWNS: readonly string[] = [ErrorCode.INTERNAL_SERVER_ERROR, 'INVALID_GRAPHQL'];

/**
 * Differences that remain when the third witness has been heard: whose data, and whose errors, the witness has too is right, and only what
 * stands against ours counts.
 */
export function judge(differences: readonly Difference[], ours: Answer, witness: Answer): Difference[] {
  const { subgraphs, missing } = sortedErrors(ours);
  const told = (witness.errors ?? []).filter(({ message }) => !/is unavailable$/.test(message));
  const [broken, nulls] = [
    told.filter((error) => /^broken: /.test(error.message)),
    told.filter((error) => !/^broken: /.test(error.message)),
  ];
  const right = {
    data: differingValues(witness.data, ours.data).length === 0,
    'errors of subgraphs': compareSets(paths(broken), paths(subgraphs)).length === 0,
    'missing values': compareSets(paths(nulls), paths(missing)).length === 0,
    'unavailable subgraphs': false,
    'unfounded paths': false,
  };
  return differences.filter(({ about }) => !right[about]);
}

/** Our errors by where they come from: a subgraph said so, or the gateway found a value missing or invalid. */
function sortedErrors({ errors = [] }: Answer) {
  const told = errors.filter((error) => !isUnavailable(error));
  const isMissing = ({ extensions }: GraphQLFormattedError) => MISSING.includes(String(extensions?.code));
  return { subgraphs: told.filter((error) => !isMissing(error)), missing: told.filter(isMissing) };
}
const MISSING: readonly string[] = ['VALUE_MISSING', 'VALUE_INVALID'];

/** Stock tells missing values beside the errors, and only if there is no error; ours tells them as errors, always. */
function compareMissing(stock: Answer, { data }: Answer, missing: readonly GraphQLFormattedError[]): string[] {
  const told = stock.extensions?.valueCompletion as GraphQLFormattedError[] | undefined;
  if (!stock.errors?.length) return compareSets(paths(told), paths(missing));
  return missing
    .filter(({ path }) => !isNullAtOrAbove(data, path ?? []))
    .map(({ path }) => `an error at ${path?.join('.')}, which is not null`);
}

/** Places that an error says are null for an unavailable subgraph, and are not. */
function unfoundedPaths({ data, errors = [] }: Answer): string[] {
  const told = errors.filter(isUnavailable).flatMap(({ extensions }) => extensions!.paths as Path[]);
  return told
    .filter((path) => data && valueAt(data, path) !== null)
    .map((path) => `said to be unavailable, and is there: ${path.join('.')}`);
}

const isUnavailable = ({ extensions }: GraphQLFormattedError): boolean => extensions?.code === ErrorCode.SUBGRAPH_UNAVAILABLE;
const unavailable = ({ errors = [] }: Answer): string[] =>
  errors.filter(isUnavailable).map(({ extensions }) => String(extensions!.subgraph));
const paths = (errors: readonly GraphQLFormattedError[] = []): string[] => errors.map(({ path }) => path?.join('.') ?? 'no path');
const about = (what: Difference['about'], all: readonly string[]): Difference[] => all.map((words) => ({ about: what, words }));

function compareSets(stock: readonly string[], ours: readonly string[]): string[] {
  const [first, second] = [new Set(stock), new Set(ours)];
  const only = (of: Set<string>, other: Set<string>) => [...of].filter((one) => !other.has(one));
  return [...only(first, second).map((one) => `only stock has ${one}`), ...only(second, first).map((one) => `only ours has ${one}`)];
}

function isNullAtOrAbove(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null || value === undefined;
}
