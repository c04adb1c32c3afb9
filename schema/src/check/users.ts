import type { GraphQLSchema } from 'graphql';
import type { SavedOperation, Use } from '../operations/saved-operation.js';
import { partsOfCoordinate } from '../operations/touches.js';
import { createRecordedUseIndex, createUseIndex } from '../operations/use-index.js';
import type { BrokenOperations } from '../operations/valid-operations.js';
import type { Invalidity } from '../operations/validate-operations.js';
import type { RecordedUse } from '../usage/recorded-use.js';
import type { Affected } from './check-report.js';
import type { Court } from './judge.js';

/** Who is known to use what: saved operations, views, and what gateways have recorded. An operation is named once, by the place that says most. */
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
      ...[...Map.groupBy(saved.meeting(touched), ({ operation }) => operation)].map(([operation, places]): Affected => {
        const { use, line, error } = mostTelling(
          places.map((place) => place.use),
          broken.get(operation) ?? [],
          touched,
        );
        const { client, name, file } = operation;
        return { by: 'operation', client, operation: name, file, line, uses: use.coordinate, error };
      }),
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

interface Telling {
  readonly use: Use;
  readonly line: number;
  /** What GraphQL says of the use, not of whatever else is wrong with its operation. */
  readonly error: string | undefined;
}

/** The use that GraphQL complains of: on its line and by its name, or else on its line, or else by its name; the first where it does not. */
function mostTelling(uses: readonly Use[], wrong: readonly Invalidity[], touched: string): Telling {
  const named = wrong.filter(({ message }) => mentions(message, touched));
  for (const complaints of [named, wrong]) {
    for (const use of uses) {
      const complaint = complaints.find(({ lines }) => lines.includes(use.line));
      if (complaint) return { use, line: use.line, error: complaint.message };
    }
  }
  return { use: uses[0]!, line: named[0]?.line ?? uses[0]!.line, error: named[0]?.message };
}

/** Whether a complaint names the part that a coordinate ends with: `limit` of `Query.lamps(limit:)`. */
export function mentions(message: string, coordinate: string): boolean {
  const { type, member, argument } = partsOfCoordinate(coordinate) ?? {};
  const name = argument ?? (member === '*' ? type : (member ?? type));
  return name !== undefined && message.split(/\W+/).includes(name.replace('@', ''));
}
