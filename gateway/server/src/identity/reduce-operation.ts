import {
  doTypesOverlap,
  isAbstractType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Requirements } from './access-requirements.js';
import { conditionType, possibleTypes, typeOfField, type OperationReading } from './read-operation.js';

/** A field that was taken out, wholly or for some types of the objects it is read from. */
export interface Removal {
  /** Names it in the operation: `3:PartyOrganization.secretary`, with the types where not all are meant. */
  readonly label: string;
  /** What the caller lacks. */
  readonly unmet: Requirements;
}

export interface Reduction {
  readonly document: DocumentNode;
  readonly removals: ReadonlyMap<FieldNode, Removal>;
  /** Whether there is a removal in the selection, at any depth: where to look for their places. */
  readonly isTouched: (selection: SelectionNode | OperationDefinitionNode) => boolean;
}

export interface ReductionOptions {
  readonly schema: GraphQLSchema;
  /** Those that the caller does not meet. */
  readonly unmetOf: (needs: Requirements) => Requirements;
  /** What the values of the variables ask for on top. */
  readonly mentioned: ReadonlyMap<FieldNode, Requirements>;
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The operation without what the caller may not ask for, valid as the original was: a selection that would be empty asks for `__typename`,
 * so that the object around a refused field is there, and fragments and variables that nobody uses any more go too. Where an interface or
 * a union leads to types of which some are closed, their fields are asked for type by type.
 */
export function reduceOperation(reading: OperationReading, { schema, unmetOf, mentioned }: ReductionOptions): Reduction {
  const removals = new Map<FieldNode, Removal>();
  const touched = new Set<unknown>();
  const fragments = new Map<string, FragmentDefinitionNode | null>();

  const reduceSet = (set: SelectionSetNode, parent: GraphQLCompositeType): readonly SelectionNode[] =>
    set.selections.flatMap((selection) => {
      const reduced = reduceSelection(selection, parent);
      if (reduced.length !== 1 || reduced[0] !== selection || touched.has(selection)) touched.add(selection).add(set);
      return reduced;
    });

  const reduceSelection = (selection: SelectionNode, parent: GraphQLCompositeType): readonly SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return reduceField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = reduceFragment(selection.name.value);
      if (fragment === undefined) return [selection];
      if (touched.has(reading.fragments.get(selection.name.value)!.selectionSet)) touched.add(selection);
      const type = fragment && conditionType(fragment.typeCondition.name.value, parent, schema);
      return type && doTypesOverlap(schema, type, parent) ? [selection] : [];
    }
    const type = conditionType(selection.typeCondition?.name.value, parent, schema);
    if (!doTypesOverlap(schema, type, parent)) return [];
    const inside = reduceSet(selection.selectionSet, type);
    if (!touched.has(selection.selectionSet)) return [selection];
    return inside.length > 0 ? [{ ...selection, selectionSet: setOf(inside) }] : [];
  };

  const reduceFragment = (name: string): FragmentDefinitionNode | null | undefined => {
    const found = fragments.get(name);
    const fragment = reading.fragments.get(name);
    if (found !== undefined || !fragment) return found;
    const type = conditionType(fragment.typeCondition.name.value, reading.root, schema);
    const inside = reduceSet(fragment.selectionSet, type);
    const reduced = inside.length > 0 ? { ...fragment, selectionSet: setOf(inside) } : null;
    fragments.set(name, reduced);
    return reduced;
  };

  const reduceField = (field: FieldNode, parent: GraphQLCompositeType): readonly SelectionNode[] => {
    const demand = reading.demands.get(field);
    const unmet = new Set(unmetOf(mentioned.get(field) ?? []));
    const isRefused = unmet.size > 0;
    const types = possibleTypes(parent, schema);
    const closed = new Set<string>();
    for (const { name } of types) {
      const lacking = unmetOf(demand?.byType.find(({ type }) => type === name)?.needs ?? []);
      if (lacking.length > 0) closed.add(name);
      for (const one of lacking) unmet.add(one);
    }
    const open = isRefused ? [] : types.filter(({ name }) => !closed.has(name));
    if (open.length === 0) {
      removals.set(field, { label: demand!.label, unmet: [...unmet] });
      return [];
    }
    const reduced = descend(field, parent, unmet);
    if (unmet.size > 0) removals.set(field, { label: `${demand!.label}@${[...closed].join('@')}`, unmet: [...unmet] });
    if (open.length === types.length) return [reduced];
    return open.map((type) => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
      selectionSet: setOf([descend(field, type, unmet)]),
    }));
  };

  /** The field with what is left of its selection. `__typename` tells the hidden objects behind an interface or a union from the others. */
  const descend = (field: FieldNode, parent: GraphQLCompositeType, unmet: Set<Requirements[number]>): FieldNode => {
    const type = typeOfField(field, parent);
    if (!field.selectionSet || !type) return field;
    const inside = reduceSet(field.selectionSet, type);
    const hidden = isAbstractType(type) ? (reading.demands.get(field)?.behind ?? []).flatMap(({ needs }) => unmetOf(needs)) : [];
    for (const one of hidden) unmet.add(one);
    if (!touched.has(field.selectionSet) && hidden.length === 0) return field;
    const needsTypename = inside.length === 0 || !isObjectType(type);
    return { ...field, selectionSet: setOf(needsTypename ? [...inside, TYPENAME] : inside) };
  };

  const inside = reduceSet(reading.operation.selectionSet, reading.root);
  const operation = { ...reading.operation, selectionSet: setOf(inside.length > 0 ? inside : [TYPENAME]) };
  return {
    document: withoutUnused(operation, fragments),
    removals,
    isTouched: (selection) => touched.has(selection.kind === Kind.OPERATION_DEFINITION ? selection.selectionSet : selection),
  };
}

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

/** The operation with the fragments and the variables that are used. */
function withoutUnused(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode | null>): DocumentNode {
  const used = new Map<string, FragmentDefinitionNode>();
  const variables = new Set<string>();
  const note = (node: SelectionSetNode | OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(name.value)) return;
        used.set(name.value, fragment);
        note(fragment);
      },
    });
  };
  note(operation);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => variables.has(variable.name.value));
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, ...(variableDefinitions && { variableDefinitions }) }, ...used.values()] };
}
