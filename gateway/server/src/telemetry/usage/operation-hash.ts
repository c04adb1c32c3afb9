import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ConstValueNode,
  type DocumentNode,
  type GraphQLSchema,
  type NameNode,
  type ValueNode,
} from 'graphql';
import { sha256 } from '../../operations/saved-operations.js';

/** Stands for every literal. */
const PLACEHOLDER: ConstValueNode = { kind: Kind.INT, value: '0' };

/**
 * The SHA-256 of an operation without what its client put into it. Whoever knows an operation could try telephone numbers until its hash
 * comes out; so literals are placeholders, and the names that a client chooses (operation, alias, variable, fragment) are left out or counted.
 * What is left are names of the schema: two operations of one hash ask the same, with other values.
 * @param document one valid operation with the fragments that it uses
 */
export const operationHash = (schema: GraphQLSchema, document: DocumentNode): string => sha256(print(withoutValues(schema, document)));

function withoutValues(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const variable = numbered('v');
  const fragment = numbered('F');
  const placeholder = () => PLACEHOLDER;
  return visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.OPERATION_DEFINITION]: { enter: (node) => ({ ...node, name: undefined, description: undefined }) },
      [Kind.FRAGMENT_DEFINITION]: { enter: (node) => ({ ...node, name: fragment(node.name), description: undefined }) },
      [Kind.FRAGMENT_SPREAD]: { enter: (node) => ({ ...node, name: fragment(node.name) }) },
      [Kind.VARIABLE_DEFINITION]: { enter: (node) => ({ ...node, description: undefined }) },
      [Kind.VARIABLE]: { enter: (node) => ({ ...node, name: variable(node.name) }) },
      [Kind.FIELD]: { enter: (node) => ({ ...node, alias: undefined }) },
      [Kind.INT]: placeholder,
      [Kind.FLOAT]: placeholder,
      [Kind.STRING]: placeholder,
      [Kind.BOOLEAN]: placeholder,
      [Kind.NULL]: placeholder,
      [Kind.ENUM]: placeholder,
      // The keys of an input type are names of the schema; those of a scalar are somebody's own.
      [Kind.OBJECT]: { enter: () => (isInputObjectType(getNamedType(types.getInputType())) ? undefined : PLACEHOLDER) },
      // The same of lists; and how many values there are in one is no matter of the operation.
      [Kind.LIST]: {
        enter: () => (isListType(getNullableType(types.getParentInputType())) ? undefined : PLACEHOLDER),
        leave: (node) => ({ ...node, values: eachOnce(node.values) }),
      },
    }),
  );
}

/** Names in the order in which they are met. */
function numbered(prefix: string): (name: NameNode) => NameNode {
  const known = new Map<string, NameNode>();
  return ({ value }) => {
    const name = known.get(value) ?? { kind: Kind.NAME, value: `${prefix}${known.size + 1}` };
    known.set(value, name);
    return name;
  };
}

const eachOnce = (values: readonly ValueNode[]): readonly ValueNode[] => [
  ...new Map(values.map((value) => [print(value), value] as const)).values(),
];
