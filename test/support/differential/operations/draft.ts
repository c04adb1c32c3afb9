import type { GraphQLSchema } from 'graphql';
import { wholeBelow } from '../../seeded-random.js';
import type { FederatedGraph } from '../federated-graph.js';

/** An operation while it is being written. */
export interface Draft {
  readonly schema: GraphQLSchema;
  readonly texts: FederatedGraph['texts'];
  readonly deepest: number;
  readonly isAsked: FederatedGraph['isAsked'];
  readonly random: () => number;
  /** By name, without `$`. */
  readonly variables: Map<string, Variable>;
  readonly fragments: Map<string, { readonly on: string; readonly text: string }>;
  /** What stands under a response path so far: a field may come again there only if it is the same one, with the same arguments. */
  readonly taken: Map<string, Taken>;
  /** Fields that may still be written. */
  budget: number;
}

export interface Variable {
  readonly type: string;
  readonly default?: string;
  /** Left out where the operation is sent without it. */
  readonly value?: { readonly is: unknown };
}

export interface Taken {
  readonly field: string;
  readonly type: string;
  readonly args: string;
}

export const chance = ({ random }: Draft, share: number): boolean => random() < share;
export const upTo = ({ random }: Draft, most: number): number => wholeBelow(random, most + 1);
export const pick = <Of>({ random }: Draft, from: readonly Of[]): Of => from[wholeBelow(random, from.length)]!;
