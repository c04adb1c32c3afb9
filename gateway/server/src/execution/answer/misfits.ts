import { ErrorCode } from '@redsail/contract';
import { GraphQLError } from 'graphql';
import type { ResponsePath } from '../run/run.js';
import type { Misfit } from './write-answer.js';

const words: Readonly<Record<Misfit['kind'], { code: string; zh: string; en: string }>> = {
  missing: { code: ErrorCode.VALUE_MISSING, zh: '子图缺少必有的值', en: 'Cannot return null for non-nullable' },
  invalid: { code: ErrorCode.VALUE_INVALID, zh: '子图给出的值与图的模式不符', en: 'Invalid value of a subgraph for' },
};

/**
 * What subgraphs left out or gave in another form. Where a subgraph has said itself what went wrong (an error at that place, above or below
 * it, or without a place), its word is enough.
 */
export const misfitErrors = (misfits: readonly Misfit[], said: readonly GraphQLError[]): GraphQLError[] =>
  misfits
    .filter(({ kind, path }) => kind === 'invalid' || !said.some((error) => error.path === undefined || areInLine(error.path, path)))
    .map(({ kind, what, path }) => {
      const { code, zh, en } = words[kind];
      return new GraphQLError(`${zh} · ${en} ${what}`, { path, extensions: { code } });
    });

/** One of them leads to the other. */
function areInLine(one: ResponsePath, other: ResponsePath): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((step, index) => step === long[index]);
}
