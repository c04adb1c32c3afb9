import {
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Operation } from '../both-gateways.js';

/** Operations that are one step smaller than this one, the boldest steps first. They need not be valid. */
export function* smallerOperations(operation: Operation): Generator<Operation> {
  const document = parse(operation.text, { noLocation: true });
  for (const smaller of steps(document)) {
    const tidy = withoutUnused(smaller);
    const names = new Set(variablesOf(tidy));
    const variables = Object.fromEntries(Object.entries(operation.variables).filter(([name]) => names.has(name)));
    const operations = tidy.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    yield { text: print(tidy), variables, ...(operations.length > 1 ? { operationName: operation.operationName } : {}) };
  }
}

function* steps(document: DocumentNode): Generator<DocumentNode> {
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === 'Other') yield without(document, definition);
  }
  const nodes = collect(document);
  for (const { node, set } of nodes.selections) if (set.selections.length > 1) yield without(document, node);
  for (const { node, set } of nodes.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) yield replaced(document, set, node, node.selectionSet.selections);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = document.definitions.find(
        (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
      )!;
      yield replaced(document, set, node, [
        {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          directives: node.directives,
          selectionSet: fragment.selectionSet,
        },
      ]);
    }
  }
  for (const node of nodes.others) yield without(document, node);
  for (const { node } of nodes.selections) {
    if (node.kind === Kind.FIELD && node.alias)
      yield visit(document, { Field: (each) => (each === node ? { ...each, alias: undefined } : undefined) });
  }
}

interface Nodes {
  readonly selections: { node: SelectionNode; set: SelectionSetNode }[];
  /** Arguments, directives, defaults of variables. */
  readonly others: ASTNode[];
}

function collect(document: DocumentNode): Nodes {
  const nodes: Nodes = { selections: [], others: [] };
  visit(document, {
    SelectionSet: (set) => void nodes.selections.push(...set.selections.map((node) => ({ node, set }))),
    Argument: (node) => void nodes.others.push(node),
    Directive: (node) => void nodes.others.push(node),
    ObjectField: (node) => void nodes.others.push(node),
  });
  return nodes;
}

const without = (document: DocumentNode, node: ASTNode): DocumentNode =>
  visit(document, { enter: (each) => (each === node ? null : undefined) });

function replaced(document: DocumentNode, set: SelectionSetNode, node: SelectionNode, by: readonly SelectionNode[]): DocumentNode {
  return visit(document, {
    SelectionSet: (each) =>
      each === set ? { ...each, selections: each.selections.flatMap((one) => (one === node ? [...by] : [one])) } : undefined,
  });
}

/** Fragments and variables that nothing uses any more must go, or the operation is not valid. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const spread = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void spread.add(name.value) });
  const definitions = document.definitions.filter((each) => each.kind !== Kind.FRAGMENT_DEFINITION || spread.has(each.name.value));
  const fewer: DocumentNode = { ...document, definitions };
  if (definitions.length < document.definitions.length) return withoutUnused(fewer);
  const used = new Set(variablesOf(fewer));
  return visit(fewer, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null) });
}

function variablesOf(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void names.push(name.value) });
  return names;
}
