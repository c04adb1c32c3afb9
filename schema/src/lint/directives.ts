import {
  Kind,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

export type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
export type InterfaceNode = InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode;

/** The definitions and extensions of object types in a document. */
export const objectNodes = (document: DocumentNode): readonly ObjectNode[] =>
  document.definitions.filter(
    (node): node is ObjectNode => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );

export const interfaceNodes = (document: DocumentNode): readonly InterfaceNode[] =>
  document.definitions.filter(
    (node): node is InterfaceNode => node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION,
  );

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The applications of a federation directive, under its own name or with the prefix it has when it is not imported. */
export const applications = (node: Directed, name: string): readonly ConstDirectiveNode[] =>
  (node.directives ?? []).filter(({ name: { value } }) => value === name || value === `federation__${name}`);

export const has = (node: Directed, name: string): boolean => applications(node, name).length > 0;

/** An argument of an application as a plain value; undefined where it is left out. */
export function argumentOf(directive: ConstDirectiveNode, name: string): unknown {
  const argument = directive.arguments?.find((one) => one.name.value === name);
  return argument && valueFromASTUntyped(argument.value);
}

/** Directives that keep a field or type from callers who lack something. */
export const guards = ['authenticated', 'requiresScopes', 'policy'] as const;

/** What a caller needs, as comparable text: one entry for each guard that stands on the node. */
export const guardsOn = (node: Directed): readonly string[] =>
  guards.flatMap((name) =>
    applications(node, name).map((one) => JSON.stringify([name, argumentOf(one, 'scopes') ?? argumentOf(one, 'policies') ?? null])),
  );
