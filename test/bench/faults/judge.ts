import { isDeepStrictEqual } from 'node:util';
import type { Department } from '../../support/built-program.js';
import type { Question } from './questions.js';

/** `foreign`: something is missing, and said to be, that a department in good health keeps. */
export type Verdict = 'complete' | 'partial' | 'refused' | 'foreign' | 'wrong';

export interface GraphAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly subgraph?: string; readonly paths?: unknown } }[];
}

type Path = readonly (string | number)[];

/**
 * Holds an answer against the one that is known to be right. A partial one may lack nothing but what the ill department keeps, has to name each
 * such place, and every other value has to be there: anything else is wrong.
 */
export function judge(answer: GraphAnswer, known: unknown, { mayLack }: Question, ill: Department | undefined): Verdict {
  const { data, errors = [] } = answer;
  if (errors.length === 0) return isDeepStrictEqual(data, known) ? 'complete' : 'wrong';
  const missing = errors.map(({ extensions: { code, subgraph, paths } = {} }) => ({
    isOutage: code === 'SUBGRAPH_UNAVAILABLE',
    subgraph,
    paths,
  }));
  if (!missing.every(({ isOutage, paths }) => isOutage && Array.isArray(paths) && paths.length > 0)) return 'wrong';
  const paths = missing.flatMap((each) => each.paths as Path[]);
  if (!isDeepStrictEqual(data, withNullAt(known, paths))) return 'wrong';
  const isOfTheIll = (path: Path): boolean =>
    ill !== undefined && mayLack[ill].includes(path.map((step) => (typeof step === 'number' ? '*' : step)).join('.'));
  return missing.every(({ subgraph }) => subgraph === ill) && paths.every(isOfTheIll) ? 'partial' : 'foreign';
}

function withNullAt(known: unknown, paths: readonly Path[]): unknown {
  // Not a structured clone: its objects are of another realm than the test's, and equal to none there.
  const copy = JSON.parse(JSON.stringify(known)) as Record<string | number, unknown>;
  for (const path of paths) {
    const parent = path.slice(0, -1).reduce<Record<string | number, unknown> | null>((at, step) => at && (at[step] as typeof at), copy);
    if (parent) parent[path.at(-1)!] = null;
  }
  return copy;
}
