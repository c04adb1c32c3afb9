import { ErrorCode } from '@redsail/contract';
import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from '../both-gateways.js';
import { OWN_EXECUTOR } from '../subject.js';
import { differingValues, valueAt } from './differing-values.js';

type Path = readonly (string | number)[];

/**
 * What our answer has that stock's has not, or the other way round, one line each; nothing for equal answers. What may differ, and why,
 * stands in the table of differences (README.md).
 */
export function compareAnswers(stock: Answer, ours: Answer): string[] {
  if (isLost(stock)) return [];
  return [
    ...differingValues(stock.data, ours.data).map((difference) => `data ${difference}`),
    ...compareSets('unavailable subgraphs', unavailable(stock), unavailable(ours)),
    ...compareSets('errors of subgraphs', paths(stock.errors?.filter(isTold)), paths(ours.errors?.filter(isTold).filter(isOfSubgraph))),
    ...compareMissing(stock, ours),
    ...unfoundedPaths(ours),
  ];
}

/** Stock's executor or planner broke down over the operation: there is nothing to compare with. */
export const isLost = ({ data, errors = [] }: Answer): boolean =>
  data === undefined && errors.some(({ path, extensions }) => path === undefined && BREAKDOWNS.includes(String(extensions?.code)));
const BREAKDOWNS: readonly string[] = [ErrorCode.INTERNAL_SERVER_ERROR, 'INVALID_GRAPHQL'];

/** Non-null values that are missing: stock tells them beside the errors, and only if there is no other error; ours tells them as errors. */
function compareMissing(stock: Answer, ours: Answer): string[] {
  if (!OWN_EXECUTOR) return [];
  const found = ours.errors?.filter((error) => isTold(error) && !isOfSubgraph(error));
  const told = stock.extensions?.valueCompletion as GraphQLFormattedError[] | undefined;
  if (!stock.errors?.length) return compareSets('missing values', paths(told), paths(found));
  return (found ?? [])
    .filter(({ path }) => !isNullAtOrAbove(ours.data, path ?? []))
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
const isTold = (error: GraphQLFormattedError): boolean => !isUnavailable(error);
/** An error without data at all is the request's own: both gateways' servers give it. */
const isOfSubgraph = ({ extensions }: GraphQLFormattedError): boolean =>
  extensions?.subgraph !== undefined || extensions?.code === ErrorCode.BAD_USER_INPUT;

const unavailable = ({ errors = [] }: Answer): string[] =>
  errors.filter(isUnavailable).map(({ extensions }) => String(extensions!.subgraph));
const paths = (errors: readonly GraphQLFormattedError[] = []): string[] => errors.map(({ path }) => path?.join('.') ?? 'no path');

function compareSets(what: string, stock: readonly string[], ours: readonly string[]): string[] {
  const [first, second] = [new Set(stock), new Set(ours)];
  const only = (of: Set<string>, other: Set<string>) => [...of].filter((one) => !other.has(one));
  return [
    ...only(first, second).map((one) => `${what}: only stock has ${one}`),
    ...only(second, first).map((one) => `${what}: only ours has ${one}`),
  ];
}

function isNullAtOrAbove(data: unknown, path: Path): boolean {
  let value = data;
  for (const step of path) {
    if (value === null || value === undefined) return true;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value === null || value === undefined;
}
