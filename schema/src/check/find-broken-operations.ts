import type { Change } from '../diff/change.js';
import type { BrokenOperations } from '../operations/valid-operations.js';
import type { JudgedChange } from './check-report.js';
import { mentions } from './users.js';

/**
 * A net under the other rules: an operation that is broken, and that no breaking change names. It happens where changes work together (two
 * fields under one alias whose types part ways), and it would be a hole to let them pass. A change that is approved names those only of whose
 * breakage it is the reason: what else breaks them is not approved.
 */
export function* findBrokenOperations(broken: BrokenOperations, changes: readonly JudgedChange[]): Generator<Change> {
  const named = new Set(
    changes
      .filter(({ severity }) => severity === 'breaking')
      .flatMap((change) =>
        change.affected.map((one) => (one.by === 'operation' && isAccounted(one, change) ? `${one.client}/${one.operation}` : '')),
      ),
  );
  for (const [{ client, name }, wrong] of broken) {
    const coordinate = `${client}/${name}`;
    if (!named.has(coordinate)) yield { rule: 'operation-broken', coordinate, after: wrong.map(({ message }) => message).join(' ') };
  }
}

/** What GraphQL complains of stands in the coordinate: `Region implements Node` names two types, `Region.name` a field. */
const isAccounted = ({ error = '' }: { readonly error: string | undefined }, { waiver, coordinate }: JudgedChange): boolean =>
  !waiver || coordinate.split(/ implements | = /).some((part) => mentions(error, part));
