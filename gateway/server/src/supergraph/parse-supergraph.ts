import { createHash } from 'node:crypto';
import { Kind, parse, type EnumValueDefinitionNode } from 'graphql';

export interface Supergraph {
  readonly sdl: string;
  /** The first twelve digits of the text's SHA-256: names what is being served, in `/ready` and in logs. */
  readonly version: string;
  /** Names of the subgraphs it was composed of, in its own order. */
  readonly subgraphs: readonly string[];
  /** Its number in the history that it was had from, where it was had from one. */
  readonly historyVersion?: number | undefined;
}

/**
 * Reads what the gateway has to know before it starts. Whether the graph can be planned is found out by the planner when it loads it.
 * @throws when the text is no GraphQL, or no supergraph (it names no subgraphs)
 */
export function parseSupergraph(sdl: string, historyVersion?: number): Supergraph {
  const graphs = parse(sdl, { noLocation: true }).definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  if (values.length === 0) {
    throw new Error('没有 join__Graph，不是合成后的超图 · it has no join__Graph: an ordinary schema, not a composed supergraph');
  }
  return Object.freeze({
    sdl,
    version: createHash('sha256').update(sdl).digest('hex').slice(0, 12),
    subgraphs: Object.freeze(values.map(graphName)),
    historyVersion,
  });
}

/** `ORGANIZATIONS @join__graph(name: "organizations", url: …)`: the name in the directive is the one that plans use. */
function graphName(value: EnumValueDefinitionNode): string {
  const name = value.directives
    ?.find((directive) => directive.name.value === 'join__graph')
    ?.arguments?.find((argument) => argument.name.value === 'name')?.value;
  return name?.kind === Kind.STRING ? name.value : value.name.value;
}
