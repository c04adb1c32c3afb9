import { Kind, validate, type GraphQLSchema } from 'graphql';
import { lineOf } from './line-of.js';
import type { SavedOperation } from './saved-operation.js';

/** Why a server would refuse an operation. */
export interface Invalidity {
  /** GraphQL's own words. */
  readonly message: string;
  /** In the operation's file, counted from 1. */
  readonly line: number;
  /** All that have to do with it: of a variable of the wrong type, the one on which it is declared, and the one on which it is given. */
  readonly lines: readonly number[];
}

/** By the rules of GraphQL; a deprecated part is none of them, and neither is a scope: who may ask what is another question. */
export function invalidities(schema: GraphQLSchema, operation: SavedOperation): readonly Invalidity[] {
  // The rules pass over an operation whose root type is not there; it is refused when it is executed, in these words.
  const root = operation.document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (root && !schema.getRootType(root.operation)) {
    return [{ message: `Schema is not configured to execute ${root.operation} operation.`, line: operation.line, lines: [operation.line] }];
  }
  return validate(schema, operation.document).map(({ message, nodes = [] }) => {
    const lines = nodes.length > 0 ? nodes.map((node) => lineOf(operation, node)) : [operation.line];
    return { message, line: lines[0]!, lines };
  });
}
