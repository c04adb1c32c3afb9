import { executeSync, Kind, type FieldNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import type { Json } from '../run/read-place.js';
import type { PreparedOperation } from '../prepare-operation.js';
import { isIncluded } from './conditions.js';

const INTROSPECTION = new Set(['__schema', '__type']);

/** Answers to what an operation asks about the schema, by response name; no subgraph is asked. */
export function introspect(
  { operation, fragments }: PreparedOperation,
  schema: GraphQLSchema,
  variables: Json,
  conditions: Readonly<Record<string, unknown>>,
): Json {
  const fields: FieldNode[] = [];
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, conditions)) continue;
      if (selection.kind === Kind.FIELD) {
        if (INTROSPECTION.has(selection.name.value)) fields.push(selection);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collect(fragments.get(selection.name.value)!.selectionSet);
    }
  };
  collect(operation.selectionSet);
  if (fields.length === 0) return {};
  const about = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: fields } as SelectionSetNode };
  const { data } = executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [about, ...fragments.values()] },
    variableValues: variables,
  });
  return (data as Json | null | undefined) ?? {};
}
