import { extractLinkImplementations } from '@theguild/federation-composition';
import { visit, type DirectiveNode, type DocumentNode } from 'graphql';
import { guards } from '../../lint/directives.js';
import { featureNames } from '../../snapshot/feature-names.js';

const FEDERATION = 'https://specs.apollo.dev/federation';

/** The directives of federation that finders look at. */
export const federationDirectives: readonly string[] = [
  'authenticated',
  'external',
  'extends',
  'inaccessible',
  'interfaceObject',
  'key',
  'override',
  'policy',
  'provides',
  'requires',
  'requiresScopes',
  'shareable',
  'tag',
];

/** A subgraph's document with federation's directives under their own names, however its @link imports them (`{ name: "@key", as: "@id" }`). */
export function canonicalDirectives(document: DocumentNode): DocumentNode {
  const { resolveImportName } = extractLinkImplementations(document);
  const renamed = new Map(
    federationDirectives
      .map((name) => [resolveImportName(FEDERATION, `@${name}`), name] as const)
      .filter(([local, name]) => local !== name),
  );
  return named(document, renamed);
}

/** A supergraph with the directives that keep parts from callers under federation's names: whatever they are called, they are scopes. */
export const canonicalGuards = (supergraph: DocumentNode): DocumentNode => named(supergraph, featureNames(supergraph, guards));

function named(document: DocumentNode, names: ReadonlyMap<string, string>): DocumentNode {
  if (names.size === 0) return document;
  return visit(document, {
    Directive: (node): DirectiveNode | undefined => {
      const name = names.get(node.name.value);
      return name === undefined ? undefined : { ...node, name: { ...node.name, value: name } };
    },
  });
}
