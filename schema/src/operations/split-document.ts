import {
  Kind,
  print,
  visit,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** One operation of a document, alone with the fragments that it uses, through other fragments too. */
export interface SplitOperation {
  readonly operation: OperationDefinitionNode;
  readonly document: DocumentNode;
  readonly text: string;
}

/** Every operation of a document, in its order. Fragments that are not there are left out. */
export function splitDocument({ definitions }: DocumentNode): readonly SplitOperation[] {
  const fragments = definitions.filter(isFragment);
  return definitions.filter(isOperation).map((operation) => {
    const used = usedFragments(operation, fragments);
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...definitions.filter((one) => used.has(one))] };
    return { operation, document, text: print(document) };
  });
}

/** Definitions of types, directives and schemas: nothing that a client may send. */
export const strangersIn = ({ definitions }: DocumentNode): readonly DefinitionNode[] =>
  definitions.filter((one) => !isFragment(one) && !isOperation(one));

/** The first place of each fragment that is used and not defined. */
export function missingFragments(document: DocumentNode): ReadonlyMap<string, ASTNode> {
  const defined = new Set(document.definitions.filter(isFragment).map(({ name }) => name.value));
  const missing = new Map<string, ASTNode>();
  visit(document, {
    FragmentSpread(node) {
      const name = node.name.value;
      if (!defined.has(name) && !missing.has(name)) missing.set(name, node);
    },
  });
  return missing;
}

/** Two fragments of one name are both used, so that validation can say so. */
function usedFragments(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): ReadonlySet<DefinitionNode> {
  const used = new Set<DefinitionNode>();
  const follow = (from: ASTNode): void => {
    visit(from, {
      FragmentSpread(spread) {
        for (const fragment of fragments) {
          if (fragment.name.value !== spread.name.value || used.has(fragment)) continue;
          used.add(fragment);
          follow(fragment);
        }
      },
    });
  };
  follow(operation);
  return used;
}

const isFragment = (node: DefinitionNode): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;
