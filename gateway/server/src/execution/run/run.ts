import type { GraphQLError } from 'graphql';
import type { Octets } from '../../subgraphs/octets.js';
import type { RequestContext } from '../request-context.js';
import type { JointQuestion } from './joint-question.js';
import type { Json } from './read-place.js';

export type ResponsePath = readonly (string | number)[];

/** What a fetch brought for the objects it was asked about. */
export interface Layer {
  /** Null when the subgraph does not know the entity, undefined when it was not asked about it. */
  get(object: Json): Json | null | undefined;
  /** All of them, each once, if that is known; null or undefined where none was brought. */
  readonly entities?: readonly (Json | null | undefined)[] | undefined;
}

/** What is known of one operation while its plan is executed. */
export interface Run {
  /** Stands for the answer as a whole; what the root fetches brought is laid over it. */
  readonly root: Json;
  /** By fetch: what it brought. */
  readonly layers: (Layer | undefined)[];
  /** Whether no text that was brought holds anything that JSON escapes. */
  isPlain: boolean;
  /** By place: objects of several fetches that are one, under the first of them. */
  readonly joints: (Map<Json, (Json | undefined)[]> | undefined)[];
  /** By place: its objects, once no fetch can bring more. */
  readonly targets: (Iterable<Json> | undefined)[];
  /** By question: what several fetches ask together. */
  readonly questions: (JointQuestion | undefined)[];
  /** By fetch: the subgraph, when it gave no usable answer. */
  readonly failed: (string | undefined)[];
  /** What subgraphs said, at the paths of the answer. */
  readonly errors: GraphQLError[];
  /** As the client sent them: so they go to the subgraphs, which read their own scalars. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** `"name":value`, as far as a request has needed them. */
  readonly variableTexts: Record<string, Octets>;
  /** With the operation's defaults: what conditions look at. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  /** Whether its queries may be shared with others: not when their reading is logged. */
  readonly isShareable: boolean;
}

export const createRun = (
  variables: Run['variables'],
  conditions: Run['conditions'],
  context: RequestContext,
  isShareable: boolean,
): Run => ({
  root: {},
  layers: [],
  isPlain: true,
  joints: [],
  targets: [],
  questions: [],
  failed: [],
  errors: [],
  variables,
  variableTexts: Object.create(null) as Record<string, Octets>,
  conditions,
  context,
  isShareable,
});
