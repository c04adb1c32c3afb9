import { buildSubgraph, didYouMean, suggestionList } from '@apollo/federation-internals';
import {
  isTypeExtensionNode,
  Kind,
  parse,
  specifiedDirectives,
  DirectiveLocation,
  type DefinitionNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLError,
} from 'graphql';
import { specifiedSDLRules } from 'graphql/validation/specifiedRules.js';
import { validateSDL } from 'graphql/validation/validate.js';
import { invalidSdl, unknownDirective } from '../report/composition-messages.js';
import { federationDirectives } from '../diff/federation/canonical-directives.js';
import type { Problem } from '../report/problem.js';
import type { SubgraphSdl } from './read-sdl.js';

/**
 * What GraphQL itself finds wrong with an SDL, all of it and each with its line. Composition stops at the first unknown directive, and of the
 * arguments and places of directives it validates a reprint, whose nodes stand on no line.
 */
export function sdlMistakes(subgraph: SubgraphSdl): readonly Problem[] {
  const linked = definitionsLinkedBy(subgraph);
  if (!linked) return [];
  const defined = new Set(subgraph.document.definitions.filter((node) => !isExtension(node)).map(keyOf));
  const added = [...linked, ...subgraph.document.definitions.flatMap(definitionExtended)].filter((node) => {
    const isNew = !defined.has(keyOf(node));
    defined.add(keyOf(node));
    return isNew;
  });
  const definitions = [...subgraph.document.definitions, ...added];
  const known = definitions.flatMap((node) => (node.kind === Kind.DIRECTIVE_DEFINITION ? [node.name.value] : []));
  return validateSDL({ kind: Kind.DOCUMENT, definitions }, null, rules).map((error) => asProblem(error, subgraph, known));
}

/** A subgraph may extend a type that it does not define, for another one does. */
const rules = specifiedSDLRules.filter(({ name }) => name !== 'PossibleTypeExtensionsRule');

/** Those of GraphQL's own directives that stand in a schema. */
const ofGraphQL = specifiedDirectives.filter(({ locations }) => !locations.includes(DirectiveLocation.FIELD)).map(({ name }) => name);

/** To the rules left, a type is known once it is defined, as whatever. */
const definitionExtended = (node: DefinitionNode): readonly DefinitionNode[] =>
  isTypeExtensionNode(node) ? [{ kind: Kind.SCALAR_TYPE_DEFINITION, name: node.name }] : [];

const isExtension = (node: DefinitionNode): boolean => node.kind === Kind.SCHEMA_EXTENSION || isTypeExtensionNode(node);

/** What the `@link`s of a subgraph give it, or federation 1 where it has none; nothing where the links themselves are wrong. */
function definitionsLinkedBy({ name, url, document }: SubgraphSdl): readonly DefinitionNode[] | undefined {
  const directives = document.definitions.flatMap((node): readonly ConstDirectiveNode[] =>
    node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : [],
  );
  const links = directives.filter((one) => one.name.value === 'link');
  const schema: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      ...parse('type Query { nothing: Int }').definitions,
      ...(links.length > 0 ? [{ kind: Kind.SCHEMA_EXTENSION as const, directives: links }] : []),
    ],
  };
  try {
    return buildSubgraph(name, url, schema)
      .schema.toAST()
      .definitions.filter((node) => 'name' in node && node.name?.value !== 'Query');
  } catch {
    return undefined;
  }
}

const keyOf = (node: DefinitionNode): string =>
  `${node.kind === Kind.DIRECTIVE_DEFINITION ? '@' : ''}${'name' in node ? node.name?.value : ''}`;

function asProblem({ message, nodes }: GraphQLError, { name, file }: SubgraphSdl, known: readonly string[]): Problem {
  const place = { file, line: nodes?.[0]?.loc?.startToken.line };
  const directive = /^Unknown directive "@(\w+)"\.$/.exec(message)?.[1];
  if (directive === undefined) return invalidSdl(name, place, message);
  const byName = known.filter((one) => !one.includes('__'));
  return unknownDirective(name, place, directive, {
    known: byName,
    // A subgraph without a @link is of federation 1, which has fewer of them.
    importable: known.includes(`federation__${directive}`) || federationDirectives.includes(directive),
    hint: didYouMean(suggestionList(directive, [...ofGraphQL, ...byName]).map((one) => `@${one}`)),
  });
}
