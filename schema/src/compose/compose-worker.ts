import { composeServices } from '@apollo/composition';
import { parse, printSchema, type ASTNode, type GraphQLError } from 'graphql';

/** What goes in: plain text, because syntax trees are larger than what they say. */
export interface ComposeTask {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export interface ComposeWork {
  readonly tasks: readonly ComposeTask[];
  readonly satisfiability: boolean;
}

/** What composition has to say about one place. */
export interface ComposeMessage {
  readonly code: string;
  readonly message: string;
  /** The subgraph and the line of its SDL that is meant first. */
  readonly subgraph: string | undefined;
  readonly line: number | undefined;
}

export interface ComposeHint extends ComposeMessage {
  /** `WARN`, `INFO` or `DEBUG`. */
  readonly level: string;
}

export type ComposeResult =
  | { readonly errors: readonly ComposeMessage[] }
  | { readonly supergraph: string; readonly api: string; readonly hints: readonly ComposeHint[] };

// Run by heavy-worker.ts, compiled and as TypeScript (tests) alike: it imports nothing of its own package.
export function run({ tasks, satisfiability }: ComposeWork): ComposeResult {
  const services = tasks.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const result = composeServices(services, { runSatisfiability: satisfiability });
  if (result.errors) {
    return { errors: result.errors.map((error) => ({ code: codeOf(error), message: error.message, ...placeOf(error.nodes) })) };
  }
  return {
    supergraph: `${result.supergraphSdl.trim()}\n`,
    api: `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema()).trim()}\n`,
    hints: result.hints.map(({ definition, message, nodes }) => ({
      level: definition.level.name,
      code: definition.code,
      message,
      ...placeOf(nodes),
    })),
  };
}

const codeOf = (error: GraphQLError): string => String(error.extensions['code'] ?? 'COMPOSITION_ERROR');

function placeOf(nodes: readonly (ASTNode & { readonly subgraph?: string })[] | undefined): {
  subgraph: string | undefined;
  line: number | undefined;
} {
  const first = nodes?.[0];
  return { subgraph: first?.subgraph, line: first?.loc?.startToken.line };
}
