import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type NameNode,
  type StringValueNode,
} from 'graphql';
import { featureNames } from './feature-names.js';

/** Written on the merged part in the supergraph, in the same words as in the subgraphs, and lost when subgraphs are taken out of it. */
const LOST = ['tag', 'inaccessible', 'authenticated', 'requiresScopes', 'policy'] as const;

const BUILT_IN = ['deprecated', 'specifiedBy'];

/** Composition itself writes these on an interface, from what implements it, and refuses them in a subgraph. */
const NEVER_ON_INTERFACES: ReadonlySet<string> = new Set(['authenticated', 'requiresScopes', 'policy']);

interface Part {
  readonly description: StringValueNode | undefined;
  readonly directives: readonly ConstDirectiveNode[];
}

/**
 * A way to give a subgraph that was taken out of a supergraph what the supergraph still knows of it: descriptions, deprecations, tags, scopes. As all
 * subgraphs share them there, each gets them on all it has.
 */
export function restorer(supergraph: DocumentNode): (sdl: string) => string {
  const names = new Map([...BUILT_IN.map((name) => [name, name] as const), ...featureNames(supergraph, LOST)]);
  const parts = partsOf(supergraph, names);
  return (sdl) => print(linking(restored(parse(sdl, { noLocation: true }), parts)));
}

/** Coordinate → what is to be restored there. */
function partsOf(supergraph: DocumentNode, names: ReadonlyMap<string, string>): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  eachPart(supergraph, (node, coordinate, isOfInterface) => {
    const directives = (node.directives ?? []).flatMap((directive): readonly ConstDirectiveNode[] => {
      const name = names.get(directive.name.value);
      if (name === undefined || (isOfInterface && NEVER_ON_INTERFACES.has(name))) return [];
      return [applied(name, directive.arguments)];
    });
    if (!isOfInterface && isExternalSomewhere(node)) directives.push(applied('shareable'));
    if (node.description || directives.length > 0) parts.set(coordinate, { description: node.description, directives });
    return undefined;
  });
  return parts;
}

const applied = (name: string, given: ConstDirectiveNode['arguments'] = []): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: given,
});

/** A field that another subgraph may provide has to be shareable; the library leaves that out. */
const isExternalSomewhere = ({ directives = [] }: PartNode): boolean =>
  directives.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'join__field' &&
      given.some((one) => one.name.value === 'external' && one.value.kind === Kind.BOOLEAN && one.value.value),
  );

/** A part that the subgraph only names, for a key or a requirement, is described where it is defined. */
const restored = (document: DocumentNode, parts: ReadonlyMap<string, Part>): DocumentNode =>
  eachPart(document, (node, coordinate) => {
    const part = isTypeExtensionNode(node) ? undefined : parts.get(coordinate);
    if (!part || node.directives?.some(({ name }) => name.value === 'external' || name.value === 'federation__external')) return undefined;
    const has = (name: string) => node.directives?.some((one) => one.name.value === name) ?? false;
    const directives = part.directives.filter(({ name }) => name.value !== 'shareable' || !has('shareable'));
    return { ...node, description: part.description, directives: [...(node.directives ?? []), ...directives] };
  });

type PartNode = ASTNode & {
  readonly name: NameNode;
  readonly description?: StringValueNode;
  readonly directives?: readonly ConstDirectiveNode[];
};

/** Visits types, fields, arguments, values; what `act` answers takes the node's place. */
function eachPart(
  document: DocumentNode,
  act: (node: PartNode, coordinate: string, isOfInterface: boolean) => ASTNode | undefined,
): DocumentNode {
  const path: string[] = [];
  let isOfInterface = false;
  return visit(document, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE_DEFINITION) return false;
      if (!isPart(node)) return undefined;
      if (path.length === 0) isOfInterface = node.kind === Kind.INTERFACE_TYPE_DEFINITION;
      path.push(node.name.value);
      return act(node, path.join('.'), isOfInterface);
    },
    leave(node) {
      if (isPart(node)) path.pop();
    },
  });
}

const isPart = (node: ASTNode): node is PartNode => isTypeDefinitionNode(node) || isTypeExtensionNode(node) || innerParts.has(node.kind);

const innerParts: ReadonlySet<string> = new Set([Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION, Kind.ENUM_VALUE_DEFINITION]);

/** The first version that has everything a supergraph tells; the newest, which the library links, other composers do not know. */
const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';

/** Directives by their short names, and all of them imported; root types have the names that they have anyway. */
function linking(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  const { definitions } = visit(document, {
    SchemaDefinition: () => null,
    Directive(node) {
      const name = node.name.value.replace(/^federation__/, '');
      if (!BUILT_IN.includes(name)) used.add(`@${name}`);
      return { ...node, name: { kind: Kind.NAME, value: name } };
    },
  });
  const link = parse(`extend schema @link(url: "${FEDERATION}", import: ${JSON.stringify([...used].sort())})`, { noLocation: true });
  return { kind: Kind.DOCUMENT, definitions: [...link.definitions, ...definitions] };
}
