import { ErrorCode } from '@redsail/contract';
import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from '../both-gateways.js';
import { differingValues, valueAt } from './differing-values.js';

type Path = readonly (string | number)[];

export interface Difference {
  readonly about: 'data' | 'unavailable subgraphs' | 'errors of subgraphs' | 'missing values' | 'unfounded paths';
  readonly words: string;
  readonly path: Path;
  /** Whose answer has it, for what one of the answers has and the other has not. */
  readonly by?: 'stock' | 'ours';
}

type Found = Omit<Difference, 'about'>;

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
    ...about('errors of subgraphs', compareOfSubgraphs(paths(fromStock), paths(subgraphs))),
    ...about('missing values', compareMissing(stock, ours, missing)),
    ...about('unfounded paths', unfoundedPaths(ours)),
  ];
}

/** Stock puts an error without a place of its own at `a.@.b` or `_entities`; ours at every place that it stands for, one at least. */
function compareOfSubgraphs(stock: readonly string[], ours: readonly string[]): Found[] {
  const placed = stock.filter((path) => !path.split('.').some((step) => step === '@' || step === '_entities'));
  if (placed.length === stock.length) return compareSets(stock, ours);
  return compareSets(
    placed,
    ours.filter((path) => ours.length === placed.length || placed.includes(path)),
  );
}

/** Stock's executor or planner broke down over the operation: there is nothing to compare with. */
export const isLost = ({ data, errors = [] }: Answer): boolean =>
  data === undefined && errors.some(({ path, extensions }) => path === undefined && BREAKDOWNS.includes(String(extensions?.code)));
const BREAKDOWNS: readonly string[] = [ErrorCode.INTERNAL_SERVER_ERROR, 'INVALID_GRAPHQL'];

/** Our errors by where they come from: a subgraph said so, or the gateway found a value missing or invalid. */
export function sortedErrors({ errors = [] }: Answer) {
  const told = errors.filter((error) => !isUnavailable(error));
  const isMissing = ({ extensions }: GraphQLFormattedError) => MISSING.includes(String(extensions?.code));
  return { subgraphs: told.filter((error) => !isMissing(error)), missing: told.filter(isMissing) };
}
const MISSING: readonly string[] = ['VALUE_MISSING', 'VALUE_INVALID'];

/** Stock tells missing values beside the errors, and only if there is no error; ours tells them as errors, always. */
function compareMissing(stock: Answer, { data }: Answer, missing: readonly GraphQLFormattedError[]): Found[] {
  const told = stock.extensions?.valueCompletion as GraphQLFormattedError[] | undefined;
  if (!stock.errors?.length) return compareSets(paths(told), paths(missing));
  return missing
    .filter(({ path }) => !isNullAtOrAbove(data, path ?? []))
    .map(({ path = [] }) => ({ path, words: `an error at ${path.join('.')}, which is not null`, by: 'ours' }));
}

/** Places that an error says are null for an unavailable subgraph, and are not. */
function unfoundedPaths({ data, errors = [] }: Answer): Found[] {
  const told = errors.filter(isUnavailable).flatMap(({ extensions }) => extensions!.paths as Path[]);
  return told
    .filter((path) => data && valueAt(data, path) !== null)
    .map((path) => ({ path, words: `said to be unavailable, and is there: ${path.join('.')}` }));
}

const isUnavailable = ({ extensions }: GraphQLFormattedError): boolean => extensions?.code === ErrorCode.SUBGRAPH_UNAVAILABLE;
const unavailable = ({ errors = [] }: Answer): string[] =>
  errors.filter(isUnavailable).map(({ extensions }) => String(extensions!.subgraph));
const paths = (errors: readonly GraphQLFormattedError[] = []): string[] => errors.map(({ path }) => path?.join('.') ?? 'no path');
const about = (what: Difference['about'], all: readonly Found[]): Difference[] => all.map((found) => ({ about: what, ...found }));

function compareSets(stock: readonly string[], ours: readonly string[]): Found[] {
  const only = (by: 'stock' | 'ours', mine: readonly string[], others: readonly string[]): Found[] =>
    [...new Set(mine)]
      .filter((one) => !others.includes(one))
      .map((one) => ({
        by,
        words: `only ${by} has ${one}`,
        path: one.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      }));
  return [...only('stock', stock, ours), ...only('ours', ours, stock)];
}

function isNullAtOrAbove(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null || value === undefined;
}
