import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';

const PREFIX = 'as__';

/**
 * The name under which a plan asks for a field: its name in the answer, unless that is the name of another field. The planner asks for keys
 * and for required fields under their own names, beside what the client asks for: of `{ members { id: handle … } }` it would take the handle
 * for the key.
 * @param fieldNames of all types of the supergraph
 */
export function planNameOf({ alias, name }: FieldNode, fieldNames: ReadonlySet<string>): string {
  const answered = (alias ?? name).value;
  const isTaken = answered !== name.value && fieldNames.has(answered);
  return isTaken || answered.startsWith(PREFIX) ? PREFIX + answered : answered;
}

/** The name in the answer of what a plan asks for. */
export const answeredNameOf = (planName: string): string => (planName.startsWith(PREFIX) ? planName.slice(PREFIX.length) : planName);

/** An operation as it is planned. */
export const withPlanNames = (document: DocumentNode, fieldNames: ReadonlySet<string>): DocumentNode =>
  visit(document, {
    Field(node) {
      const value = planNameOf(node, fieldNames);
      if (value === (node.alias ?? node.name).value) return undefined;
      return { ...node, alias: { kind: Kind.NAME, value } };
    },
  });
