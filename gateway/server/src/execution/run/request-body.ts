import { toOctets, type Octets } from '../../subgraphs/octets.js';
import type { CompiledFetch } from '../plan/compile-plan.js';
import type { Run } from './run.js';

/** The GraphQL request of a fetch as JSON: its query, those of the client's variables that it uses, and what it asks about. */
export function requestBody(run: Run, { head, variables }: CompiledFetch, representations: readonly Octets[] | undefined): Octets {
  let text = head;
  let separator = '';
  for (const name of variables) {
    const member = (run.variableTexts[name] ??= memberOf(name, run.variables[name]));
    if (member === '') continue;
    text += separator + member;
    separator = ',';
  }
  return representations ? `${text}${separator}"representations":[${representations.join(',')}]}}` : `${text}}}`;
}

/** Empty for a variable that the client did not send. */
const memberOf = (name: string, value: unknown): Octets =>
  value === undefined ? '' : `${JSON.stringify(name)}:${toOctets(JSON.stringify(value))}`;
