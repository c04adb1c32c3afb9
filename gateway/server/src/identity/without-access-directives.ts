import { Kind, parse, print, visit, type ConstDirectiveNode, type DirectiveNode, type DocumentNode } from 'graphql';

/** The directives that say what a caller needs. */
export const ACCESS_DIRECTIVES: readonly string[] = ['authenticated', 'requiresScopes', 'policy'];
const SCALARS: ReadonlySet<string> = new Set(['requiresScopes__Scope', 'policy__Policy']);
const FEATURE = /^https:\/\/specs\.apollo\.dev\/(\w+)\/v/;

/**
 * The copy of a supergraph that `@apollo/gateway` loads: it refuses one that says what a caller needs. Links, applications and
 * definitions go, everything else stays. The whole text is for our own enforcement (operation-access.ts).
 */
export function withoutAccessDirectives(supergraph: string | DocumentNode): string {
  const drop = (node: { readonly name: { readonly value: string } }): null | undefined =>
    ACCESS_DIRECTIVES.includes(node.name.value) ? null : undefined;
  const document = typeof supergraph === 'string' ? parse(supergraph, { noLocation: true }) : supergraph;
  const copy = visit(document, {
    Directive: (node) => (accessFeature(node) === undefined ? drop(node) : null),
    DirectiveDefinition: drop,
    ScalarTypeDefinition: (node) => (SCALARS.has(node.name.value) ? null : undefined),
  });
  return print(copy);
}

/** The access directive that a `@link` brings in; undefined for every other directive. */
export function accessFeature({ name, arguments: given = [] }: DirectiveNode | ConstDirectiveNode): string | undefined {
  const url = name.value === 'link' ? given.find((one) => one.name.value === 'url')?.value : undefined;
  const feature = url?.kind === Kind.STRING ? FEATURE.exec(url.value)?.[1] : undefined;
  return feature !== undefined && ACCESS_DIRECTIVES.includes(feature) ? feature : undefined;
}
