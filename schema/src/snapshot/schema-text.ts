import {
  buildASTSchema,
  buildClientSchema,
  Kind,
  printSchema,
  validateSchema,
  type DocumentNode,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { join } from 'node:path';
import { sameForm } from '../compose/read-sdl.js';
import { ExitCode } from '../exit-code.js';
import type { Problem } from '../report/problem.js';
import { Refusal } from '../report/refusal.js';
import { extractSubgraphs } from './extract-subgraphs.js';
import type { FoundGraph } from './found-graph.js';
import { introspectionIn, jsonIn } from './introspect.js';
import { isSupergraph, parseAt } from './join-graph.js';
import { badSchema, onlyASubgraph, type Place } from './snapshot-messages.js';

/** Where a text came from, and what people call it. */
export interface TextOrigin extends Place {
  readonly title: string;
  /** Where the reader stands, absolute. */
  readonly reader: string;
}

/**
 * What one text tells of a graph: a supergraph gives its subgraphs; an API schema, as SDL or as the answer to an introspection query, gives itself.
 * @throws Refusal (usage) where it is neither
 */
export async function readSchemaText(text: string, origin: TextOrigin): Promise<FoundGraph> {
  const answer = introspectionIn(jsonIn(text));
  if (answer) return apiAlone(apiFromIntrospection(answer, origin), origin);
  const document = parseAt(text, origin);
  return isSupergraph(document) ? fromSupergraph(sameForm(text), origin) : apiAlone(apiFromSdl(document, origin), origin);
}

export const apiAlone = (api: string, { title }: TextOrigin): FoundGraph => ({
  title,
  subgraphs: [],
  composed: { supergraph: undefined, api },
});

async function fromSupergraph(supergraph: string, origin: TextOrigin): Promise<FoundGraph> {
  const { api, subgraphs } = await extractSubgraphs(supergraph, origin);
  return {
    title: origin.title,
    subgraphs: subgraphs.map(({ name, url, sdl }) => ({ name, url, file: partOf(origin, name), text: sdl })),
    composed: { supergraph, api },
    extracted: true,
  };
}

/** `supergraph.graphql#products`: the lines of that SDL are those of no file. */
const partOf = ({ file, url = '', reader }: TextOrigin, name: string): string =>
  `${file ?? join(reader, url.replace(/^https?:\/\//, ''))}#${name}`;

export function apiFromIntrospection(answer: IntrospectionQuery, place: Place): string {
  let schema: GraphQLSchema;
  try {
    schema = buildClientSchema(answer);
  } catch (error) {
    throw new Refusal(ExitCode.USAGE, [badSchema(place, undefined, (error as Error).message)]);
  }
  return apiFrom(schema, place);
}

function apiFromSdl(document: DocumentNode, place: Place): string {
  const link = document.definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : []))
    .find(({ name }) => name.value === 'link');
  if (link) throw new Refusal(ExitCode.USAGE, [onlyASubgraph(place, link.loc?.startToken.line)]);
  refuseAny(validateSDL(document).map(({ message, locations }) => badSchema(place, locations?.[0]?.line, message)));
  return apiFrom(buildASTSchema(document, { assumeValidSDL: true }), place);
}

/** As `publish` writes api.graphql. */
function apiFrom(schema: GraphQLSchema, place: Place): string {
  refuseAny(validateSchema(schema).map(({ message, locations }) => badSchema(place, locations?.[0]?.line, message)));
  return sameForm(printSchema(schema));
}

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal(ExitCode.USAGE, problems);
}
