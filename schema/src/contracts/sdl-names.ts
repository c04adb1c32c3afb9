import { extractLinkImplementations } from '@theguild/federation-composition';
import { Kind, type DocumentNode, type TypeDefinitionNode, type TypeExtensionNode, type TypeNode } from 'graphql';

export const ROOTS: readonly string[] = ['Query', 'Mutation', 'Subscription'];

export type TypeNodeOfSdl = TypeDefinitionNode | TypeExtensionNode;

/** What things are called in one subgraph's SDL. */
export interface SdlNames {
  /** `tag`, `federation__tag`, or what the document imports it as. */
  readonly tag: string;
  readonly inaccessible: string;
  readonly external: string;
  /** What keeps a part from callers who lack something. */
  readonly guards: readonly string[];
  /** Definitions and extensions of the subgraph's own types: not those that federation brings. */
  readonly types: readonly TypeNodeOfSdl[];
  /** The name that a type has in the supergraph: root types are called otherwise in some subgraphs. */
  readonly inSupergraph: (type: string) => string;
}

const FEDERATION = 'https://specs.apollo.dev/federation';

export function readNames(document: DocumentNode): SdlNames {
  const { links, resolveImportName } = extractLinkImplementations(document);
  const roots = rootNames(document);
  const imported = new Set(links.flatMap((link) => link.imports.map(({ name, as }) => as ?? name)));
  // `link__Purpose`, `federation__FieldSet`: the prefix is the name of the link.
  const prefixes = ['link__', ...links.map((link) => link.resolveImportName('_').slice(0, -1))].filter((prefix) => prefix.endsWith('__'));
  const isOwn = (name: string) => !FEDERATION_TYPES.has(name) && !imported.has(name) && !prefixes.some((prefix) => name.startsWith(prefix));
  return {
    tag: resolveImportName(FEDERATION, '@tag'),
    inaccessible: resolveImportName(FEDERATION, '@inaccessible'),
    external: resolveImportName(FEDERATION, '@external'),
    guards: ['@authenticated', '@requiresScopes', '@policy'].map((name) => resolveImportName(FEDERATION, name)),
    types: document.definitions.filter(
      (node): node is TypeNodeOfSdl => /Type(Definition|Extension)$/.test(node.kind) && isOwn((node as TypeNodeOfSdl).name.value),
    ),
    inSupergraph: (type) => roots.get(type) ?? type,
  };
}

/** How a gateway asks a subgraph: some libraries print it. */
const FEDERATION_TYPES: ReadonlySet<string> = new Set(['_Any', '_Entity', '_Service', '_FieldSet']);
export const isFederationField = (name: string): boolean => name === '_entities' || name === '_service';

/** `RootQuery` → `Query`, where the document's `schema { query: RootQuery }` says so. */
function rootNames(document: DocumentNode): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { operation, type } of node.operationTypes ?? [])
      roots.set(type.name.value, operation[0]!.toUpperCase() + operation.slice(1));
  }
  return roots;
}

export const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
