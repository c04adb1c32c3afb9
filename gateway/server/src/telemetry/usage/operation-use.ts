import { safeName } from '@redsail/contract';
import { separateOperations, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { UNNAMED } from '../operation-label.js';
import { operationHash } from './operation-hash.js';
import { usedCoordinates } from './used-coordinates.js';

/** What is counted of an operation when it is executed. Worked out once, when it is prepared. */
export interface OperationUse {
  /** Its safe name, or `unnamed`. */
  readonly name: string;
  /** 64 hexadecimal digits (operation-hash.ts). */
  readonly hash: string;
  /** In the notation of used-coordinates.ts. */
  readonly coordinates: readonly string[];
  /** Tells it from others: name and hash. */
  readonly key: string;
}

/** @param document as the client sent it, valid; its other operations do not count */
export function readOperationUse(schema: GraphQLSchema, document: DocumentNode, { name }: OperationDefinitionNode): OperationUse {
  const own = separateOperations(document)[name?.value ?? '']!;
  const label = safeName(name?.value) ?? UNNAMED;
  const hash = operationHash(schema, own);
  return { name: label, hash, coordinates: usedCoordinates(schema, own), key: `${label} ${hash}` };
}
