import type { Schemas } from '../diff/api/reading.js';
import { ExitCode } from '../exit-code.js';
import { neverValidOperation } from '../report/operation-messages.js';
import { Refusal } from '../report/refusal.js';
import type { SavedOperation } from './saved-operation.js';
import { invalidities, type Invalidity } from './validate-operations.js';

/** Operations that were valid and are not any more, each with what GraphQL says of it now. */
export type BrokenOperations = ReadonlyMap<SavedOperation, readonly Invalidity[]>;

/**
 * Tells operations that a change breaks from those that it leaves valid. One that is valid after only is new, and neither.
 * @throws Refusal (usage) for operations that are valid neither before nor after
 */
export function validOperations(
  { before, after }: Schemas,
  operations: readonly SavedOperation[],
): { readonly stillValid: readonly SavedOperation[]; readonly broken: BrokenOperations } {
  const stillValid: SavedOperation[] = [];
  const broken = new Map<SavedOperation, readonly Invalidity[]>();
  const neither: [SavedOperation, readonly Invalidity[]][] = [];
  for (const operation of operations) {
    const now = invalidities(after, operation);
    const wasValid = invalidities(before, operation).length === 0;
    if (now.length === 0 && wasValid) stillValid.push(operation);
    if (now.length > 0 && wasValid) broken.set(operation, now);
    if (now.length > 0 && !wasValid) neither.push([operation, now]);
  }
  if (neither.length > 0) {
    throw new Refusal(
      ExitCode.USAGE,
      neither.flatMap(([{ file, client, name }, wrong]) =>
        wrong.map(({ line, message }) => neverValidOperation(file, line, `${client}/${name}`, message)),
      ),
    );
  }
  return { stillValid, broken };
}
