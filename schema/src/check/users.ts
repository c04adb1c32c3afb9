import type { GraphQLSchema } from 'graphql';
import type { SavedOperation } from '../operations/saved-operation.js';
import { createRecordedUseIndex, createUseIndex } from '../operations/use-index.js';
import type { BrokenOperations } from '../operations/valid-operations.js';
import type { RecordedUse } from '../usage/recorded-use.js';
import type { Affected } from './check-report.js';
import type { Court } from './judge.js';

/** Who is known to use what: saved operations, views, and what gateways have recorded. */
export function createUsers(
  schema: GraphQLSchema,
  operations: readonly SavedOperation[],
  recorded: RecordedUse | undefined,
  broken: BrokenOperations,
): Pick<Court, 'usersOf' | 'knowsUse'> {
  const saved = createUseIndex(schema, operations);
  const records = recorded && createRecordedUseIndex(schema, recorded);
  return {
    knowsUse: operations.length > 0 || (recorded?.clients.length ?? 0) > 0,
    usersOf: (touched) => [
      ...saved.meeting(touched).map(({ operation, use }): Affected => ({
        by: 'operation',
        client: operation.client,
        operation: operation.name,
        file: operation.file,
        line: use.line,
        uses: use.coordinate,
        error: (broken.get(operation)?.find(({ line }) => line === use.line) ?? broken.get(operation)?.[0])?.message,
      })),
      ...(records?.meeting(touched) ?? []).map(({ client, coordinate, count, lastOn }): Affected => ({
        by: 'record',
        client,
        uses: coordinate,
        count,
        lastOn,
      })),
    ],
  };
}
