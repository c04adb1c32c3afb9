import type { Change } from '../diff/change.js';
import type { BrokenOperations } from '../operations/valid-operations.js';
import type { JudgedChange } from './check-report.js';

/**
 * A net under the other rules: an operation that is broken, and that no breaking change names. It happens where changes work together (two
 * fields under one alias whose types part ways), and it would be a hole to let them pass.
 */
export function* findBrokenOperations(broken: BrokenOperations, changes: readonly JudgedChange[]): Generator<Change> {
  const named = new Set(
    changes
      .filter(({ severity }) => severity === 'breaking')
      .flatMap(({ affected }) => affected.map((one) => (one.by === 'operation' ? `${one.client}/${one.operation}` : ''))),
  );
  for (const [{ client, name }, wrong] of broken) {
    const coordinate = `${client}/${name}`;
    if (!named.has(coordinate)) yield { rule: 'operation-broken', coordinate, after: wrong.map(({ message }) => message).join(' ') };
  }
}
