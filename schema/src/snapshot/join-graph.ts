import { GraphQLError, Kind, parse, valueFromASTUntyped, type DocumentNode, type EnumTypeDefinitionNode } from 'graphql';
import { ExitCode } from '../exit-code.js';
import { Refusal } from '../report/refusal.js';
import { badSchema, badSupergraph, type Place } from './snapshot-messages.js';

/** Where a supergraph lists what it was composed from (join specification). */
const joinGraph = ({ definitions }: DocumentNode): EnumTypeDefinitionNode | undefined =>
  definitions.find((node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph');

export const isSupergraph = (document: DocumentNode): boolean => joinGraph(document) !== undefined;

/** Name of each subgraph of a supergraph → its URL. @throws Refusal (usage) where it is none */
export function subgraphsNamedIn(supergraph: string, place: Place): ReadonlyMap<string, string> {
  const values = joinGraph(parseAt(supergraph, place))?.values;
  if (!values) throw new Refusal(ExitCode.USAGE, [badSupergraph(place, 'enum join__Graph')]);
  return new Map(
    values.map(({ directives: [application] = [] }) => {
      const given = (name: string) => application?.arguments?.find((one) => one.name.value === name)?.value;
      const [name, url] = [given('name'), given('url')];
      return [name ? String(valueFromASTUntyped(name)) : '', url ? String(valueFromASTUntyped(url)) : ''];
    }),
  );
}

/** @throws Refusal (usage) with the line where it does not parse */
export function parseAt(text: string, place: Place): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new Refusal(ExitCode.USAGE, [badSchema(place, error.locations?.[0]?.line, error.message)]);
  }
}
