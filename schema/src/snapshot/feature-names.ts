import { Kind, valueFromASTUntyped, type DocumentNode } from 'graphql';

/**
 * Directive as a supergraph calls it → as federation does, of those asked for: subgraphs that import `{ name: "@requiresScopes", as: "@scopes" }`
 * compose to a supergraph with `@scopes`. A supergraph links each feature by itself, which extractLinkImplementations does not follow.
 */
export function featureNames(supergraph: DocumentNode, features: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { url, as, imports } of linksOf(supergraph)) {
    const feature = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v[\d.]+$/.exec(url)?.[1];
    if (feature === undefined || !features.includes(feature)) continue;
    names.set(imports.get(`@${feature}`)?.slice(1) ?? as ?? feature, feature);
  }
  return names;
}

function linksOf(document: DocumentNode): readonly { url: string; as: string | undefined; imports: ReadonlyMap<string, string> }[] {
  return document.definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : []))
    .filter(({ name }) => name.value === 'link')
    .map(({ arguments: given = [] }) => {
      const values = Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
      const imports = ((values['import'] ?? []) as (string | { name: string; as?: string })[]).map((one): [string, string] =>
        typeof one === 'string' ? [one, one] : [one.name, one.as ?? one.name],
      );
      return { url: String(values['url']), as: values['as'] as string | undefined, imports: new Map(imports) };
    });
}
