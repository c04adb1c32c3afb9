import type { FetchNode } from '@apollo/query-planner';
import { toOctets, type Octets } from '../../subgraphs/octets.js';

/** What a fetch asks, leaving aside the objects it asks about. */
export interface Question {
  /** The request as JSON, up to its variables: `{"query":"…","operationName":"…","variables":{`. */
  readonly head: Octets;
  /** The index of the first fetch of the plan that asks the same. */
  readonly question: number;
  /** Whether others ask the same: one request can ask for all of them. */
  readonly hasTwins: boolean;
}

/** What each fetch of a plan asks. */
export function questionsOf(fetches: readonly FetchNode[]): readonly Question[] {
  const heads = fetches.map(headOf);
  const keys = fetches.map(({ serviceName, outputRewrites = [] }, index) => JSON.stringify([serviceName, heads[index], outputRewrites]));
  return keys.map((key, index) => {
    const question = keys.indexOf(key);
    return { head: heads[index]!, question, hasTwins: question < index || keys.includes(key, index + 1) };
  });
}

/**
 * The planner numbers the fetches in the names of their operations (`District__personnel__3`). With one number for all, fetches that ask the
 * same have the same text; subgraphs still see the client's name for the operation in it.
 */
function headOf({ operation, operationName }: FetchNode): Octets {
  if (!operationName) return toOctets(`{"query":${JSON.stringify(operation)},"variables":{`);
  const name = operationName.replace(/__\d+$/, '__0');
  const text = operation.replace(operationName, name);
  return toOctets(`{"query":${JSON.stringify(text)},"operationName":${JSON.stringify(name)},"variables":{`);
}
