import { Kind, type DirectiveNode, type OperationDefinitionNode, type SelectionNode, type ValueNode } from 'graphql';

/** `@skip` or `@include`: the selection is asked for when the value is `wanted`. */
export interface Condition {
  readonly value: ValueNode;
  readonly wanted: boolean;
}

/** The variables of a request, with the defaults of its operation where conditions may need them. */
export type ConditionVariables = Readonly<Record<string, unknown>>;

export const conditionVariables = (operation: OperationDefinitionNode, variables: ConditionVariables = {}): ConditionVariables => ({
  ...Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : [],
    ),
  ),
  ...variables,
});

export const conditionsOf = ({ directives = [] }: SelectionNode): readonly Condition[] =>
  directives.flatMap((directive) => {
    const { value: name } = directive.name;
    const value = name === 'skip' || name === 'include' ? argumentOf(directive) : undefined;
    return value ? [{ value, wanted: name === 'include' }] : [];
  });

export const hold = (conditions: readonly Condition[], variables: ConditionVariables): boolean =>
  conditions.every(({ value, wanted }) => (valueOf(value, variables) === true) === wanted);

const argumentOf = ({ arguments: given = [] }: DirectiveNode): ValueNode | undefined =>
  given.find(({ name }) => name.value === 'if')?.value;

function valueOf(value: ValueNode, variables: ConditionVariables): unknown {
  if (value.kind === Kind.BOOLEAN) return value.value;
  return value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
}
